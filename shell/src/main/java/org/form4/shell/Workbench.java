package org.form4.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.form4.group.Groups;
import org.form4.metric.AwardLedger;
import org.form4.metric.ClusterTrades;
import org.form4.metric.DataQuality;
import org.form4.metric.DelinquentFilers;
import org.form4.metric.ExercisePatterns;
import org.form4.metric.ExerciseStatistics;
import org.form4.metric.FilingTimeliness;
import org.form4.metric.Gifts;
import org.form4.metric.HoldingsReconciliation;
import org.form4.metric.InsiderSummary;
import org.form4.metric.IssuerSummary;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.metric.NetPurchaseRatio;
import org.form4.metric.NetSharesDisposed;
import org.form4.metric.PlanFlags;
import org.form4.metric.PlanLedger;
import org.form4.metric.Retention;
import org.form4.metric.RoutineTrades;
import org.form4.metric.ShortSwingProfit;
import org.form4.metric.TradeKind;
import org.form4.metric.UnusualTrades;
import org.form4.shell.input.Loading;
import org.form4.shell.input.Stored;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;
import org.form4.shell.print.MetricText;
import org.form4.shell.print.Plot;
import org.form4.shell.print.Provenance;
import org.form4.shell.print.RowText;
import org.form4.shell.print.TableText;
import org.form4.shell.print.Values;
import org.form4.shell.print.WholeFile;
import org.form4.shell.report.Report;
import org.form4.store.Choice;
import org.form4.store.Sql;
import org.form4.store.Store;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * The verbs of the shell and of scripts: plain Java methods, imported before the first line is typed.
 *
 * <p>What they read is never changed. Messages go to standard error, so that a script's output is its results.
 */
public final class Workbench extends MetricVerbs {
    /** Which metric made a table, of what; forgotten with the table. Tables have no equality of their own. */
    private static final Map<Table, Origin> ORIGINS = Collections.synchronizedMap(new WeakHashMap<>());

    /** What {@link #load} read last, for the verbs that need not be told which filings. */
    private static volatile @Nullable Form4Tables latest;

    private record Origin(Metric metric, Form4Tables tables) {}

    private Workbench() {}

    /**
     * Reads filings from files, folders and globs, and says on standard error what was read and what was not.
     *
     * @param inputs paths as on the command line, at least one
     */
    public static Form4Tables load(String... inputs) {
        if (inputs.length == 0) {
            throw new IllegalArgumentException("load what? As in load(\"samples\")");
        }
        Loading loading = Loading.of(List.of(inputs), System.err, isTerminal());
        System.err.print(loading.report());
        latest = loading.tables();
        return loading.tables();
    }

    /**
     * Takes filings out of a store, all of them or those chosen, as in {@code open("form4.duckdb", all().issuer("NVDA"))}.
     */
    public static Form4Tables open(String store, Choice choice) {
        return Stored.tables(store, choice);
    }

    /** Takes all filings out of a store. */
    public static Form4Tables open(String store) {
        return open(store, all());
    }

    /** Every filing; {@code .issuer("NVDA")}, {@code .owner("0001234567")}, {@code .from(day)}, {@code .code("M")} choose. */
    public static Choice all() {
        return Choice.ALL;
    }

