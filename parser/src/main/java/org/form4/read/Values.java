package org.form4.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.form4.filing.Cik;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Turns text as filed into typed values. What cannot be read is missing and a problem; what had to be mended is a
 * problem that keeps the raw text.
 */
final class Values {
    /** In place of a line number: where the reader is, which is asked for only when there is a problem. */
    static final int HERE = -1;

    private static final int LONGEST_NUMBER = 40;
    private static final int DIGITS_OF_A_LONG = 18;

    private final Problems problems;
    private final IntSupplier here;

    Values(Problems problems) {
        this(problems, () -> 0);
    }

    /**
     * @param here the line where the reader is
     */
    Values(Problems problems, IntSupplier here) {
        this.problems = problems;
        this.here = here;
    }

    private void problem(Kind kind, Severity severity, int line, String text, String message) {
        problems.add(kind, severity, line == HERE ? here.getAsInt() : line, text, message);
    }

    /** An exact number: plain decimals; a dollar sign, blanks and thousands separators are taken away and reported. */
    @Nullable
    BigDecimal number(@Nullable String text, String element, int line) {
        if (text == null) {
            return null;
        }
        if (isPlainDecimal(text)) {
            return decimal(text);
        }
        String mended = withoutDecoration(text);
        if (isPlainDecimal(mended)) {
            problem(Kind.BAD_NUMBER, Severity.REPAIRED, line, text, element + " read as " + mended);
            return decimal(mended);
        }
        problem(Kind.BAD_NUMBER, Severity.SUSPECT, line, text, element + " is not a number; the cell is missing");
        return null;
    }

    /**
     * A calendar day, {@code 2021-09-30}. A zone or a time of day behind it ({@code 2021-09-30-05:00}) is allowed by
     * the schema and changes nothing: the calendar day as written stands.
     */
    @Nullable
    LocalDate date(@Nullable String text, String element, int line) {
        if (text == null) {
            return null;
        }
        LocalDate day = isoDay(text);
        if (day != null && (text.length() == 10 || isZoneOrTime(text))) {
            return day;
        }
        LocalDate mended = DateText.parse(text);
        if (mended != null) {
            problem(Kind.BAD_DATE, Severity.REPAIRED, line, text, element + " read as " + mended);
            return mended;
        }
        problem(Kind.BAD_DATE, Severity.SUSPECT, line, text, element + " is not a date; the cell is missing");
        return null;
    }

    /** {@code 4} or {@code 4/A}; {@code Form 4} and {@code 4/a} are read as those, anything else stays as it is. */
    @Nullable
    String documentType(@Nullable String text, int line) {
        if (text == null || text.length() > LONGEST_NUMBER || OwnershipDocument.TYPES.contains(text)) {
            return text;
        }
        String mended = text.toUpperCase(Locale.ROOT).replace("FORM", "").replace(" ", "");
        if (!OwnershipDocument.TYPES.contains(mended)) {
            return text;
        }
        problem(Kind.BAD_CODE, Severity.REPAIRED, line, text, "documentType read as " + mended);
        return mended;
    }

    /** {@code 1}, {@code 0}, {@code true}, {@code false}; absent is unknown, not "no". */
    @Nullable
    Boolean flag(@Nullable String text, String element, int line) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> mendedFlag(text, element, line);
        };
    }

    private @Nullable Boolean mendedFlag(String text, String element, int line) {
        Boolean mended = switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "x", "y", "yes", "on" -> true;
            case "false", "f", "n", "no", "off" -> false;
            default -> null;
        };
        if (mended == null) {
            problem(Kind.BAD_FLAG, Severity.SUSPECT, line, text, element + " is no yes or no; the cell is missing");
        } else {
            problem(Kind.BAD_FLAG, Severity.REPAIRED, line, text, element + " read as " + mended);
        }
        return mended;
    }

    @Nullable
    Cik cik(@Nullable String text, String element, int line) {
        if (text == null) {
            return null;
        }
        try {
            return Cik.parse(text);
        } catch (IllegalArgumentException e) {
            problem(Kind.BAD_CIK, Severity.SUSPECT, line, text, element + " is not a CIK; the cell is missing");
            return null;
        }
    }

    /** Sign, digits, at most one point: no exponent, which could stand for a number of any length. */
    private static boolean isPlainDecimal(String text) {
        int length = text.length();
        int digits = 0;
        int points = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && length <= LONGEST_NUMBER;
    }

    /** What {@code new BigDecimal} makes of plain decimals, most of which a long can hold. */
    private static BigDecimal decimal(String text) {
        if (text.length() > DIGITS_OF_A_LONG) {
            return new BigDecimal(text);
        }
        long digits = 0;
        int scale = 0;
        int point = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                scale += i > point ? 1 : 0;
            } else if (c == '.') {
                point = i;
            }
        }
        return BigDecimal.valueOf(text.charAt(0) == '-' ? -digits : digits, scale);
    }

    private static String withoutDecoration(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = dollars(text); i < text.length() && plain.length() <= LONGEST_NUMBER; i++) {
            char c = text.charAt(i);
            if (c != ',' && c != '$' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(c);
            }
        }
        // 1,23 is not one hundred and twenty-three: a separator has three digits behind it
        return hasOddSeparator(text) ? text : plain.toString();
    }

    /** Where the number begins behind {@code US$} or {@code USD}: other currencies would need a rate. */
    private static int dollars(String text) {
        boolean named = text.regionMatches(true, 0, "US$", 0, 3) || text.regionMatches(true, 0, "USD", 0, 3);
        return named ? 3 : 0;
    }

    private static boolean hasOddSeparator(String text) {
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            int end = comma + 1;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end - comma != 4 || comma == 0 || !Character.isDigit(text.charAt(comma - 1))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDate isoDay(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 1 || month < 1 || day < 1) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** As databases and spreadsheets print a day: {@code 2021-09-30 00:00:00}. */
    private static boolean isMidnight(String text) {
        return text.startsWith(" 00:00", 10);
    }

    private static boolean isZoneOrTime(String text) {
        if (text.length() > 40) {
            return false;
        }
        for (int i = 10; i < text.length(); i++) {
            if ("TZ+-:. 0123456789".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        char first = text.charAt(10);
        return first == 'T' || first == 'Z' || first == '+' || first == '-' || isMidnight(text);
    }
}
