package org.form4.metric;

import org.form4.exercise.Exercise;
import org.form4.exercise.ExerciseRows.Sold;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;
import org.form4.tables.Form4Tables;

/** What is known of the choice behind purchases and sales: plans made before, and sales of shares just exercised. */
final class Discretion {
    private final PlanRows plans;
    private final double[] ofExercises;

    Discretion(Form4Tables tables, Ledger ledger, PriceChecks prices) {
        plans = PlanRows.of(ledger);
        ofExercises = new double[ledger.size()];
        for (Exercise exercise : UsualExercises.of(tables, ledger, prices)) {
            for (Sold sold : exercise.rows().sold()) {
                ofExercises[sold.row()] += sold.paired();
            }
        }
    }

    PlanState plan(int row) {
        return plans.state(row);
    }

    /** How many shares of a sale belong to exercises. */
    double allocatedToExercises(int row) {
        return ofExercises[row];
    }
}
