package org.form4.exercise;

/** What was exercised or vested, told from its title and its exercise price. */
public enum Instrument {
    /** Has a positive exercise price; stock appreciation rights too. */
    OPTION,
    /** Restricted, performance, phantom or deferred units: nothing to pay. */
    UNIT,
    WARRANT,
    /** A share class or another convertible security; statistics on exercises leave it out. */
    CONVERTIBLE,
    OTHER;

    /**
     * Tells the kind of one exercised line.
     *
     * @param title of the thing exercised
     * @param isReceivedClass whether that title is the very class received, as careless filers write
     * @param exercisePrice NaN when missing
     * @param receivedPrice the price on the line of Table I that received the shares; NaN when missing
     */
    static Instrument of(Title title, boolean isReceivedClass, double exercisePrice, double receivedPrice) {
        if (title.isWarrant()) {
            return WARRANT;
        }
        if (!isReceivedClass && !title.isOption() && !title.isUnit() && title.isShare()) {
            return CONVERTIBLE;
        }
        if (exercisePrice > 0 || (title.isOption() && Double.isNaN(exercisePrice))) {
            return OPTION;
        }
        return title.isUnit() || (receivedPrice == 0 && !title.isOption()) ? UNIT : OTHER;
    }
}
