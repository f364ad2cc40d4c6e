package org.form4.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import scala.Tuple2;
import tech.tablesaw.api.Table;

/**
 * A task of measuring: filings in the order of their groups back into tables, the metric's own answer to them into a
 * file, whose name comes back. Memory holds the filings of some groups, or of one group if it is larger.
 */
final class Measure implements FlatMapFunction<Iterator<Tuple2<String, byte[]>>, Measure.Result> {
    /** So many filings are measured together: enough to be worth the call, few enough for a small executor. */
    private static final int FILINGS = 5_000;

    private final String name;
    private final HashMap<String, String> parameters;
    private final JobFiles files;
    private final ResultFile.Format format;
    private final Broadcast<SerializableConfiguration> configuration;

    Measure(
            String name,
            Map<String, String> parameters,
            JobFiles files,
            ResultFile.Format format,
            Broadcast<SerializableConfiguration> configuration) {
        this.name = name;
        this.parameters = new HashMap<>(parameters);
        this.files = files;
        this.format = format;
        this.configuration = configuration;
    }

    /**
     * What came of it.
     *
     * @param file its path below the job's own folder
     * @param filings how many were measured
     */
    record Result(String file, long filings) implements Serializable {}

    @Override
    public Iterator<Result> call(Iterator<Tuple2<String, byte[]>> filings) throws IOException {
        Groups groups = new Groups(filings, FILINGS);
        return groups.hasNext() ? List.of(measure(groups)).iterator() : Collections.emptyIterator();
    }

    private Result measure(Groups groups) throws IOException {
        Metric metric = Metrics.all().with(name, parameters);
        String file = file(files.ofTask());
        try (ResultFile results = open(metric, file, configuration.value().value())) {
            while (groups.hasNext()) {
                TaskContext.get().killTaskIfInterrupted();
                results.add(metric.compute(groups.next()));
            }
        }
        return new Result(file, groups.filings());
    }

    /** A result without rows, for where nothing is measured. */
    Result nothing(Configuration hadoop) throws IOException {
        String file = file(files.ofDriver());
        open(Metrics.all().with(name, parameters), file, hadoop).close();
        return new Result(file, 0);
    }

    private ResultFile open(Metric metric, String file, Configuration hadoop) throws IOException {
        Table columns = metric.compute(new Form4Tables(List.of()));
        return format.create(columns, new Path(files.unseen(file)), hadoop);
    }

    private String file(String begin) {
        return begin + "." + format.ending();
    }
}
