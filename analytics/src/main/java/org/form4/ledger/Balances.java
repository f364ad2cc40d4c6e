package org.form4.ledger;

import java.util.Arrays;
import org.form4.tables.AtOnce;

/**
 * The balance of each Table I position before and after each row, and whether consecutive rows agree.
 *
 * <p>Column 5 of the form is headed "following reported transaction(s)", so two ways of filling it in are right: a running
 * balance, or the balance at the end repeated on every row. Where all rows of a position in one filing show the same
 * number, it is taken for the end, and the balances in between follow from the shares. Numbers of shares, as filed; NaN
 * where a row states no balance or no shares, and for all rows of Table II, whose positions mix exercise prices. Splits
 * are not restated.
 */
public final class Balances {
    /** Balances agree when they are less than half a share apart. */
    public static final double TOLERANCE = 0.5;

    /** New shares for old ones, as splits and stock dividends give; the reverse of each counts too. */
    private static final double[] SPLITS = {
        5 / 4d, 4 / 3d, 3 / 2d, 2, 5 / 2d, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100
    };

    /** Below so many shares any two numbers may look like a split. */
    private static final double SHARES_TO_SUSPECT_A_SPLIT = 100;

    private final Ledger ledger;
    private final int[] previous;
    private final double[] before;
    private final double[] after;
    private final double[] expected;
    private final boolean[] repeated;

    private Balances(Ledger ledger) {
        this.ledger = ledger;
        int size = ledger.size();
        previous = new int[size];
        before = new double[size];
        after = new double[size];
        expected = new double[size];
        repeated = new boolean[size];
        int positions = ledger.positionCount();
        OfFiling filing = new OfFiling(positions);
        int[] last = new int[positions];
        Arrays.fill(last, -1);
        AtOnce.pieces(ledger.pieces(), (from, to) -> {
            follow(filing, from, to);
            expect(last, from, to);
        });
    }

    /** Follows the balances from filing to filing. */
    private void follow(OfFiling filing, int first, int end) {
        for (int from = first; from < end; ) {
            int to = from + 1;
            while (to < end && ledger.place(to) == ledger.place(from)) {
                to++;
            }
            filing.gather(from, to);
            filing.spread(from, to);
            from = to;
        }
    }

    /** Follows the balances of every position. */
    public static Balances of(Ledger ledger) {
        return new Balances(ledger);
    }

    /** The row before this one in the same position, or -1. */
    public int previous(int row) {
        return previous[row];
    }

    /** Shares held before the row: for a holding, what it states. */
    public double before(int row) {
        return before[row];
    }

    /** Shares held after the row. */
    public double after(int row) {
        return after[row];
    }

    /** What should be held after the row, from the row before and this row's shares; NaN for a first row. */
    public double expected(int row) {
        return expected[row];
    }

    /** Whether the filing shows the balance at the end on all its rows of the position. */
    public boolean isEndBalanceRepeated(int row) {
        return repeated[row];
    }

    /**
     * Whether the balance before the row is a simple multiple of the balance after the row before it, as a split in
     * between would make it.
     */
    public boolean isSplitSuspected(int row) {
        double now = before[row];
        double then = previous[row] < 0 ? Double.NaN : after[previous[row]];
        if (!(Math.min(now, then) >= SHARES_TO_SUSPECT_A_SPLIT) || Math.abs(now - then) < TOLERANCE) {
            return false;
        }
        double more = Math.max(now, then);
        double less = Math.min(now, then);
        for (double split : SPLITS) {
            // fractions are paid out in cash: on the smaller side less than one share, on the larger that many times
            // over
            if (Math.abs(more - less * split) <= (now > then ? 1 : split)) {
                return true;
            }
        }
        return false;
    }

    /** Shares of a Table I transaction, positive when acquired; NaN when the row does not say how many or which way. */
    public static double signedShares(Ledger ledger, int row) {
        double shares = ledger.transactionShares(row);
        return ledger.isAcquired(row) ? shares : ledger.isDisposed(row) ? -shares : Double.NaN;
    }

    /** @param last by position, its last row so far, or -1 */
    private void expect(int[] last, int from, int to) {
        for (int row = from; row < to; row++) {
            previous[row] = -1;
            expected[row] = Double.NaN;
            if (ledger.isTableII(row)) {
                continue;
            }
            int position = ledger.position(row);
            previous[row] = last[position];
            last[position] = row;
            if (previous[row] >= 0) {
                double then = after[previous[row]];
                double held = Double.isNaN(then) ? expected[previous[row]] : then;
                expected[row] = ledger.isTransaction(row) ? held + signedShares(ledger, row) : held;
            }
        }
    }

    /** What the transactions of one filing say of each position; of no position in two pieces of the ledger. */
    private final class OfFiling {
        private final int[] count;
        private final double[] balance;
        private final double[] signed;

        OfFiling(int positions) {
            count = new int[positions];
            balance = new double[positions];
            signed = new double[positions];
        }

        void gather(int from, int to) {
            for (int row = from; row < to; row++) {
                count[ledger.position(row)] = 0;
            }
            for (int row = from; row < to; row++) {
                if (!ledger.isTrade(row)) {
                    continue;
                }
                int position = ledger.position(row);
                double stated = ledger.sharesOwnedFollowingTransaction(row);
                if (count[position]++ == 0) {
                    balance[position] = stated;
                    signed[position] = signedShares(ledger, row);
                } else {
                    balance[position] = balance[position] == stated ? stated : Double.NaN;
                    signed[position] += signedShares(ledger, row);
                }
            }
        }

        void spread(int from, int to) {
            for (int row = from; row < to; row++) {
                int position = ledger.position(row);
                double stated = ledger.isTableII(row) ? Double.NaN : ledger.sharesOwnedFollowingTransaction(row);
                after[row] = stated;
                before[row] = stated;
                if (!ledger.isTrade(row)) {
                    continue;
                }
                double own = signedShares(ledger, row);
                repeated[row] = count[position] > 1 && !Double.isNaN(balance[position]);
                if (repeated[row] && !Double.isNaN(signed[position])) {
                    before[row] = stated - signed[position];
                    after[row] = before[row] + own;
                    signed[position] -= own;
                } else {
                    before[row] = stated - own;
                }
            }
        }
    }
}
