package org.form4.exercise;

import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern WARRANT_TITLE = Pattern.compile("\\bwarrants?\\b");
    private static final Pattern OPTION_TITLE =
            Pattern.compile("\\boptions?\\b|\\brights? to (?:buy|purchase|acquire)\\b|\\bsars?\\b|\\bappreciation\\b");
    private static final Pattern UNIT_TITLE = Pattern.compile("\\brestricted\\b|\\bperformance\\b|\\bphantom\\b"
            + "|\\bdeferred\\b|\\b[rpd]su'?s?\\b|\\bp?rsu'?s?\\b|\\b(?:stock|share) (?:units?|equivalents?)\\b");
    private static final Pattern SHARE_TITLE = Pattern.compile(
            "\\b(?:preferred|preference|convertible)\\b|\\b(?:common|ordinary) (?:stock|shares?|units?)\\b"
                    + "|\\bclass [a-z]\\b|\\bltip\\b");

    /**
     * Tells the kind of one exercised line.
     *
     * @param title of the thing exercised, as filed
     * @param isReceivedClass whether that title is the very class received, as careless filers write
     * @param exercisePrice NaN when missing
     * @param receivedPrice the price on the line of Table I that received the shares; NaN when missing
     */
    static Instrument of(String title, boolean isReceivedClass, double exercisePrice, double receivedPrice) {
        String words = title.toLowerCase(Locale.ROOT);
        boolean optionTitle = OPTION_TITLE.matcher(words).find();
        boolean unitTitle = isUnit(title);
        if (WARRANT_TITLE.matcher(words).find()) {
            return WARRANT;
        }
        if (!isReceivedClass
                && !optionTitle
                && !unitTitle
                && SHARE_TITLE.matcher(words).find()) {
            return CONVERTIBLE;
        }
        if (exercisePrice > 0 || (optionTitle && Double.isNaN(exercisePrice))) {
            return OPTION;
        }
        return unitTitle || (receivedPrice == 0 && !optionTitle) ? UNIT : OTHER;
    }

    /** Whether a title speaks of restricted, performance, phantom, deferred or stock units. */
    static boolean isUnit(String title) {
        return UNIT_TITLE.matcher(title.toLowerCase(Locale.ROOT)).find();
    }
}
