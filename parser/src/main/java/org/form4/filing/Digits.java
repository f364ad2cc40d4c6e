package org.form4.filing;

/** Decimal digits of numbers that print at a fixed width. */
final class Digits {
    private Digits() {}

    /** Puts the last digits of a number, with leading zeros, from one place to before another; the digits before them are left. */
    static long put(long number, byte[] text, int from, int to) {
        long rest = number;
        for (int i = to - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return rest;
    }
}
