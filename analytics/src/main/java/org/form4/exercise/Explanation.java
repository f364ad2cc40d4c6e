package org.form4.exercise;

import org.form4.ledger.Ledger;

/** Tells in lines a reader can follow where an event's numbers and its pattern come from. */
public final class Explanation {
    private Explanation() {}

    public static String of(Ledger ledger, Exercise exercise) {
        return new ExplanationText(ledger, exercise).toString();
    }
}
