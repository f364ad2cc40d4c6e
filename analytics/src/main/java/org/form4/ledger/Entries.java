package org.form4.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of the four row tables before amendments are merged, as entries: by filing, Table I before Table II, then by
 * row number. Rows whose filing is not among the filings are left out.
 */
final class Entries {
    private final int[] side;
    private final int[] tableRow;
    private final int[] filing;
    private final int[] start;

    Entries(RowColumns[] sides, Filings filings) {
        Slices[] slices = new Slices[sides.length];
        AtOnce.all(IntStream.range(0, sides.length)
                .mapToObj(s -> (Runnable) () -> slices[s] = byFiling(sides[s], filings))
                .toArray(Runnable[]::new));
        int size = Arrays.stream(slices).mapToInt(Slices::size).sum();
        side = new int[size];
        tableRow = new int[size];
        filing = new int[size];
        start = new int[filings.size() + 1];
        int next = 0;
        for (int f = 0; f < filings.size(); f++) {
            start[f] = next;
            next = mergeTable(sides, slices, f, 0, next);
            next = mergeTable(sides, slices, f, 2, next);
            Arrays.fill(filing, start[f], next, f);
        }
        start[filings.size()] = next;
    }

    private static Slices byFiling(RowColumns columns, Filings filings) {
        return new Slices(
                filings.size(),
                columns.size,
                filings.search(columns.accessionNumber),
                (a, b) -> Integer.compare(columns.rowNumber.getInt(a), columns.rowNumber.getInt(b)));
    }

    /** Lines up the transactions and holdings of one table of one filing by row number. */
    private int mergeTable(RowColumns[] sides, Slices[] slices, int f, int transactions, int first) {
        int holdings = transactions + 1;
        int t = slices[transactions].from(f);
        int h = slices[holdings].from(f);
        int next = first;
        while (t < slices[transactions].to(f) || h < slices[holdings].to(f)) {
            boolean takeTransaction = h == slices[holdings].to(f)
                    || (t < slices[transactions].to(f)
                            && sides[transactions].rowNumber.getInt(slices[transactions].row(t))
                                    <= sides[holdings].rowNumber.getInt(slices[holdings].row(h)));
            side[next] = takeTransaction ? transactions : holdings;
            tableRow[next] = takeTransaction ? slices[transactions].row(t++) : slices[holdings].row(h++);
            next++;
        }
        return next;
    }

    int size() {
        return side.length;
    }

    /** Which of the four tables, in the order in which they were given. */
    int side(int entry) {
        return side[entry];
    }

    int tableRow(int entry) {
        return tableRow[entry];
    }

    int filing(int entry) {
        return filing[entry];
    }

    int from(int f) {
        return start[f];
    }

    int to(int f) {
        return start[f + 1];
    }
}
