package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntList;
import org.form4.exercise.ExerciseRows.Sold;
import org.form4.ledger.Ledger;

/**
 * The share counts of an event: E, F, D, S and the part of S that is paired. No rows make zero; rows none of which states
 * its shares make NaN.
 *
 * @param exercised E; of a vesting NaN
 * @param sold all shares of sales that no other event has
 * @param paired those of them the exercise can have supplied
 * @param underlying shares under the lines of Table II given up, NaN without such lines
 */
record Shares(double exercised, double withheld, double returned, double sold, double paired, double underlying) {

    static Shares of(Ledger ledger, ExerciseRows rows) {
        double sold = 0;
        double paired = 0;
        for (Sold sale : rows.sold()) {
            sold += sale.shares();
            paired += sale.paired();
        }
        double underlying = underlying(ledger, rows.exercised());
        boolean vesting = !rows.isExercise();
        double exercised = rows.received().isEmpty() ? underlying : sum(ledger, rows.received());
        boolean unknown = Double.isNaN(exercised);
        return new Shares(
                exercised,
                vesting && rows.withheld().isEmpty() ? Double.NaN : sum(ledger, rows.withheld()),
                vesting ? Double.NaN : sum(ledger, rows.returned()),
                vesting ? Double.NaN : sold,
                vesting || unknown ? Double.NaN : paired,
                underlying);
    }

    double withheldAndReturned() {
        return withheld + returned;
    }

    double retained() {
        return exercised - withheld - returned - paired;
    }

    /** The shares a line of Table II stands for: its underlying shares, else the derivatives themselves. */
    static double underlying(Ledger ledger, int row) {
        double underlying = ledger.underlyingSecurityShares(row);
        return Double.isNaN(underlying) ? ledger.transactionShares(row) : underlying;
    }

    private static double underlying(Ledger ledger, IntList rows) {
        double sum = Double.NaN;
        for (int row : rows) {
            sum = plus(sum, underlying(ledger, row));
        }
        return sum;
    }

    private static double sum(Ledger ledger, IntList rows) {
        double sum = rows.isEmpty() ? 0 : Double.NaN;
        for (int row : rows) {
            sum = plus(sum, ledger.transactionShares(row));
        }
        return sum;
    }

    /** Adds what is known to what is known. */
    static double plus(double sum, double addend) {
        if (Double.isNaN(addend)) {
            return sum;
        }
        return Double.isNaN(sum) ? addend : sum + addend;
    }
}
