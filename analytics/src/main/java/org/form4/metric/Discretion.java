package org.form4.metric;

import org.form4.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** What is known of the choice behind purchases and sales: plans made before, and sales that pay for an exercise. */
interface Discretion {
    /** Whether the row was traded under a plan; null when nothing says. */
    @Nullable
    Boolean isPlan(int row);

    /** How many of the row's shares were sold as part of an exercise. */
    double allocatedToExercises(int row);

    /** Nothing is known of any row. */
    static Discretion of(Ledger ledger) {
        return new Discretion() {
            @Override
            public @Nullable Boolean isPlan(int row) {
                return null;
            }

            @Override
            public double allocatedToExercises(int row) {
                return Double.NaN;
            }
        };
    }
}
