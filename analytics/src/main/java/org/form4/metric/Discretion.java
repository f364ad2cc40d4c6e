package org.form4.metric;

import java.util.function.IntToDoubleFunction;
import org.form4.ledger.Ledger;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;

/** What is known of the choice behind purchases and sales: plans made before, and sales that pay for an exercise. */
final class Discretion {
    private final PlanRows plans;
    private final IntToDoubleFunction sharesOfExercises;

    /** @param sharesOfExercises how many shares of a sale belong to exercises; NaN where that is not known */
    Discretion(Ledger ledger, IntToDoubleFunction sharesOfExercises) {
        this.plans = PlanRows.of(ledger);
        this.sharesOfExercises = sharesOfExercises;
    }

    PlanState plan(int row) {
        return plans.state(row);
    }

    double allocatedToExercises(int row) {
        return sharesOfExercises.applyAsDouble(row);
    }
}
