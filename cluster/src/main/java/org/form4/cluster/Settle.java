package org.form4.cluster;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.TableName;
import scala.Tuple2;

/** Tasks that write filings, put together anew, to a file as a task of reading does. */
final class Settle {
    private Settle() {}

    /**
     * Puts the copies of each filing together in the order in which they were read, as if one builder had met them all.
     * Copies come in the order of keys.
     */
    static final class Copies implements FlatMapFunction<Iterator<Tuple2<Long, byte[]>>, StagedFile> {
        private final JobFiles files;
        private final long run;
        private final Broadcast<SerializableConfiguration> configuration;

        Copies(JobFiles files, long run, Broadcast<SerializableConfiguration> configuration) {
            this.files = files;
            this.run = run;
            this.configuration = configuration;
        }

        @Override
        public Iterator<StagedFile> call(Iterator<Tuple2<Long, byte[]>> copies) throws IOException {
            StagedFile.Writer staged = new StagedFile.Writer(
                    files, files.ofTask(), run, configuration.value().value());
            try (staged) {
                Runs<Long, byte[]> filings = new Runs<>(copies);
                while (filings.hasNext()) {
                    settle(filings.next().values().stream().map(StagedFiling::of), staged);
                }
            }
            return List.of(staged.file()).iterator();
        }

        private static void settle(Stream<StagedFiling> copies, StagedFile.Writer staged) throws IOException {
            Form4TablesBuilder filing = new Form4TablesBuilder();
            Map<String, Long> parts = new HashMap<>();
            for (StagedFiling copy :
                    copies.sorted(Comparator.comparingLong(StagedFiling::part)).toList()) {
                Form4Tables tables = tables(copy);
                filing.add(tables);
                for (String source : tables.submission().stringColumn("source")) {
                    parts.put(source, copy.part());
                }
            }
            Form4Tables settled = filing.buildPart();
            String kept = settled.submission().stringColumn("source").get(0);
            staged.add(settled, Objects.requireNonNull(parts.get(kept), kept));
        }
    }

    /** Writes filings that were tables before, as of one part. */
    static final class Tables implements FlatMapFunction<Iterator<StagedFiling>, StagedFile> {
        private final JobFiles files;
        private final long run;
        private final long part;
        private final Broadcast<SerializableConfiguration> configuration;

        Tables(JobFiles files, long run, long part, Broadcast<SerializableConfiguration> configuration) {
            this.files = files;
            this.run = run;
            this.part = part;
            this.configuration = configuration;
        }

        @Override
        public Iterator<StagedFile> call(Iterator<StagedFiling> filings) throws IOException {
            StagedFile.Writer staged = new StagedFile.Writer(
                    files, files.ofTask(), run, configuration.value().value());
            try (staged) {
                while (filings.hasNext()) {
                    staged.add(tables(filings.next()), part);
                }
            }
            return List.of(staged.file()).iterator();
        }
    }

    private static Form4Tables tables(StagedFiling filing) {
        Map<TableName, UnpackedRows> rows = Part.unpacked();
        Part.append(filing, rows);
        return Part.tables(rows);
    }
}
