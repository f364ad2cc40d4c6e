package org.form4.exercise;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the title of a thing exercised speaks of. The same titles come again and again, and reading one takes longer than all
 * else that is done with its row.
 *
 * @param isOption stock appreciation rights too
 * @param isUnit restricted, performance, phantom, deferred or stock units
 * @param isShare a class of shares or another convertible security
 */
record Title(boolean isWarrant, boolean isOption, boolean isUnit, boolean isShare) {
    private static final Pattern WARRANT = Pattern.compile("\\bwarrants?\\b");
    private static final Pattern OPTION =
            Pattern.compile("\\boptions?\\b|\\brights? to (?:buy|purchase|acquire)\\b|\\bsars?\\b|\\bappreciation\\b");
    private static final Pattern UNIT = Pattern.compile("\\brestricted\\b|\\bperformance\\b|\\bphantom\\b"
            + "|\\bdeferred\\b|\\b[rpd]su'?s?\\b|\\bp?rsu'?s?\\b|\\b(?:stock|share) (?:units?|equivalents?)\\b");
    private static final Pattern SHARE = Pattern.compile(
            "\\b(?:preferred|preference|convertible)\\b|\\b(?:common|ordinary) (?:stock|shares?|units?)\\b"
                    + "|\\bclass [a-z]\\b|\\bltip\\b");

    /** Reads a title as filed. */
    static Title read(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        return new Title(
                WARRANT.matcher(words).find(),
                OPTION.matcher(words).find(),
                UNIT.matcher(words).find(),
                SHARE.matcher(words).find());
    }
}
