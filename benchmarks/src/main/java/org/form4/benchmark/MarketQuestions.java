package org.form4.benchmark;

import static org.form4.benchmark.MarketComparison.text;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.shell.input.Stored;
import org.form4.store.Choice;
import org.form4.store.Store;
import org.form4.tables.TableName;

/** What it takes to ask a store: of one issuer, by SQL, by the ten tables and by a report, and of all of them by every metric. */
final class MarketQuestions {
    private final Path store;
    private final String input;
    private final Consumer<Line> table;

    private MarketQuestions(Path store, int filings, Consumer<Line> table) {
        this.store = store;
        this.input = text("a store of %,d filings", filings);
        this.table = table;
    }

    static void ask(Path store, int filings, Scale scale, Consumer<Line> table) throws Exception {
        MarketQuestions questions = new MarketQuestions(store, filings, table);
        String issuer = questions.issuerWithMost();
        questions.query(issuer, scale);
        questions.report(issuer, scale);
        questions.metrics(filings);
    }

    private String issuerWithMost() throws Exception {
        try (Store opened = Store.openToRead(store)) {
            return opened.sql("SELECT issuer_cik FROM submission GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
                    .stringColumn(0)
                    .get(0);
        }
    }

    /** The same statement here and by JDBC alone, each as a whole: open, ask, take every cell, close. */
    private void query(String issuer, Scale scale) throws Exception {
        String trades = "SELECT * FROM transactions WHERE issuer_cik = '" + issuer + "'";
        Rounds rounds = new Rounds()
                .add("a query in the workbench", () -> {
                    try (Store opened = Store.openToRead(store)) {
                        return opened.sql(trades);
                    }
                })
                .add("the same SQL in DuckDB", duckDb(trades))
                .add("the ten tables in the workbench", () -> {
                    try (Store opened = Store.openToRead(store)) {
                        return opened.tables(Choice.ALL.issuer(issuer));
                    }
                })
                .add("the ten tables in DuckDB", duckDb(tables(issuer)))
                .run(scale.warmUpLoads(), scale.rounds());
        for (String name : rounds.names()) {
            String other = name.replace("a query", "the same SQL").replace("in the workbench", "in DuckDB");
            table.accept(new Line(
                    input + ", one issuer",
                    name,
                    text("%,.0f ms", rounds.median(name)),
                    "",
                    other.equals(name)
                            ? ""
                            : text("%.2f times as long as DuckDB", rounds.median(name) / rounds.median(other)),
                    ""));
        }
    }

    private static String[] tables(String issuer) {
        return Arrays.stream(TableName.values())
                .map(name -> "SELECT * FROM " + name
                        + " WHERE accession_number IN (SELECT accession_number FROM submission WHERE issuer_cik = '"
                        + issuer + "')")
                .toArray(String[]::new);
    }

    private Callable<?> duckDb(String... statements) {
        return () -> {
            Properties settings = new Properties();
            settings.setProperty("duckdb.read_only", "true");
            long cells = 0;
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store, settings);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        cells += cells(rows);
                    }
                }
            }
            return cells;
        };
    }

    private static long cells(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long cells = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                cells += rows.getObject(column) == null ? 0 : 1;
            }
        }
        return cells;
    }

    private void report(String issuer, Scale scale) throws Exception {
        Path report = store.resolveSibling("report.html");
        List<String> program = ReportComparison.program(scale);
        WholeRun one = WholeRun.of(
                MarketComparison.HEAP, WholeRun.command(program, "report", store, "--issuer", issuer, "-o", report));
        table.accept(new Line(
                input,
                "form4 report, the issuer with the most filings",
                text("%,.1f s", one.seconds()),
                "",
                text("from the start of the process to its end; %,.1f s of processor time", one.processorSeconds()),
                one.memory()));
    }

    private void metrics(int filings) {
        for (String name : Scale.metrics()) {
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
}
