package org.form4.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and rendered forms write them: {@code 11/14/2011}, {@code 2/7/05}, {@code 20111114},
 * {@code 2011/11/14}, {@code November 14, 2011}, {@code 14-NOV-2011}, {@code 14 Nov 2011}. American order: month before
 * day.
 */
final class DateText {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:, ?| )(\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3,9})\\.?[ -](\\d{4}|(?<=-)\\d{2})");
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final int LONGEST = 40;

    private DateText() {}

    /** The day, or null when the text is no date in any of these spellings. */
    static @Nullable LocalDate parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            return null;
        }
        Matcher numeric = NUMERIC.matcher(trimmed);
        if (numeric.matches()) {
            return day(year(numeric.group(3)), Integer.parseInt(numeric.group(1)), Integer.parseInt(numeric.group(2)));
        }
        Matcher compact = COMPACT.matcher(trimmed);
        if (compact.matches()) {
            return day(
                    Integer.parseInt(compact.group(1)),
                    Integer.parseInt(compact.group(2)),
                    Integer.parseInt(compact.group(3)));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(trimmed);
        if (yearFirst.matches()) {
            return day(
                    Integer.parseInt(yearFirst.group(1)),
                    Integer.parseInt(yearFirst.group(2)),
                    Integer.parseInt(yearFirst.group(3)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(trimmed);
        if (monthFirst.matches()) {
            return day(year(monthFirst.group(3)), month(monthFirst.group(1)), Integer.parseInt(monthFirst.group(2)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(trimmed);
        if (dayFirst.matches()) {
            return day(year(dayFirst.group(3)), month(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)));
        }
        return null;
    }

    /** Two digits are a year from 1950 to 2049: the forms began in 1934 but none on EDGAR is older than 1993. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year >= 50 ? 1900 + year : 2000 + year;
    }

    /** A month by its name or a beginning of it, as {@code Sept} is; 0 for any other word. */
    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.length; i++) {
            if (MONTHS[i].startsWith(lower)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
