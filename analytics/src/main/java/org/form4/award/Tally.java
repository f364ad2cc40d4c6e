package org.form4.award;

import java.util.Set;
import org.form4.ledger.Ledger;

/**
 * What became of an award, in numbers of derivatives, by the codes of its rows; whether something came or went is said by the
 * letter A or D. Sums are zero without rows and NaN when no row says how many.
 *
 * <p>Source: Form 4, General Instruction 8.
 */
public final class Tally {
    static final Set<String> EXERCISES = Set.of("M", "X", "O", "C");

    /** Given back to the issuer, or come to their end. */
    private static final Set<String> CANCELLATIONS = Set.of("D", "E", "H");

    private final Sum granted = new Sum();
    private final Sum otherAcquired = new Sum();
    private final Sum exercised = new Sum();
    private final Sum cancelled = new Sum();
    private final Sum otherDisposed = new Sum();

    private static final class Sum {
        private double sum;
        private boolean isKnown = true;
        private boolean isAnyKnown;

        void add(double number) {
            isKnown &= !Double.isNaN(number);
            isAnyKnown |= !Double.isNaN(number);
            sum += Double.isNaN(number) ? 0 : number;
        }

        double get() {
            return isKnown || isAnyKnown ? sum : Double.NaN;
        }
    }

    /** Counts a transaction and returns its signed number: positive when acquired, NaN when the row does not say. */
    double add(Ledger ledger, int row) {
        double number = number(ledger, row);
        String code = ledger.transactionCode(row);
        if (ledger.isAcquired(row)) {
            (code.equals("A") ? granted : otherAcquired).add(number);
            return number;
        }
        if (ledger.isDisposed(row)) {
            Sum sum = EXERCISES.contains(code) ? exercised : CANCELLATIONS.contains(code) ? cancelled : otherDisposed;
            sum.add(number);
            return -number;
        }
        return Double.NaN;
    }

    /** How many derivatives a transaction is of: as stated, else as many as the underlying shares. */
    static double number(Ledger ledger, int row) {
        double number = ledger.transactionShares(row);
        return Double.isNaN(number) ? ledger.underlyingSecurityShares(row) : number;
    }

    /** Code A. */
    public double granted() {
        return granted.get();
    }

    /** Acquired with any other code. */
    public double otherAcquired() {
        return otherAcquired.get();
    }

    /** Disposed of with code M, X, O or C. */
    public double exercised() {
        return exercised.get();
    }

    /** Disposed of with code D, E or H. */
    public double cancelled() {
        return cancelled.get();
    }

    /** Disposed of with any other code: gifts, sales, shares withheld of units. */
    public double otherDisposed() {
        return otherDisposed.get();
    }

    /** Everything acquired less everything disposed of. */
    public double net() {
        return granted() + otherAcquired() - exercised() - cancelled() - otherDisposed();
    }
}
