package org.form4.metric;

import java.util.List;
import org.form4.exercise.Exercise;
import org.form4.exercise.Exercises;
import org.form4.exercise.Limits;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;

/** The exercises as {@link ExercisePatterns} finds them with its defaults, for metrics that need them by the way. */
final class UsualExercises {
    private UsualExercises() {}

    static List<Exercise> of(Form4Tables tables, Ledger ledger, PriceChecks prices) {
        ExercisePatterns usual = new ExercisePatterns();
        Limits limits = new Limits(usual.saleWindowDays(), usual.coverMinRate(), usual.coverMaxRate());
        return Exercises.of(tables, ledger, limits, prices::isPriceImplausible);
    }

    /** How many shares of each sale they have supplied, by the sale's row; 0 for other rows. */
    static double[] pairedShares(Ledger ledger) {
        return Exercises.pairedShares(ledger, new ExercisePatterns().saleWindowDays());
    }
}
