package org.form4.filing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The number EDGAR gives a submission, packed into one {@code long}: {@code 0001209191-13-014365} is 120919113014365.
 *
 * <p>Not a row number: one accession number is one filing. A filing whose number is unknown has a negative key made
 * from its content and prints as {@code local-<12 hex digits>}, so that it can still be told from every other.
 *
 * @param key the 18 digits as a number, or the negative content key
 */
public record AccessionNumber(long key) implements Comparable<AccessionNumber> {
    private static final long HIGHEST = 999_999_999_999_999_999L;
    private static final long LOWEST = -(1L << 48);
    private static final int DIGITS = 18;
    private static final int NONE = -1;

    /** The lowest number whose first ten digits, the filer's, are not all zero. */
    private static final long FIRST_FILER = 100_000_000;

    private static final String LOCAL = "local-";

    public AccessionNumber {
        if (key > HIGHEST || key <= LOWEST || key == 0) {
            throw new IllegalArgumentException("not an accession number: " + key);
        }
    }

    /** Reads either printed form; anything else is an {@link IllegalArgumentException} naming the text. */
    public static AccessionNumber parse(String text) {
        if (text.startsWith(LOCAL)) {
            return new AccessionNumber(-Long.parseLong(text, LOCAL.length(), text.length(), 16));
        }
        if (end(text, 0) != text.length()) {
            throw new IllegalArgumentException("not an accession number: " + text);
        }
        return new AccessionNumber(key(text, 0, text.length()));
    }

    /**
     * The last accession number that stands in a path or name, with or without dashes. EDGAR's folders carry it:
     * {@code edgar/data/1318605/000120919113014365/doc4.xml}.
     */
    public static Optional<AccessionNumber> in(String path) {
        long last = 0;
        for (int i = 0; i + DIGITS <= path.length(); i++) {
            int end = isDigit(path, i) && !isDigit(path, i - 1) ? end(path, i) : NONE;
            long key = end == NONE ? 0 : key(path, i, end);
            if (key >= FIRST_FILER) {
                last = key;
            }
        }
        return last == 0 ? Optional.empty() : Optional.of(new AccessionNumber(last));
    }

    /** The key of a filing without a number: the first 48 bits of a digest of its content, made negative. */
    public static AccessionNumber ofContent(byte[] digest) {
        long bits = 0;
        for (int i = 0; i < 6; i++) {
            bits = (bits << 8) | (digest[i] & 0xFF);
        }
        return new AccessionNumber(bits == 0 ? -1 : -bits);
    }

    /** Whether EDGAR gave this number; false for a key made from content. */
    public boolean isKnown() {
        return key > 0;
    }

    /** The year in the number's middle part: 97 is 1997, 13 is 2013; zero for a key made from content. */
    public int year() {
        if (!isKnown()) {
            return 0;
        }
        int twoDigits = (int) (key / 1_000_000 % 100);
        return twoDigits >= 90 ? 1900 + twoDigits : 2000 + twoDigits;
    }

    /** Prints a key as tables hold it; see {@link #toString()}. */
    public static String format(long key) {
        return new String(bytes(key), StandardCharsets.US_ASCII);
    }

    /** The same in ASCII, for whoever writes bytes. */
    public static byte[] bytes(long key) {
        if (key < 0) {
            String hex = Long.toHexString(-key);
            return (LOCAL + "0".repeat(12 - hex.length()) + hex).getBytes(StandardCharsets.US_ASCII);
        }
        byte[] text = new byte[20];
        long filerAndYear = Digits.put(key, text, 14, 20);
        long filer = Digits.put(filerAndYear, text, 11, 13);
        Digits.put(filer, text, 0, 10);
        text[10] = '-';
        text[13] = '-';
        return text;
    }

    @Override
    public int compareTo(AccessionNumber other) {
        return Long.compare(key, other.key);
    }

    @Override
    public String toString() {
        return format(key);
    }

    /** Where a number in either printed form ends that begins here; {@link #NONE} when none does. */
    private static int end(String text, int from) {
        int at = from;
        for (int digit = 0; digit < DIGITS; digit++) {
            if ((digit == 10 || digit == 12) && at < text.length() && text.charAt(at) == '-') {
                at++;
            }
            if (!isDigit(text, at++)) {
                return NONE;
            }
        }
        return isDigit(text, at) ? NONE : at;
    }

    private static long key(String text, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            key = text.charAt(i) == '-' ? key : 10 * key + (text.charAt(i) - '0');
        }
        return key;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
