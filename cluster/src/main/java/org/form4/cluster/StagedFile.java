package org.form4.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.filing.Problem.Severity;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What one task has read: filings in a file that nobody sees, where they outlive the executor, and beside it what of
 * their forms is compared.
 *
 * @param rows the file of {@link StagedFiling}s
 * @param prints the file of {@link FormPrint}s, as a path below the job's own folder
 * @param bytes how long the packed rows are
 * @param rejected how many inputs or documents were refused
 * @param reasons the first few refusals, a line each
 */
record StagedFile(String rows, String prints, long filings, long bytes, long rejected, List<String> reasons)
        implements Serializable {
    static final int REASONS = 5;

    /** Where prints lie, hidden, in the folder that the job writes to. */
    static final String PRINTS = OutputFolder.HIDDEN + "/prints";

    StagedFile {
        reasons = List.copyOf(reasons);
    }

    /** A task that leaves out the prints of unwanted filings. */
    static final class WantedPrints implements Function<Staging.Portion, String> {
        private final JobFiles files;
        private final Broadcast<SerializableConfiguration> configuration;

        WantedPrints(JobFiles files, Broadcast<SerializableConfiguration> configuration) {
            this.files = files;
            this.configuration = configuration;
        }

        @Override
        public String call(Staging.Portion portion) throws IOException {
            Configuration hadoop = configuration.value().value();
            Iterator<byte[]> all = Blobs.read(files.unseen(portion.file().prints()), hadoop);
            String name = PRINTS + "/" + files.ofTask();
            try (Blobs wanted = new Blobs(files.unseen(name), hadoop)) {
                while (all.hasNext()) {
                    byte[] print = all.next();
                    if (!portion.unwanted().contains(FormPrint.number(print))) {
                        wanted.add(print);
                    }
                }
            }
            return name;
        }
    }

    /** Writes the two files. */
    static final class Writer implements Closeable {
        private final String rows;
        private final String prints;
        private final Blobs rowsOut;
        private final Blobs printsOut;
        private final long run;
        private final List<String> reasons = new ArrayList<>();
        private long filings;
        private long bytes;
        private long rejected;

        Writer(JobFiles files, String name, long run, Configuration configuration) throws IOException {
            this.rows = files.unseen("staged/" + name);
            this.prints = PRINTS + "/" + name;
            this.run = run;
            this.rowsOut = new Blobs(rows, configuration);
            this.printsOut = new Blobs(files.unseen(prints), configuration);
        }

        void add(Form4Tables tables, long part) throws IOException {
            count(tables.problem());
            Part divided = Part.of(tables, part, run);
            for (FormPrint print : divided.prints()) {
                printsOut.add(print.toBytes());
            }
            for (StagedFiling filing : divided.filings()) {
                add(filing);
            }
        }

        private void add(StagedFiling filing) throws IOException {
            byte[] packed = filing.toBytes();
            filings += filing.isFiling() ? 1 : 0;
            bytes += packed.length;
            rowsOut.add(packed);
        }

        private void count(Table problems) {
            StringColumn severities = problems.stringColumn("severity");
            for (int row = 0; row < problems.rowCount(); row++) {
                if (severities.get(row).equals(Severity.REJECTED.toString())) {
                    rejected++;
                    if (reasons.size() < REASONS) {
                        reasons.add(problems.stringColumn("source").get(row) + ": "
                                + problems.stringColumn("message").get(row));
                    }
                }
            }
        }

        /** What was written, once this is closed. */
        StagedFile file() {
            return new StagedFile(rows, prints, filings, bytes, rejected, reasons);
        }

        @Override
        public void close() throws IOException {
            try (rowsOut) {
                printsOut.close();
            }
        }
    }
}
