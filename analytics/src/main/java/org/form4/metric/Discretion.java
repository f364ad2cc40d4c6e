package org.form4.metric;

<<<<<<< HEAD
import java.util.function.IntPredicate;
import org.form4.exercise.Exercise;
import org.form4.exercise.ExerciseRows;
import org.form4.exercise.ExerciseRows.Sold;
import org.form4.exercise.Exercises;
import org.form4.exercise.Limits;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;
import org.form4.tables.Form4Tables;

/** What is known of the choice behind purchases and sales: plans made before, and sales of shares just exercised. */
final class Discretion {
    private final PlanRows plans;
<<<<<<< HEAD
    private final double[] soldOfExercises;

    /** @param implausible rows whose price is too odd to reckon with */
    Discretion(Form4Tables tables, Ledger ledger, IntPredicate implausible) {
        plans = PlanRows.of(ledger);
        soldOfExercises = new double[ledger.size()];
        for (Exercise exercise : Exercises.of(tables, ledger, Limits.DEFAULT, implausible)) {
            for (ExerciseRows.Sold sold : exercise.rows().sold()) {
                soldOfExercises[sold.row()] += sold.paired();
=======
    private final double[] ofExercises;

    Discretion(Form4Tables tables, Ledger ledger, PriceChecks prices) {
        plans = PlanRows.of(ledger);
        ofExercises = new double[ledger.size()];
        for (Exercise exercise : UsualExercises.of(tables, ledger, prices)) {
            for (Sold sold : exercise.rows().sold()) {
                ofExercises[sold.row()] += sold.paired();
>>>>>>> netshares
            }
        }
    }

    PlanState plan(int row) {
        return plans.state(row);
    }

    /** How many shares of a sale belong to exercises. */
    double allocatedToExercises(int row) {
<<<<<<< HEAD
        return soldOfExercises[row];
=======
        return ofExercises[row];
>>>>>>> netshares
    }
}
