package org.form4.metric;

import org.form4.group.PairNumbering;
import org.form4.ledger.Balances;
import org.form4.ledger.Ledger;

/**
 * The positions of each group: with what balance they open and close, and whether the shares in between account for the
 * difference.
 */
final class PositionSums {
    private final int[] positions;
    private final int[] reconciled;
    private final double[] opening;
    private final double[] closing;

    PositionSums(Ledger ledger, ShareGroups groups, Balances balances) {
        PairNumbering numbers = new PairNumbering();
        int[] at = new int[ledger.size()];
        for (int row = 0; row < at.length; row++) {
            at[row] = groups.of(row) < 0 ? -1 : numbers.of(groups.of(row), ledger.position(row));
        }
        int size = numbers.size();
        boolean[] begun = new boolean[size];
        int[] groupOf = new int[size];
        double[] first = new double[size];
        double[] last = new double[size];
        double[] acquired = new double[size];
        for (int row = 0; row < at.length; row++) {
            int p = at[row];
            if (p >= 0) {
                if (!begun[p]) {
                    begun[p] = true;
                    groupOf[p] = groups.of(row);
                    first[p] = balances.before(row);
                }
                last[p] = balances.after(row);
                acquired[p] += ledger.isTransaction(row) ? Balances.signedShares(ledger, row) : 0;
            }
        }
        positions = new int[groups.size()];
        reconciled = new int[groups.size()];
        opening = new double[groups.size()];
        closing = new double[groups.size()];
        for (int p = 0; p < size; p++) {
            int group = groupOf[p];
            boolean only = positions[group]++ == 0;
            opening[group] = only ? first[p] : Double.NaN;
            closing[group] = only ? last[p] : Double.NaN;
            reconciled[group] += Math.abs(first[p] + acquired[p] - last[p]) < Balances.TOLERANCE ? 1 : 0;
        }
    }

    int positions(int group) {
        return positions[group];
    }

    /** How many positions have both balances and shares that account for the difference. */
    int reconciled(int group) {
        return reconciled[group];
    }

    /** The balance before the first row; NaN when unknown or when there are several positions. */
    double opening(int group) {
        return opening[group];
    }

    /** The balance after the last row; NaN when unknown or when there are several positions. */
    double closing(int group) {
        return closing[group];
    }
}
