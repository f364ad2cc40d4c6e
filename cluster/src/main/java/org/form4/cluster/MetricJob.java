package org.form4.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.metric.Grain;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import scala.Tuple2;

/**
 * A metric over filings of any number: those that the metric needs together are brought together, and the metric measures
 * each group by itself.
 */
final class MetricJob {
    private final String name;
    private final Map<String, String> parameters;
    private final Metric metric;

    /** @throws IllegalArgumentException when there is no such metric or parameter, or a value does not fit */
    MetricJob(String name, Map<String, String> parameters) {
        this.name = name;
        this.parameters = Map.copyOf(parameters);
        this.metric = Metrics.all().with(name, parameters);
    }

    Metric metric() {
        return metric;
    }

    /**
     * Measures filings.
     *
     * @param partitions among how many tasks the groups are divided
     * @return the files with the results; at least one
     */
    List<Measure.Result> run(JavaRDD<StagedFiling> filings, int partitions, JobFiles files, ResultFile.Format format)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(filings.context());
        Grain grain = metric.needs();
        JavaPairRDD<String, byte[]> groups = filings.filter(StagedFiling::isFiling)
                .mapToPair(filing -> new Tuple2<>(Grouping.of(filing, grain), filing.toBytes()));
        Measure measure = new Measure(
                name,
                parameters,
                files,
                format,
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
        List<Measure.Result> results =
                Shuffle.byKey(groups, partitions).mapPartitions(measure).collect();
        return results.isEmpty() ? List.of(measure.nothing(context.hadoopConfiguration())) : results;
    }
}
