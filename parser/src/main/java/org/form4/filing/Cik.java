package org.form4.filing;

import java.nio.charset.StandardCharsets;

/**
 * A Central Index Key, the number EDGAR gives an issuer or a person: at most ten digits, printed with all ten.
 *
 * @param number the key without its leading zeros, from 1 to 9,999,999,999
 */
public record Cik(long number) implements Comparable<Cik> {
    public Cik {
        if (number <= 0 || number > 9_999_999_999L) {
            throw new IllegalArgumentException("not a CIK: " + number);
        }
    }

    /** Reads one to ten digits; anything else is an {@link IllegalArgumentException} naming the text. */
    public static Cik parse(String digits) {
        boolean isNumber = !digits.isEmpty() && digits.length() <= 10;
        for (int i = 0; isNumber && i < digits.length(); i++) {
            isNumber = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        if (!isNumber) {
            throw new IllegalArgumentException("not a CIK: " + digits);
        }
        return new Cik(Long.parseLong(digits));
    }

    /** Prints a key as tables hold it, with ten digits. */
    public static String format(long number) {
        return new String(bytes(number), StandardCharsets.US_ASCII);
    }

    /** The same in ASCII, for whoever writes bytes. */
    public static byte[] bytes(long number) {
        byte[] text = new byte[10];
        Digits.put(number, text, 0, 10);
        return text;
    }

    @Override
    public int compareTo(Cik other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return format(number);
    }
}
