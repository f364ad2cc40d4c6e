package org.form4.metric;

import java.util.Objects;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Finds rows of results again. */
final class ResultRows {
    private ResultRows() {}

    /**
     * The row of a fresh result that has the same first cells as a row of another, which its holder may have sorted or cut.
     *
     * @throws IndexOutOfBoundsException when {@code result} has no such row
     * @throws IllegalArgumentException when {@code fresh} has no row like it
     */
    static int find(Table fresh, Table result, int row, int keyColumns) {
        Objects.checkIndex(row, result.rowCount());
        for (int candidate = 0; candidate < fresh.rowCount(); candidate++) {
            if (sameKey(fresh, candidate, result, row, keyColumns)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("row " + row + " is of a result of other filings or parameters");
    }

    /** The same, by a single column that tells rows apart. */
    static int find(Table fresh, Table result, int row, String keyColumn) {
        return find(fresh.selectColumns(keyColumn), result, row, 1);
    }

    private static boolean sameKey(Table fresh, int candidate, Table result, int row, int keyColumns) {
        for (int i = 0; i < keyColumns; i++) {
            Column<?> column = fresh.column(i);
            if (!Objects.equals(
                    column.get(candidate), result.column(column.name()).get(row))) {
                return false;
            }
        }
        return true;
    }
}
