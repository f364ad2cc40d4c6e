package org.form4.source.edgar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar quarter, written {@code 2024q3}; data sets begin with 2006q1. */
public record Quarter(int year, int quarter) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-?[qQ]([1-4])");
    private static final int FIRST_YEAR = 2006;

    public Quarter {
        if (year < FIRST_YEAR || quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("data sets are by quarter from 2006q1 on, not " + year + "q" + quarter);
        }
    }

    /** Reads {@code 2024q3}; anything else is an {@link IllegalArgumentException} naming the text. */
    public static Quarter parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quarter is written as 2024q3, not " + text);
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    String fileName() {
        return this + "_form345.zip";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%dq%d", year, quarter);
    }
}
