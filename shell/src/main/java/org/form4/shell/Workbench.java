package org.form4.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.form4.filing.AccessionNumber;
import org.form4.metric.DataQuality;
import org.form4.metric.DelinquentFilers;
import org.form4.metric.ExercisePatterns;
import org.form4.metric.FilingTimeliness;
import org.form4.metric.Gifts;
import org.form4.metric.HoldingsReconciliation;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.metric.Nearest;
import org.form4.metric.NetSharesDisposed;
import org.form4.metric.PlanFlags;
import org.form4.metric.ShortSwingProfit;
import org.form4.shell.input.Loading;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;
import org.form4.shell.print.MetricText;
import org.form4.shell.print.Provenance;
import org.form4.shell.print.TableText;
import org.form4.shell.print.WholeFile;
import org.form4.shell.report.Report;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * The verbs of the shell and of scripts: plain Java methods, imported before the first line is typed.
 *
 * <p>What they read is never changed. Messages go to standard error, so that a script's output is its results.
 */
public final class Workbench {
    /** Which metric made a table, of what; forgotten with the table. Tables have no equality of their own. */
    private static final Map<Table, Origin> ORIGINS = Collections.synchronizedMap(new WeakHashMap<>());

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
        return loading.tables();
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

    /** Shares disposed of less shares acquired, per owner and class; with the defaults. */
    public static Table netSharesDisposed(Form4Tables tables) {
        return metric(new NetSharesDisposed(), tables);
    }

    /** Which transactions were made under a Rule 10b5-1 plan, and how that is known; with the defaults. */
    public static Table planFlags(Form4Tables tables) {
        return metric(new PlanFlags(), tables);
    }

    /** Each position's balances in order, and whether they follow from the trades; with the defaults. */
    public static Table holdingsReconciliation(Form4Tables tables) {
        return metric(new HoldingsReconciliation(), tables);
    }

    /** Gifts given and received, and shares that only changed the form of ownership; with the defaults. */
    public static Table gifts(Form4Tables tables) {
        return metric(new Gifts(), tables);
    }

    /** Every fact that is odd as filed; with the defaults. */
    public static Table dataQuality(Form4Tables tables) {
        return metric(new DataQuality(), tables);
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

    /** Everything one filing says: the rows of all tables with its accession number. */
    public static Form4Tables filing(Form4Tables tables, String accessionNumber) {
        long key = AccessionNumber.parse(accessionNumber).key();
        List<Table> rows = new ArrayList<>();
        for (TableName name : TableName.values()) {
            Table table = tables.table(name);
            LongColumn keys = table.longColumn("accession_number");
            // Tablesaw compares longs as doubles, which 18 digits do not fit.
            Selection same = Selection.with(IntStream.range(0, keys.size())
                    .filter(row -> keys.getLong(row) == key)
                    .toArray());
            rows.add(table.where(same).setName(table.name()));
        }
        Form4Tables filing = new Form4Tables(rows);
        if (filing.submission().isEmpty()) {
            List<String> known = new ArrayList<>();
            tables.submission()
                    .longColumn("accession_number")
                    .forEach(number -> known.add(AccessionNumber.format(number)));
            throw new IllegalArgumentException("no filing " + accessionNumber
                    + Nearest.of(accessionNumber, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return filing;
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
