package org.form4.metric;

import java.util.Arrays;
import org.form4.ledger.Ledger;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;
import org.form4.tables.AtOnce;

/** What is known of the choice behind purchases and sales: plans made before, and sales of shares just exercised. */
final class Discretion {
    private final PlanState[] plans;
    private final double[] ofExercises;

    Discretion(Ledger ledger) {
        PlanRows rows = PlanRows.of(ledger);
        plans = new PlanState[ledger.size()];
        Arrays.fill(plans, PlanState.UNKNOWN);
        AtOnce.pieces(plans.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                if (ledger.isTrade(row) && (ledger.hasCode(row, "S") || ledger.hasCode(row, "P"))) {
                    plans[row] = rows.state(row);
                }
            }
        });
        ofExercises = UsualExercises.pairedShares(ledger);
    }

    /** Of a purchase or sale in Table I; UNKNOWN for other rows. */
    PlanState plan(int row) {
        return plans[row];
    }

    /** How many shares of a sale belong to exercises. */
    double allocatedToExercises(int row) {
        return ofExercises[row];
    }
}
