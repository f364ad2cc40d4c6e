package org.form4.benchmark;

import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;

/** A data set's file to a table: our loader, DuckDB and Tablesaw's own reader in turns, then each for itself. */
final class DataSetComparison implements Comparison {
    @Override
    public String name() {
        return "data-set";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        DataSetBenchmark load = new DataSetBenchmark();
        load.rows = scale.rows();
        load.write();
        try {
            Rounds run = new Rounds()
                    .add("Form 4 Workbench", load::form4)
                    .add("DuckDB", load::duckDb)
                    .add("Tablesaw", load::tablesaw)
                    .run(scale.warmUpLoads(), scale.loads());
            double bytes = Files.size(load.file());
            double ours = run.median("Form 4 Workbench");
            for (String name : run.names()) {
                table.accept(new Line(
                        text("NONDERIV_TRANS.tsv, %,d rows, %.0f MB", scale.rows(), bytes / 1e6),
                        name,
                        text("%,.0f ms", run.median(name)),
                        text("%.0f MB/s", bytes / run.median(name) / 1e3),
                        name.equals("Form 4 Workbench")
                                ? ""
                                : text("%.2f times as long as the Workbench", run.median(name) / ours),
                        Peak.of(name, load.file())));
            }
        } finally {
            load.delete();
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
