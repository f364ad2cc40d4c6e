package org.form4.exercise;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Prints numbers for readers: grouped, at most six decimals, and a word for what is missing. */
final class Numbers {
    private Numbers() {}

    static String of(double number) {
        if (Double.isNaN(number)) {
            return "unknown";
        }
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A sum of money, to the cent. */
    static String money(double number) {
        if (Double.isNaN(number)) {
            return "unknown";
        }
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
