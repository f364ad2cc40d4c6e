package org.form4.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Titles of the same class of securities under one name: without case, punctuation, par value and "shares of". The
 * letter of a class stays: Class A is not Class B. Not a judgement that two differently named classes are one.
 */
public final class SecurityClass {
    private static final String MONEY = "(?:u\\.?s\\.?\\s*)?[$€£]?\\s*\\.?\\d[\\d.,]*";
    private static final Pattern PAR_VALUE = Pattern.compile("\\(?\\b?(?:(?:" + MONEY
            + "|no|without|nominal)\\s+par(?:\\s+value)?|par\\s+value(?:\\s+of)?\\s*(?:" + MONEY
            + ")?)(?:\\s*(?:per|a|each)\\s+(?:ordinary |common )?share|\\s+each)?\\)?");
    private static final Pattern SHARES_OF = Pattern.compile("\\bshares? of\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 500;

    private SecurityClass() {}

    /** The class of a title as filed; empty when the title is. */
    public static String of(String title) {
        String lower = (title.length() > LONGEST ? title.substring(0, LONGEST) : title).toLowerCase(Locale.ROOT);
        String bare = lower.contains("par") ? PAR_VALUE.matcher(lower).replaceAll(" ") : lower;
        return BETWEEN_WORDS
                .matcher(SHARES_OF.matcher(bare).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
