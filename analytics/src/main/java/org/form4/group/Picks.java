package org.form4.group;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.temporal.TemporalColumn;

/** Which row's cell each group is represented by, -1 where a group has none; cells that are missing are never picked. */
final class Picks {
    private Picks() {}

    static int[] first(Groups groups, Column<?> column) {
        int[] picked = none(groups);
        int[] numbers = groups.numbers();
        for (int row = numbers.length - 1; row >= 0; row--) {
            picked[numbers[row]] = column.isMissing(row) ? picked[numbers[row]] : row;
        }
        return picked;
    }

    static int[] last(Groups groups, Column<?> column) {
        int[] picked = none(groups);
        int[] numbers = groups.numbers();
        for (int row = 0; row < numbers.length; row++) {
            picked[numbers[row]] = column.isMissing(row) ? picked[numbers[row]] : row;
        }
        return picked;
    }

    /** Of equal values the first. */
    static int[] least(Groups groups, Column<?> column) {
        return extreme(groups, column, column.rowComparator());
    }

    /** Of equal values the first. */
    static int[] greatest(Groups groups, Column<?> column) {
        IntComparator ascending = column.rowComparator();
        return extreme(groups, column, (a, b) -> ascending.compare(b, a));
    }

    /** Whether the cells of a column are numbers, dates or times. */
    static boolean isOrdered(Column<?> column) {
        return column instanceof NumericColumn<?>
                || column instanceof DateColumn
                || column instanceof TimeColumn
                || column instanceof TemporalColumn<?>;
    }

    private static int[] extreme(Groups groups, Column<?> column, IntComparator order) {
        int[] picked = none(groups);
        int[] numbers = groups.numbers();
        for (int row = 0; row < numbers.length; row++) {
            if (!column.isMissing(row)) {
                int best = picked[numbers[row]];
                if (best < 0 || order.compare(row, best) < 0) {
                    picked[numbers[row]] = row;
                }
            }
        }
        return picked;
    }

    private static int[] none(Groups groups) {
        int[] picked = new int[groups.size()];
        Arrays.fill(picked, -1);
        return picked;
    }
}
