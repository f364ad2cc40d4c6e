package org.form4.exercise;

import java.util.function.IntPredicate;
import org.form4.ledger.Ledger;

/**
 * What the shares withheld and returned were worth at the prices of their own lines, in US dollars.
 *
 * @param value over the lines with a price that can be used; NaN when there are none
 * @param isComplete whether every line has shares and such a price, above zero
 */
record WithheldValue(double value, boolean isComplete) {

    static WithheldValue of(Ledger ledger, ExerciseRows rows, IntPredicate implausible) {
        double value = Double.NaN;
        boolean complete = true;
        for (int row : rows.withheldAndReturned()) {
            double shares = ledger.transactionShares(row);
            double price = implausible.test(row) ? Double.NaN : ledger.transactionPricePerShare(row);
            value = Shares.plus(value, shares * price);
            complete &= !Double.isNaN(shares) && price > 0;
        }
        return new WithheldValue(value, complete);
    }
}
