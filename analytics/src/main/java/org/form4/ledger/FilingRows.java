package org.form4.ledger;

import java.util.function.IntUnaryOperator;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;

/**
 * The rows of a table filing by filing, those of each in the order of a number: the rows of filing {@code f} are
 * {@code row(from(f)) … row(to(f) - 1)}. Most tables list them so themselves, and then nothing is kept but where each filing
 * begins and ends; only others are sorted. Rows whose filing is not among the filings are left out.
 */
final class FilingRows {
    private final int[] from;
    private final int[] to;

    /** The rows in order; null when places are the rows themselves. */
    private final int @Nullable [] rows;

    private final int size;

    /**
     * @param search finds the filing of an accession number, or -1
     * @param order by row, its place among those of the same filing
     */
    FilingRows(int filings, LongToIntFunction search, LongColumn accessionNumber, IntUnaryOperator order) {
        from = new int[filings];
        to = new int[filings];
        if (isListedSo(search, accessionNumber, order)) {
            rows = null;
            int listed = 0;
            for (int f = 0; f < from.length; f++) {
                listed += to[f] - from[f];
            }
            size = listed;
            return;
        }
        Slices slices = new Slices(
                from.length,
                accessionNumber.size(),
                row -> search.applyAsInt(accessionNumber.getLong(row)),
                (a, b) -> Integer.compare(order.applyAsInt(a), order.applyAsInt(b)));
        for (int f = 0; f < from.length; f++) {
            from[f] = slices.from(f);
            to[f] = slices.to(f);
        }
        rows = slices.rows();
        size = rows.length;
    }

    /** Finds where filings begin and end, if the rows of each stand one after the other and in order. */
    private boolean isListedSo(LongToIntFunction search, LongColumn accessionNumber, IntUnaryOperator order) {
        int filing = -1;
        int place = 0;
        long last = 0;
        int rowCount = accessionNumber.size();
        for (int row = 0; row < rowCount; row++) {
            long number = accessionNumber.getLong(row);
            boolean begins = row == 0 || number != last;
            last = number;
            filing = begins ? search.applyAsInt(number) : filing;
            int before = place;
            place = order.applyAsInt(row);
            if (filing < 0) {
                continue;
            }
            if (begins ? to[filing] > 0 : before > place) {
                return false;
            }
            from[filing] = begins ? row : from[filing];
            to[filing] = row + 1;
        }
        return true;
    }

    int from(int filing) {
        return from[filing];
    }

    int to(int filing) {
        return to[filing];
    }

    int count(int filing) {
        return to[filing] - from[filing];
    }

    /** The row of the table at a place from {@link #from} to {@link #to}. */
    int row(int place) {
        return rows == null ? place : rows[place];
    }

    /** How many rows there are in all. */
    int size() {
        return size;
    }
}
