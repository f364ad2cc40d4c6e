package org.form4.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.form4.filing.AccessionNumber;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** Values from bytes of plain text, without objects in between where the text is as the SEC writes it. */
final class ByteText {
    /** What {@link #day} and {@link #key} return for a text that is none. */
    static final int NOT_READ = Integer.MIN_VALUE + 1;

    /** What {@link #accessionNumber} returns for a text that is none. */
    static final long NO_NUMBER = Long.MIN_VALUE;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_NUMBER = 40;
    /** The three capitals of each month, a byte each. */
    private static final int[] MONTHS = Stream.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
            .mapToInt(name -> name.charAt(0) << 16 | name.charAt(1) << 8 | name.charAt(2))
            .toArray();

    private static final int LONGEST_EXACT = 15;

    private ByteText() {}

    /** Text in UTF-8 or, where the bytes are not that, in windows-1252, in which every byte is a character. */
    static String text(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            } catch (CharacterCodingException e) {
                return new String(bytes, from, to - from, WINDOWS).strip();
            }
        }
        return text.strip();
    }

    /** A decimal number, rounded to the nearest double; NaN for a text that is none. No exponents. */
    static double number(byte[] bytes, int from, int to) {
        int i = from;
        boolean negative = bytes[i] == '-';
        if (negative || bytes[i] == '+') {
            i++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; i < to; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                digits = digits * 10 + (b - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (b == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
        }
        if (count == 0 || to - from > LONGEST_NUMBER) {
            return Double.NaN;
        }
        if (count > LONGEST_EXACT) { // beyond, digits or their quotient may not be the nearest double
            return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
        double value = decimals <= 0 ? digits : digits / POWERS[decimals];
        return negative ? -value : value;
    }

    /** A day as Tablesaw packs it: {@code 31-JUL-2024} or {@code 2024-07-31}; else {@link #NOT_READ}. */
    static int day(byte[] bytes, int from, int to) {
        int year;
        int month;
        int day;
        if (to - from == 11 && bytes[from + 2] == '-' && bytes[from + 6] == '-') {
            year = digits(bytes, from + 7, to);
            month = month(bytes, from + 3);
            day = digits(bytes, from, from + 2);
        } else if (to - from == 10 && bytes[from + 4] == '-' && bytes[from + 7] == '-') {
            year = digits(bytes, from, from + 4);
            month = digits(bytes, from + 5, from + 7);
            day = digits(bytes, from + 8, to);
        } else {
            return NOT_READ;
        }
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return NOT_READ;
        }
        if (day > 28) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return NOT_READ;
            }
        }
        return PackedLocalDate.pack((short) year, (byte) month, (byte) day);
    }

    private static int month(byte[] bytes, int at) {
        int letters = (bytes[at] & ~0x20) << 16 | (bytes[at + 1] & ~0x20) << 8 | (bytes[at + 2] & ~0x20);
        for (int month = 0; month < MONTHS.length; month++) {
            if (MONTHS[month] == letters) {
                return month + 1;
            }
        }
        return -1;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + (bytes[i] - '0');
        }
        return number;
    }

    /** The key of an accession number in any printed form; {@link #NO_NUMBER} for a text that is none. */
    static long accessionNumber(byte[] bytes, int from, int to) {
        long key = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                key = key * 10 + (bytes[i] - '0');
                digits++;
            } else if (bytes[i] != '-' || (digits != 10 && digits != 12)) {
                digits = 0;
                break;
            }
        }
        if (digits == 18 && key > 0 && to - from <= 20) {
            return key;
        }
        try {
            return AccessionNumber.parse(text(bytes, from, to)).key();
        } catch (IllegalArgumentException e) {
            return NO_NUMBER;
        }
    }

    /** A whole number above zero of at most 18 digits; {@link #NOT_READ} for a text that is none. */
    static long key(byte[] bytes, int from, int to) {
        long key = 0;
        int stop = to - from > 2 && bytes[to - 1] == '0' && bytes[to - 2] == '.' ? to - 2 : to;
        for (int i = from; i < stop; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || i - from >= 18) {
                return NOT_READ;
            }
            key = key * 10 + (bytes[i] - '0');
        }
        return key > 0 ? key : NOT_READ;
    }
}
