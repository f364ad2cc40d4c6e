package org.form4.exercise;

/**
 * What the tests of {@link PatternTable} look at. A comparison with something unknown is false, so that an event without numbers
 * fits nothing but {@link Pattern#HOLD} or {@link Pattern#UNKNOWN}.
 *
 * @param price P, NaN when not known
 * @param isExercise whether something was exercised; else a vesting
 * @param hasLegs whether a line says what was received or given up, with letters that agree
 * @param isDirectorOnly whether the owner is a director and no officer, and so owes no tax withholding
 */
record Case(
        Shares shares,
        Terms terms,
        double price,
        Statements statements,
        boolean isExercise,
        boolean hasLegs,
        boolean isDirectorOnly,
        Limits limits) {
    /** Shares may differ by this fraction: filers round, and withhold fractional shares. */
    static final double TOLERANCE = 0.01;

    /** How near the proceeds of a director's sale must come to the cost. */
    static final double COST_TOLERANCE = 0.05;

    /** F + D is at most E; less than one share above is rounding. */
    boolean isWithinExercised() {
        return shares.withheldAndReturned() < shares.exercised() + 1;
    }

    /** A note says that shares paid the exercise price, or what they were worth reaches it and no note says otherwise. */
    boolean isStrikePaidInShares() {
        return statements.netExercise()
                || (!statements.paidInCash() && shares.withheldAndReturned() * price >= (1 - TOLERANCE) * terms.cost());
    }

    boolean isSoldWhole() {
        return shares.paired() >= (1 - TOLERANCE) * shares.exercised();
    }

    /** A note says that shares were sold to cover, or the numbers alone suggest it. */
    boolean isCover() {
        return statements.sellToCover() || looksLikeCover();
    }

    /** The rate of tax that the sale would have paid: (S_paired·P − cost)/(P·E − cost). */
    double coverRate() {
        double gain = price * shares.exercised() - terms.payable();
        return gain > 0 ? (shares.paired() * price - terms.payable()) / gain : Double.NaN;
    }

    /** Directors cover only the cost. */
    private boolean looksLikeCover() {
        if (isDirectorOnly) {
            return terms.payable() > 0
                    && Math.abs(shares.paired() * price - terms.payable()) <= COST_TOLERANCE * terms.payable();
        }
        double rate = coverRate();
        return rate >= limits.coverMinRate() && rate <= limits.coverMaxRate();
    }
}
