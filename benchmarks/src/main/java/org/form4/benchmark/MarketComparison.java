package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.shell.input.Stored;
import org.form4.store.Store;

/**
 * All filers in a store: how fast filings go in, how large it is, and what it takes to measure all of them and to report
 * on one. A quarter, a half and all of the market show how time grows.
 */
final class MarketComparison implements Comparison {
    private static final String HEAP = "2g";

    @Override
    public String name() {
        return "market";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        for (int part = 4; part >= 1; part /= 2) {
            try (Market market = new Market()) {
                int filings = scale.market() / part;
                market.write(filings);
                ingest(market, filings, table);
                dataSets(market, filings, table);
                if (part == 1) {
                    questions(market.store("zip"), filings, table);
                }
            }
        }
    }

    private static void ingest(Market market, int filings, Consumer<Line> table) throws Exception {
        Path store = market.store("zip");
        WholeRun run = WholeRun.of(HEAP, "ingest", market.zips().toString(), "--store", store.toString());
        table.accept(new Line(
                text("%,d submissions in zip files, %,.0f MB unpacked", filings, market.xmlBytes() / 1e6),
                "form4 ingest",
                text("%,.1f s", run.seconds()),
                text("%,.0f filings/s", filings / run.seconds()),
                text(
                        "the store has %,.0f MB, %.2f of the submissions",
                        Files.size(store) / 1e6, (double) Files.size(store) / market.xmlBytes()),
                text("%,d MB at most, heap of %s", run.megabytes(), HEAP)));
    }

    private static void dataSets(Market market, int filings, Consumer<Line> table) throws Exception {
        String input = text("%,d filings as data sets, %,.0f MB", filings, market.dataSetBytes() / 1e6);
        WholeRun run = WholeRun.of(
                HEAP,
                "ingest",
                market.dataSets().toString(),
                "--store",
                market.store("tsv").toString());
        double sql = readCsv(market);
        table.accept(new Line(
                input,
                "form4 ingest",
                text("%,.1f s", run.seconds()),
                text("%,.0f filings/s", filings / run.seconds()),
                text("%.2f times as long as read_csv", run.seconds() / sql),
                text("%,d MB at most, heap of %s", run.megabytes(), HEAP)));
        table.accept(new Line(
                input,
                "DuckDB's read_csv, a table for each file",
                text("%,.1f s", sql),
                text("%,.0f filings/s", filings / sql),
                "",
                ""));
    }

    /** Nothing but tables of what is in the files: no keys, no owners at the rows, no footnotes' places. */
    private static double readCsv(Market market) throws IOException, SQLException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(market.dataSets())) {
            files = found.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + market.store("csv"));
                Statement statement = connection.createStatement()) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".tsv", "");
                String read = "SELECT * FROM read_csv('" + file
                        + "', delim='\t', header=true, dateformat='%d-%b-%Y', sample_size=100000)";
                statement.execute("CREATE TABLE IF NOT EXISTS " + name + " AS " + read + " LIMIT 0");
                statement.execute("INSERT INTO " + name + " " + read);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void questions(Path store, int filings, Consumer<Line> table) throws Exception {
        String input = text("a store of %,d filings", filings);
        String issuer;
        try (Store opened = Store.openToRead(store)) {
            issuer = opened.sql("SELECT issuer_cik FROM submission GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
                    .stringColumn(0)
                    .get(0);
        }
        Path report = store.resolveSibling("report.html");
        WholeRun one = WholeRun.of(HEAP, "report", store.toString(), "--issuer", issuer, "-o", report.toString());
        table.accept(new Line(
                input,
                "form4 report, the issuer with the most filings",
                text("%,.1f s", one.seconds()),
                "",
                "from the start of the process to its end",
                text("%,d MB at most", one.megabytes())));
        for (String name : Metrics.all().names()) {
            Metric metric = Metrics.all().find(name).orElseThrow();
            long start = System.nanoTime();
            int rows = Stored.compute(metric, store).table().rowCount();
            double seconds = (System.nanoTime() - start) / 1e9;
            table.accept(new Line(
                    input,
                    name,
                    text("%,.1f s", seconds),
                    text("%,.0f filings/s", filings / seconds),
                    text("%,d rows", rows),
                    ""));
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
