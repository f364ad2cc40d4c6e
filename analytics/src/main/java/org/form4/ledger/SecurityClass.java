package org.form4.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Titles of the same class of securities under one name: without case, punctuation, par value, "shares of" and the marker
 * of a footnote typed into the title ("Common Stock (2)"). The letter of a class stays: Class A is not Class B; so do years
 * and other numbers, which tell awards apart. Not a judgement that two differently named classes are one.
 */
public final class SecurityClass {
    private static final String MONEY = "(?:u\\.?s\\.?\\s*)?[$€£]?\\s*\\.?\\d[\\d.,]*";
    private static final Pattern PAR_VALUE = Pattern.compile("\\(?\\b?(?:(?:" + MONEY
            + "|no|without|nominal)\\s+par(?:\\s+value)?|par\\s+value(?:\\s+of)?\\s*(?:" + MONEY
            + ")?)(?:\\s*(?:per|a|each)\\s+(?:ordinary |common )?share|\\s+each)?\\)?");
    private static final Pattern FOOTNOTE_MARKER = Pattern.compile(
            "[(\\[{]\\s*(?:see )?(?:(?:foot ?)?notes?|fn|f)?[\\s#.]*\\d{1,2}(?:[\\s,;&-]+(?:and )?f?\\d{1,2})*\\s*[)\\]}]"
                    + "|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079\\u207d\\u207e]+");
    private static final Pattern SHARES_OF = Pattern.compile("\\bshares? of\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 500;

    private SecurityClass() {}

    /** The class of a title as filed; empty when the title is. */
    public static String of(String title) {
        String lower = (title.length() > LONGEST ? title.substring(0, LONGEST) : title).toLowerCase(Locale.ROOT);
        String bare = lower.contains("par") ? PAR_VALUE.matcher(lower).replaceAll(" ") : lower;
        bare = isPlain(bare) ? bare : FOOTNOTE_MARKER.matcher(bare).replaceAll(" ");
        return BETWEEN_WORDS
                .matcher(SHARES_OF.matcher(bare).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a title has no character with which the marker of a footnote can begin, as nearly all have none. */
    private static boolean isPlain(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '(' || c == '[' || c == '{' || c > '\u00af') {
                return false;
            }
        }
        return true;
    }
}
