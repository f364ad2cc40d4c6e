package org.form4.shell.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What sections draw on: the tables, and metrics computed once. */
final class Material {
    private final Form4Tables tables;
    private final boolean isExplained;
    private final Metrics catalogue = Metrics.all();
    private final Map<Metric, Table> results = new HashMap<>();
    private @Nullable IssuerTables byIssuer;
    private @Nullable Map<String, String> names;

    /**
     * Draws on these tables.
     *
     * @param isExplained whether rows of results get their explanations
     */
    Material(Form4Tables tables, boolean isExplained) {
        this.tables = tables;
        this.isExplained = isExplained;
    }

    /** So many rows of a table that is not of a metric are shown. */
    int most() {
        return isExplained ? Grid.MOST : Grid.FEW;
    }

    Form4Tables tables() {
        return tables;
    }

    /** The metric of this name with its defaults; empty when there is no such metric. */
    Optional<Metric> metric(String name) {
        return catalogue.find(name);
    }

    /** The result of a metric on all tables; computed once. */
    Table result(Metric metric) {
        return results.computeIfAbsent(metric, m -> m.compute(tables));
    }

    /** A table of a metric's whole result. */
    Grid grid(String id, String caption, Metric metric, String columns) {
        return grid(id, caption, metric, result(metric), columns);
    }

    /** A table of some rows of a metric's result. */
    Grid grid(String id, String caption, Metric metric, Table rows, String columns) {
        return isExplained
                ? new Grid(id, caption, rows, Shown.list(columns), explanations(metric, rows), Grid.MOST)
                : new Grid(id, caption, rows, Shown.list(columns), null, Grid.FEW);
    }

    /** A table of what a picture draws, where the section's own table has the same rows and explains them. */
    Grid numbers(String id, String caption, Table rows, String columns) {
        return new Grid(id, caption, rows, Shown.list(columns)).showing(isExplained ? Grid.MOST : Grid.DRAWN);
    }

    /** Explained from the filings of its issuer alone, which is all that a metric needs and much quicker. */
    private Supplier<IntFunction<String>> explanations(Metric metric, Table rows) {
        return () -> {
            IdentityHashMap<Form4Tables, IntFunction<String>> ofIssuer = new IdentityHashMap<>();
            return row -> ofIssuer.computeIfAbsent(
                            byIssuer().of(rows, row), tables -> metric.explanations(tables, rows))
                    .apply(row);
        };
    }

    /** The tables parted by issuer; parted once. */
    IssuerTables byIssuer() {
        if (byIssuer == null) {
            byIssuer = new IssuerTables(tables);
        }
        return byIssuer;
    }

    /** The issuers' names in the order of their filings; one that changed its name has the one it has now. */
    List<String> issuers() {
        return List.copyOf(namesByIssuer().values());
    }

    /** The name that the latest filing has for the issuer of a row. */
    String issuer(Table result, int row) {
        return namesByIssuer()
                .getOrDefault(
                        IssuerTables.key(result, row),
                        result.stringColumn("issuer_name").get(row));
    }

    private Map<String, String> namesByIssuer() {
        if (names == null) {
            names = new LinkedHashMap<>();
            Map<String, LocalDate> latest = new HashMap<>();
            Table submission = tables.submission();
            for (int row = 0; row < submission.rowCount(); row++) {
                String key = IssuerTables.key(submission, row);
                LocalDate period = submission.dateColumn("period_of_report").get(row);
                LocalDate day = period == null ? LocalDate.MIN : period;
                String name = submission.stringColumn("issuer_name").get(row);
                if (!name.isEmpty() && !day.isBefore(latest.getOrDefault(key, LocalDate.MIN))) {
                    latest.put(key, day);
                    names.put(key, name);
                }
            }
        }
        return names;
    }

    /** How many different insiders the filings name, first-listed or not. */
    int owners() {
        return distinct(tables.reportingOwner(), "rpt_owner_name").size();
    }

    static List<String> distinct(Table table, String column) {
        StringColumn names = table.stringColumn(column);
        return new ArrayList<>(names.unique().removeMissing().asList());
    }
}
