package org.form4.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Aggregates of {@link Groups}, gathered one after the other and then made a table:
 * {@code groups.aggregate().count().sum("x", "y").quantile(0.9, "x").table()}.
 *
 * <p>All of them leave missing cells out. Where a group has nothing else the result is missing, a sum too: not known is not
 * zero. Counts are never missing. Rows are taken in the order of the table, so that equal tables give equal sums to the last
 * digit. Asking twice for the same aggregate gives one column.
 */
public final class Aggregates {
    private final Groups groups;
    private final Map<String, Column<?>> results = new LinkedHashMap<>();

    Aggregates(Groups groups) {
        this.groups = groups;
    }

    /** How many rows each group has, missing cells or not: {@code count}. */
    public Aggregates count() {
        int[] counts = new int[groups.size()];
        for (int group : groups.numbers()) {
            counts[group]++;
        }
        return add(IntColumn.create("count", groups.inOrder(counts)));
    }

    /** How many different values each group has: {@code count_distinct_x}. */
    public Aggregates countDistinct(String... columns) {
        for (String name : columns) {
            int[] counts = Distinct.count(groups, groups.column(name));
            add(IntColumn.create("count_distinct_" + name, groups.inOrder(counts)));
        }
        return this;
    }

    /**
     * Sums of numeric columns, as doubles: {@code sum_x}.
     *
     * @throws IllegalArgumentException for a column that is not there or not numeric; so in all methods of this class
     *     that reckon
     */
    public Aggregates sum(String... columns) {
        for (String name : columns) {
            addDoubles("sum_" + name, Totals.of(groups, numeric(name)).sums());
        }
        return this;
    }

    /** Arithmetic means: {@code mean_x}. */
    public Aggregates mean(String... columns) {
        for (String name : columns) {
            addDoubles("mean_" + name, Totals.of(groups, numeric(name)).means());
        }
        return this;
    }

    /** The least value of columns of numbers, dates or times, in columns of the same type: {@code min_x}. */
    public Aggregates min(String... columns) {
        for (String name : columns) {
            addCells("min_" + name, name, Picks.least(groups, ordered(name)));
        }
        return this;
    }

    /** The greatest value of columns of numbers, dates or times, in columns of the same type: {@code max_x}. */
    public Aggregates max(String... columns) {
        for (String name : columns) {
            addCells("max_" + name, name, Picks.greatest(groups, ordered(name)));
        }
        return this;
    }

    /** The first value that is not missing, in the order of the table, of columns of any type: {@code first_x}. */
    public Aggregates first(String... columns) {
        for (String name : columns) {
            addCells("first_" + name, name, Picks.first(groups, groups.column(name)));
        }
        return this;
    }

    /** The last value that is not missing, in the order of the table, of columns of any type: {@code last_x}. */
    public Aggregates last(String... columns) {
        for (String name : columns) {
            addCells("last_" + name, name, Picks.last(groups, groups.column(name)));
        }
        return this;
    }

    /** Medians of numeric columns: {@code median_x}. */
    public Aggregates median(String... columns) {
        for (String name : columns) {
            addDoubles("median_" + name, Quantiles.of(groups, numeric(name), 0.5));
        }
        return this;
    }

    /**
     * Quantiles of numeric columns, linear between neighbours: {@code quantile_0.9_x}. The 0 quantile is the least value, the
     * 1 quantile the greatest (type 7 of Hyndman and Fan, The American Statistician 50(4), 1996, which R and DuckDB's
     * {@code quantile_cont} use).
     *
     * @param q from 0 to 1, both inclusive
     */
    public Aggregates quantile(double q, String... columns) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("a quantile is from 0 to 1, not " + q);
        }
        for (String name : columns) {
            addDoubles("quantile_" + q + "_" + name, Quantiles.of(groups, numeric(name), q));
        }
        return this;
    }

    /** The keys and the aggregates, one row per group. */
    public Table table() {
        List<Column<?>> columns = new ArrayList<>(groups.keyColumns());
        results.values().forEach(result -> columns.add(result.copy()));
        return Table.create(groups.resultName(), columns);
    }

    private Aggregates add(Column<?> result) {
        results.putIfAbsent(result.name(), result);
        return this;
    }

    private void addDoubles(String name, double[] ofGroup) {
        add(DoubleColumn.create(name, groups.inOrder(ofGroup)));
    }

    private void addCells(String name, String column, int[] rows) {
        add(Cells.take(groups.column(column), name, groups.inOrder(rows)));
    }

    private NumericColumn<?> numeric(String name) {
        if (groups.column(name) instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw new IllegalArgumentException("column '" + name + "' is not numeric");
    }

    private Column<?> ordered(String name) {
        Column<?> column = groups.column(name);
        if (Picks.isOrdered(column)) {
            return column;
        }
        throw new IllegalArgumentException("column '" + name + "' has neither numbers nor dates");
    }
}
