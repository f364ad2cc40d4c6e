package org.form4.benchmark;

import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;

/** An archive of filings to tables: the loader on all processors against the same reading on one thread. */
final class BulkComparison implements Comparison {
    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        BulkBenchmark bulk = new BulkBenchmark();
        bulk.filings = scale.bulk();
        bulk.write();
        try {
            Rounds run = new Rounds()
                    .add("one thread", bulk::oneThread)
                    .add("Loader", bulk::loader)
                    .run(scale.warmUpLoads(), scale.loads());
            double bytes = Files.size(bulk.archive());
            for (String name : run.names()) {
                boolean isLoader = name.equals("Loader");
                table.accept(new Line(
                        text("a tar of %,d generated submissions, %.0f MB", scale.bulk(), bytes / 1e6),
                        "tables, " + (isLoader ? "all processors" : name),
                        text("%,.0f ms", run.median(name)),
                        text(
                                "%.0f MB/s, %,.0f filings/s",
                                bytes / run.median(name) / 1e3, 1e3 * scale.bulk() / run.median(name)),
                        isLoader
                                ? text(
                                        "%.2f times one thread on %d processors",
                                        run.median("one thread") / run.median(name),
                                        Runtime.getRuntime().availableProcessors())
                                : "",
                        ""));
            }
        } finally {
            bulk.delete();
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
