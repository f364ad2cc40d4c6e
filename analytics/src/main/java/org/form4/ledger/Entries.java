package org.form4.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.form4.tables.AtOnce;

/**
 * The rows of the four row tables before amendments are merged, as entries: by filing, Table I before Table II, then by
 * row number. Rows whose filing is not among the filings are left out.
 */
final class Entries {
    private final RowColumns[] sides;
    private final FilingRows[] ofSide;
    private final byte[] side;
    private final int[] tableRow;
    private final int[] filing;
    private final int[] start;

    Entries(RowColumns[] sides, FilingOrder filings) {
        this.sides = sides;
        ofSide = new FilingRows[sides.length];
        AtOnce.all(IntStream.range(0, sides.length)
                .mapToObj(s -> (Runnable) () -> ofSide[s] = new FilingRows(
                        filings.size(), filings.search(), sides[s].accessionNumber, sides[s].rowNumber::getInt))
                .toArray(Runnable[]::new));
        int size = Arrays.stream(ofSide).mapToInt(FilingRows::size).sum();
        side = new byte[size];
        tableRow = new int[size];
        filing = new int[size];
        start = new int[filings.size() + 1];
        for (int f = 0; f < filings.size(); f++) {
            int count = 0;
            for (FilingRows rows : ofSide) {
                count += rows.count(f);
            }
            start[f + 1] = start[f] + count;
        }
        AtOnce.pieces(filings.size(), this::fill);
    }

    private void fill(int from, int to) {
        for (int f = from; f < to; f++) {
            addTable(f, 2, addTable(f, 0, start[f]));
            Arrays.fill(filing, start[f], start[f + 1], f);
        }
    }

    /** Lines up the transactions and holdings of one table of one filing by row number. */
    private int addTable(int f, int transactions, int first) {
        int holdings = transactions + 1;
        FilingRows ofTransactions = ofSide[transactions];
        FilingRows ofHoldings = ofSide[holdings];
        int t = ofTransactions.from(f);
        int h = ofHoldings.from(f);
        int lastT = ofTransactions.to(f);
        int lastH = ofHoldings.to(f);
        int next = first;
        while (t < lastT && h < lastH) {
            int transaction = ofTransactions.row(t);
            int holding = ofHoldings.row(h);
            if (sides[transactions].rowNumber.getInt(transaction) <= sides[holdings].rowNumber.getInt(holding)) {
                add(next++, transactions, transaction);
                t++;
            } else {
                add(next++, holdings, holding);
                h++;
            }
        }
        for (; t < lastT; t++) {
            add(next++, transactions, ofTransactions.row(t));
        }
        for (; h < lastH; h++) {
            add(next++, holdings, ofHoldings.row(h));
        }
        return next;
    }

    private void add(int entry, int ofSide, int row) {
        side[entry] = (byte) ofSide;
        tableRow[entry] = row;
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

    /** Copies the entries from one to before another to a place in such arrays. */
    void copy(int from, int to, int at, int[] filings, byte[] sides, int[] tableRows) {
        System.arraycopy(filing, from, filings, at, to - from);
        System.arraycopy(side, from, sides, at, to - from);
        System.arraycopy(tableRow, from, tableRows, at, to - from);
    }

    /** The first entry of a filing; of the number after the last filing, how many entries there are. */
    int from(int f) {
        return start[f];
    }

    int to(int f) {
        return start[f + 1];
    }
}
