package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * The rows of a table grouped by filing, in linear time, whatever order the table has: the rows of filing {@code f} are
 * {@code rows[start[f] .. start[f + 1]]}, in the order of the given comparison.
 */
final class Slices {
    private final int[] start;
    private final int[] rows;

    /** @param filingOf the filing of a row, or -1 to leave the row out */
    Slices(int filings, int tableRows, IntUnaryOperator filingOf, IntBinaryOperator order) {
        start = new int[filings + 1];
        int[] filing = new int[tableRows];
        for (int row = 0; row < tableRows; row++) {
            filing[row] = filingOf.applyAsInt(row);
            if (filing[row] >= 0) {
                start[filing[row] + 1]++;
            }
        }
        for (int f = 0; f < filings; f++) {
            start[f + 1] += start[f];
        }
        rows = new int[start[filings]];
        int[] next = start.clone();
        for (int row = 0; row < tableRows; row++) {
            if (filing[row] >= 0) {
                rows[next[filing[row]]++] = row;
            }
        }
        for (int f = 0; f < filings; f++) {
            if (!isSorted(start[f], start[f + 1], order)) {
                IntArrays.quickSort(rows, start[f], start[f + 1], (a, b) -> order.applyAsInt(a, b));
            }
        }
    }

    private boolean isSorted(int from, int to, IntBinaryOperator order) {
        for (int at = from + 1; at < to; at++) {
            if (order.applyAsInt(rows[at - 1], rows[at]) > 0) {
                return false;
            }
        }
        return true;
    }

    int from(int filing) {
        return start[filing];
    }

    int to(int filing) {
        return start[filing + 1];
    }

    int row(int at) {
        return rows[at];
    }

    int size() {
        return rows.length;
    }

    /** All rows, slice after slice; not to be changed. */
    int[] rows() {
        return rows;
    }
}
