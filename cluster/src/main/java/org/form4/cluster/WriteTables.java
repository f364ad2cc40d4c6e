package org.form4.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.filing.Problem.Severity;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;

/** A task of writing: filings, each met once, into all ten tables. */
final class WriteTables implements FlatMapFunction<Iterator<StagedFiling>, WriteTables.Written> {
    private final JobFiles files;
    private final Broadcast<SerializableConfiguration> configuration;

    WriteTables(JobFiles files, Broadcast<SerializableConfiguration> configuration) {
        this.files = files;
        this.configuration = configuration;
    }

    /**
     * What was written.
     *
     * @param files paths below the job's own folder
     * @param rows how many rows each table got
     * @param severities how many problems of each severity
     * @param reasons the first few refusals, a line each
     */
    record Written(List<String> files, Map<TableName, Long> rows, Map<String, Long> severities, List<String> reasons)
            implements Serializable {
        static final Written NOTHING = new Written(List.of(), Map.of(), Map.of(), List.of());

        Written {
            files = List.copyOf(files);
            rows = Map.copyOf(rows);
            severities = Map.copyOf(severities);
            reasons = List.copyOf(reasons);
        }

        Written plus(Written more) {
            return new Written(
                    joined(files, more.files),
                    sum(rows, more.rows),
                    sum(severities, more.severities),
                    joined(reasons, more.reasons).stream()
                            .limit(StagedFile.REASONS)
                            .toList());
        }

        private static List<String> joined(List<String> some, List<String> more) {
            List<String> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        private static <K> Map<K, Long> sum(Map<K, Long> some, Map<K, Long> more) {
            Map<K, Long> all = new HashMap<>(some);
            more.forEach((key, count) -> all.merge(key, count, Long::sum));
            return all;
        }
    }

    @Override
    public Iterator<Written> call(Iterator<StagedFiling> filings) throws IOException {
        return List.of(write(filings, files.ofTask())).iterator();
    }

    private Written write(Iterator<StagedFiling> filings, String name) throws IOException {
        Map<String, Long> severities = new HashMap<>();
        List<String> reasons = new ArrayList<>();
        TableFiles tables = new TableFiles(files, name, configuration.value().value());
        try (tables) {
            while (filings.hasNext()) {
                TaskContext.get().killTaskIfInterrupted();
                StagedFiling filing = filings.next();
                tables.add(filing, filing.year());
                count(filing.rows(TableName.PROBLEM), severities, reasons);
            }
        }
        return new Written(tables.written(), tables.counts(), severities, reasons);
    }

    private static void count(byte[] problems, Map<String, Long> severities, List<String> reasons) {
        ByteBuffer rows = ByteBuffer.wrap(problems);
        while (rows.hasRemaining()) {
            @Nullable Object[] cells = PackedRows.next(rows, TableName.PROBLEM);
            String severity = String.valueOf(cells[4]);
            severities.merge(severity, 1L, Long::sum);
            if (severity.equals(Severity.REJECTED.toString()) && reasons.size() < StagedFile.REASONS) {
                reasons.add(cells[1] + ": " + cells[5]);
            }
        }
    }
}
