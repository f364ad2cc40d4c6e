package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntList;
import org.form4.ledger.Ledger;

/** Who received the shares of an event: the owner directly, or a trust, a fund, a spouse. A sale must come from the same. */
final class Holders {
    private final Ledger ledger;
    private final ExerciseRows event;

    Holders(Ledger ledger, ExerciseRows event) {
        this.ledger = ledger;
        this.event = event;
    }

    /**
     * Whether the sale can be of shares received in the event: same class and table, direct or indirect alike, and for indirect
     * holdings the same nature. Where no line of the receipt exists, direct or indirect alone decides.
     */
    boolean sold(int sale) {
        if (!ledger.securityClassName(sale).equals(event.securityClass())) {
            return false;
        }
        IntList received = event.received();
        IntList holding = received.isEmpty() ? event.exercised() : received;
        for (int row : holding) {
            String ownership = ledger.directOrIndirectOwnership(row);
            boolean sameTable =
                    received.isEmpty() ? !ledger.isTableII(sale) : ledger.isTableII(sale) == ledger.isTableII(row);
            if (sameTable
                    && ownership.equals(ledger.directOrIndirectOwnership(sale))
                    && (!ownership.equals("I")
                            || received.isEmpty()
                            || ledger.position(row) == ledger.position(sale))) {
                return true;
            }
        }
        return false;
    }
}
