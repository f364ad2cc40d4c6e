package org.form4.metric;

import org.form4.ledger.Ledger;
import org.form4.plan.PlanState;

/**
 * Shares sold by choice less shares bought by choice: market trades outside of plans, without the sold shares that belong
 * to an exercise. Trades of which it is not known whether they were under a plan count as choice, and their share is told.
 */
final class DiscretionarySums {
    private final double[] disposed;
    private final double[] traded;
    private final double[] unknown;

    DiscretionarySums(Ledger ledger, ShareGroups groups, Discretion discretion) {
        disposed = new double[groups.size()];
        traded = new double[groups.size()];
        unknown = new double[groups.size()];
        for (int row = 0; row < ledger.size(); row++) {
            int group = groups.of(row);
            boolean sold = ledger.hasCode(row, "S");
            double shares = ledger.transactionShares(row);
            if (group < 0 || Double.isNaN(shares) || !(sold || ledger.hasCode(row, "P"))) {
                continue;
            }
            PlanState plan = discretion.plan(row);
            traded[group] += shares;
            unknown[group] += plan == PlanState.UNKNOWN ? shares : 0;
            if (plan != PlanState.PLAN) {
                disposed[group] += sold ? shares - discretion.allocatedToExercises(row) : -shares;
            }
        }
    }

    double disposed(int group) {
        return disposed[group];
    }

    /** The share of market-traded shares, from 0 to 1, of which no plan is known or excluded; NaN without such trades. */
    double unknownShare(int group) {
        return unknown[group] / traded[group];
    }
}
