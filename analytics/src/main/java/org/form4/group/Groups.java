package org.form4.group;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The rows of a table in groups: rows with equal keys are in the same group. Unlike Tablesaw's own {@code summarize().by()}
 * it takes any number of distinct strings, keeps keys in columns of their own, and does not call a sum over nothing zero.
 *
 * <pre>{@code
 * Groups.by(table, "rpt_owner_cik").sum("transaction_shares")
 * Groups.by(table, "issuer_cik", "transaction_code").sorted()
 *         .aggregate().count().sum("transaction_shares").median("transaction_price_per_share").table()
 * }</pre>
 *
 * <p>Keys may be columns of any type. A missing cell is a key like any other: rows without an owner are a group. Groups
 * come in the order in which their first rows appear, or by their keys after {@link #sorted()}. A result has the key columns
 * under their own names, then the aggregates under names that say what they are: {@code count}, {@code sum_transaction_shares}.
 *
 * <p>The table is read, never changed, and must not change while its groups are in use.
 */
public final class Groups {
    private final Table table;
    private final List<Column<?>> keys;
    private final int[] groups;
    private final int[] firstRows;
    private final int[] order;

    private Groups(Table table, List<Column<?>> keys, int[] groups, int[] firstRows, int[] order) {
        this.table = table;
        this.keys = keys;
        this.groups = groups;
        this.firstRows = firstRows;
        this.order = order;
    }

    /**
     * Groups the rows of a table.
     *
     * @param keys names of columns, at least one
     * @throws IllegalArgumentException without a key, or when the table has no such column
     */
    public static Groups by(Table table, String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("group by what? Name at least one column of " + table.columnNames());
        }
        List<Column<?>> columns = new ArrayList<>();
        Codes codes = null;
        for (String key : new LinkedHashSet<>(Arrays.asList(keys))) {
            Column<?> column = column(table, key);
            columns.add(column);
            codes = codes == null ? Codes.of(column) : codes.and(Codes.of(column));
        }
        int[] groups = codes == null ? new int[0] : codes.all();
        int[] firstRows = new int[codes == null ? 0 : codes.size()];
        for (int row = groups.length - 1; row >= 0; row--) {
            firstRows[groups[row]] = row;
        }
        int[] order = new int[firstRows.length];
        Arrays.setAll(order, group -> group);
        return new Groups(table, columns, groups, firstRows, order);
    }

    /** The same groups in the ascending order of their keys, missing ones first. */
    public Groups sorted() {
        int[] sorted = order.clone();
        List<IntComparator> comparators = keys.stream().map(Groups::ascending).toList();
        IntArrays.stableSort(sorted, (g, h) -> {
            int compared = 0;
            for (int i = 0; compared == 0 && i < comparators.size(); i++) {
                compared = comparators.get(i).compare(firstRows[g], firstRows[h]);
            }
            return compared;
        });
        return new Groups(table, keys, groups, firstRows, sorted);
    }

    /** How many groups there are. */
    public int size() {
        return firstRows.length;
    }

    /** The number of the group of a row, from 0 in the order of first appearance. */
    public int of(int row) {
        return groups[row];
    }

    /** Several aggregates in one table. */
    public Aggregates aggregate() {
        return new Aggregates(this);
    }

    /** How many rows each group has. */
    public Table count() {
        return aggregate().count().table();
    }

    /** See {@link Aggregates#sum}. */
    public Table sum(String... columns) {
        return aggregate().sum(columns).table();
    }

    /** See {@link Aggregates#mean}. */
    public Table mean(String... columns) {
        return aggregate().mean(columns).table();
    }

    /** See {@link Aggregates#min}. */
    public Table min(String... columns) {
        return aggregate().min(columns).table();
    }

    /** See {@link Aggregates#max}. */
    public Table max(String... columns) {
        return aggregate().max(columns).table();
    }

    /** See {@link Aggregates#first}. */
    public Table first(String... columns) {
        return aggregate().first(columns).table();
    }

    /** See {@link Aggregates#last}. */
    public Table last(String... columns) {
        return aggregate().last(columns).table();
    }

    /** See {@link Aggregates#median}. */
    public Table median(String... columns) {
        return aggregate().median(columns).table();
    }

    /** See {@link Aggregates#quantile}. */
    public Table quantile(double q, String... columns) {
        return aggregate().quantile(q, columns).table();
    }

    /** See {@link Aggregates#countDistinct}. */
    public Table countDistinct(String... columns) {
        return aggregate().countDistinct(columns).table();
    }

    @Override
    public String toString() {
        return size() + " groups of " + groups.length + " rows by "
                + String.join(", ", keys.stream().map(Column::name).toList());
    }

    /** The keys of each group, in order. */
    List<Column<?>> keyColumns() {
        List<Column<?>> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(Cells.take(key, key.name(), inOrder(firstRows))));
        return columns;
    }

    /** What stands at each group, in the order of results. */
    int[] inOrder(int[] ofGroup) {
        int[] ordered = new int[order.length];
        Arrays.setAll(ordered, i -> ofGroup[order[i]]);
        return ordered;
    }

    /** What stands at each group, in the order of results. */
    double[] inOrder(double[] ofGroup) {
        double[] ordered = new double[order.length];
        Arrays.setAll(ordered, i -> ofGroup[order[i]]);
        return ordered;
    }

    Column<?> column(String name) {
        return column(table, name);
    }

    /** The group of each row; not to be changed. */
    int[] numbers() {
        return groups;
    }

    String resultName() {
        return table.name() + " by "
                + String.join(", ", keys.stream().map(Column::name).toList());
    }

    /** Tablesaw's columns do not agree among each other where missing cells go. */
    private static IntComparator ascending(Column<?> column) {
        IntComparator present = column.rowComparator();
        return (a, b) -> {
            boolean missing = column.isMissing(a);
            return missing || column.isMissing(b)
                    ? Boolean.compare(!missing, !column.isMissing(b))
                    : present.compare(a, b);
        };
    }

    /** Says in Tablesaw's own words, which shells know how to help with, that there is none. */
    private static Column<?> column(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw new IllegalArgumentException("Column " + name + " is not present in table " + table.name());
        }
        return table.column(name);
    }
}