    /** The result of an SQL query (DuckDB's) over tables in memory; what is in them is not changed. */
    public static Table sql(Form4Tables tables, String query) {
        try {
            return Sql.query(tables, query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result of an SQL query (DuckDB's) over a store, which is not changed. */
    public static Table sql(String store, String query) {
        try (Store opened = Store.openToRead(Path.of(store))) {
            return opened.sql(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How DuckDB answers an SQL query over tables in memory, and how long each step takes. */
    public static String explain(Form4Tables tables, String query) {
        try {
            return Sql.explain(tables, query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How DuckDB answers an SQL query over a store, and how long each step takes. */
    public static String explain(String store, String query) {
        try (Store opened = Store.openToRead(Path.of(store))) {
            return opened.explain(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the project's own sample filings are, from whatever folder the workbench was started: as in
     * {@code load(samples())}.
     */
    public static String samples() {
        String home = System.getProperty("form4.home", "");
        return home.isEmpty() ? "samples" : Path.of(home, "samples").toString();
    }

    /**
     * Computes a metric.
     *
     * @param name as {@code metrics()} lists it
     * @param parameters those that differ from the defaults, as in {@code "grain=ISSUER"}
     */
    public static Table metric(String name, Form4Tables tables, String... parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a parameter is written \"name=value\", not \"" + parameter + "\"");
            }
            values.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return metric(Metrics.all().with(name, values), tables);
    }

    /** Computes a metric that was made in Java, as in {@code metric(new ExercisePatterns(), t)}. */
    public static Table metric(Metric metric, Form4Tables tables) {
        Table result = metric.compute(tables);
        result.setName(Provenance.line(metric, tables));
        ORIGINS.put(result, new Origin(metric, tables));
        return result;
    }

    /** What became of each award of options and units; with the defaults. */
    public static Table awardLedger(Form4Tables tables) {
        return metric(new AwardLedger(), tables);
    }

    /** How options and other derivatives were exercised and what became of the shares; with the defaults. */
    public static Table exercisePatterns(Form4Tables tables) {
        return metric(new ExercisePatterns(), tables);
    }

    /** Who reported late, per issuer and fiscal year; with the defaults. */
    public static Table delinquentFilers(Form4Tables tables) {
        return metric(new DelinquentFilers(), tables);
    }

    /** Whether each transaction and each Form 3 was reported in time; with the defaults. */
    public static Table filingTimeliness(Form4Tables tables) {
        return metric(new FilingTimeliness(), tables);
    }

    /** What the exercises of each issuer have in common; with the defaults. */
    public static Table exerciseStatistics(Form4Tables tables) {
        return metric(new ExerciseStatistics(), tables);
    }

    /** One row per insider and issuer, to begin with; with the defaults. */
    public static Table insiderSummary(Form4Tables tables) {
        return metric(new InsiderSummary(), tables);
    }

    /** One row per issuer, to begin with; with the defaults. */
    public static Table issuerSummary(Form4Tables tables) {
        return metric(new IssuerSummary(), tables);
    }

    /** Shares disposed of less shares acquired, per owner and class; with the defaults. */
    public static Table netSharesDisposed(Form4Tables tables) {
        return metric(new NetSharesDisposed(), tables);
    }

    /** Which transactions were made under a Rule 10b5-1 plan, and how that is known; with the defaults. */
    public static Table planFlags(Form4Tables tables) {
        return metric(new PlanFlags(), tables);
    }

    /** The Rule 10b5-1 plans that filings tell of, and what was traded under each; with the defaults. */
    public static Table planLedger(Form4Tables tables) {
        return metric(new PlanLedger(), tables);
    }

    /** How long the shares of exercises are kept; with the defaults. */
    public static Table retention(Form4Tables tables) {
        return metric(new Retention(), tables);
    }

    /** Each position's balances in order, and whether they follow from the trades; with the defaults. */
    public static Table holdingsReconciliation(Form4Tables tables) {
        return metric(new HoldingsReconciliation(), tables);
    }

    /** Purchases against sales by issuer and month; with the defaults. */
    public static Table netPurchaseRatio(Form4Tables tables) {
        return metric(new NetPurchaseRatio(), tables);
    }

    /** Which purchases and sales come in the same month every year; with the defaults. */
    public static Table routineTrades(Form4Tables tables) {
        return metric(new RoutineTrades(), tables);
    }

    /** When several insiders of one issuer bought within a month; with the defaults. */
    public static Table clusterTrades(Form4Tables tables) {
        return metric(new ClusterTrades(), tables);
    }

    /** How each owner's day of trading compares with the ones before; with the defaults. */
    public static Table unusualTrades(Form4Tables tables) {
        return metric(new UnusualTrades(), tables);
    }

    /** What kind of trade each purchase and sale is by its notes; with the defaults. */
    public static Table tradeKind(Form4Tables tables) {
        return metric(new TradeKind(), tables);
    }

    /** Gifts given and received, and shares that only changed the form of ownership; with the defaults. */
    public static Table gifts(Form4Tables tables) {
        return metric(new Gifts(), tables);
    }

    /** Every fact that is odd as filed; with the defaults. */
    public static Table dataQuality(Form4Tables tables) {
        return metric(new DataQuality(), tables);
    }

    /**
     * The rows of a table in groups, as in {@code groupBy(t.nonderivTrans(), "rpt_owner_cik").sum("transaction_shares")}, or
     * {@code groupBy(table, "issuer_cik", "transaction_code").sorted().aggregate().count().median("x").table()}.
     *
     * @param keys names of columns of any type; missing cells are a key too
     */
    public static Groups groupBy(Table table, String... keys) {
        return Groups.by(table, keys);
    }

    /** The profit of purchases and sales less than six months apart, an estimate; with the defaults. */
    public static Table shortSwingProfit(Form4Tables tables) {
        return metric(new ShortSwingProfit(), tables);
    }

    /** The metrics there are, a line each. */
    public static String metrics() {
        return MetricText.list(Metrics.all());
    }

    /** The definition of a metric: columns, parameters, caveats, sources. */
    public static String metrics(String name) {
        return MetricText.page(Metrics.all().with(name, Map.of()));
    }

    /**
     * The rows, footnotes and arithmetic behind one row of a metric's result.
     *
     * @param row from 0
     */
    public static String explain(Table result, int row) {
        Origin origin = ORIGINS.get(result);
        if (origin == null) {
            throw new IllegalArgumentException(
                    "only the table that a metric returned can be explained, not a copy or a part of it");
        }
        if (row < 0 || row >= result.rowCount()) {
            throw new IllegalArgumentException(
                    "there is no row " + row + "; rows go from 0 to " + (result.rowCount() - 1));
        }
        return origin.metric.explain(origin.tables, result, row);
    }

    /** A table drawn in full, every row and column. */
    public static String show(Table table) {
        return TableText.of(table, Layout.UNLIMITED);
    }

    /** A list of the tables, or the page of the filing when it is one. */
    public static String show(Form4Tables tables) {
        return Values.bare(tables, Layout.UNLIMITED);
    }

    /**
     * One row from top to bottom, every cell in full.
     *
     * @param row from 0
     */
    public static RowText show(Table table, int row) {
        return new RowText(table, row);
    }

    /**
     * Draws a column: how often each value occurs, or how numbers or dates are spread.
     *
     * @param column its name
     */
    public static Plot plot(Table table, String column) {
        return Plot.of(table, column);
    }

    /**
     * Draws a number per label as bars, a number over dates as a timeline, or one number over another as points. Numbers of
     * rows with the same label are added.
     *
     * @param x a column of labels, dates or numbers
     * @param y a column of numbers
     */
    public static Plot plot(Table table, String x, String y) {
        return Plot.of(table, x, y);
    }

    /** The numbers of a column as a row of small bars, in the order of the rows. */
    public static String sparkline(NumericColumn<?> column) {
        return Plot.sparkline(column.asDoubleArray());
    }

    /** Writes a table; the file's ending says how: csv, json, md, txt. The file appears only when it is whole. */
    public static Path save(Table table, String file) {
        Path path = Path.of(file);
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Format format = switch (ending) {
            case "csv" -> Format.CSV;
            case "json" -> Format.JSON;
            case "md" -> Format.MARKDOWN;
            case "txt" -> Format.TABLE;
            default ->
                throw new IllegalArgumentException(
                        "the name must end in .csv, .json, .md or .txt, which says how to write it: " + file);
        };
        WholeFile.write(path, out -> format.write(table, Layout.UNLIMITED, out));
        return path;
    }

    /** Writes the report on these filings as one HTML file that needs nothing else. */
    public static Path report(Form4Tables tables, String file) {
        Path path = Path.of(file);
        WholeFile.writeText(path, Report.of(tables)::html);
        return path;
    }

    /** What could not be read, was repaired, or is odd. */
    public static Table problems(Form4Tables tables) {
        return tables.problem();
    }

    /** What could not be read, was repaired, or is odd in the filings loaded last. */
    public static Table problems() {
        return problems(loadedLast());
    }

    /** Everything one of the filings loaded last says; the shell shows it as a page to read. */
    public static Form4Tables filing(String accessionNumber) {
        return filing(loadedLast(), accessionNumber);
    }

    /** Everything one filing says: the rows of all tables with its accession number. */
    public static Form4Tables filing(Form4Tables tables, String accessionNumber) {
        return OneFiling.of(tables, accessionNumber);
    }

    private static Form4Tables loadedLast() {
        Form4Tables tables = latest;
        if (tables == null) {
            throw new IllegalArgumentException("no filings have been loaded yet; as in var t = load(\"samples\")");
        }
        return tables;
    }

    /** How to begin. */
    public static String help() {
        return String.join(
                "\n",
                Arrays.asList(
                        "var t = load(\"samples\")          read filings",
                        "t.nonderivTrans()                 one of their tables",
                        "metrics()                         what can be measured",
                        "metric(\"NAME\", t, \"k=v\")          measure",
                        "explain(_, 0)                     where a row comes from",
                        "save(_, \"x.csv\")                  keep it",
                        "/help                             commands and keys",
                        ""));
    }

    private static boolean isTerminal() {
        return System.getProperty("form4.tty", "").contains("2");
    }
}
