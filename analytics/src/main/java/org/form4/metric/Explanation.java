package org.form4.metric;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of an explanation, and numbers as a reader wants them in it. */
final class Explanation {
    private final StringBuilder lines = new StringBuilder();

    /** Adds a line, formatted as by {@link String#format}. */
    Explanation line(String format, Object... values) {
        lines.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
        return this;
    }

    /** Thousands apart, at most six decimals; "not stated" when missing. */
    static String number(@Nullable Double number) {
        if (number == null || number.isNaN()) {
            return "not stated";
        }
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
