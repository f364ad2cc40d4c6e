package org.form4.shell.report;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Rows with the largest numbers first. What is missing comes last, and equal rows stay in their order. */
final class Sorted {
    private Sorted() {}

    /** By the first column, among equals by the next, and so on. */
    static Table descending(Table table, String... columns) {
        int[] rows = IntStream.range(0, table.rowCount()).toArray();
        IntArrays.mergeSort(rows, (a, b) -> {
            for (String column : columns) {
                NumericColumn<?> numbers = (NumericColumn<?>) table.column(column);
                int by = Double.compare(number(numbers, b), number(numbers, a));
                if (by != 0) {
                    return by;
                }
            }
            return 0;
        });
        Table sorted = table.emptyCopy(rows.length);
        table.copyRowsToTable(rows, sorted);
        return sorted.setName(table.name());
    }

    private static double number(NumericColumn<?> numbers, int row) {
        return numbers.isMissing(row) ? Double.NEGATIVE_INFINITY : numbers.getDouble(row);
    }
}
