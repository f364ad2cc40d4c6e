package org.form4.shell.print;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.form4.shell.print.Bars.Bar;

/**
 * How many of some values fall into each of a row of equal spans, empty ones included.
 *
 * @param unit what a span is, when it is one of the calendar
 */
record Bins(String unit, List<Bar> counts) {
    private static final int ABOUT = 12;
    private static final int MONTHS = 25;
    private static final int QUARTERS = 24;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;

    /** Spans whose ends are round numbers. */
    static Bins ofNumbers(double... values) {
        if (values.length == 0) {
            return new Bins("", List.of());
        }
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        double step = step((high - low) / ABOUT);
        double start = Math.floor(low / step) * step;
        int[] counts = new int[(int) Math.floor((high - start) / step) + 1];
        for (double value : values) {
            counts[Math.min(counts.length - 1, (int) Math.floor((value - start) / step))]++;
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bars.add(new Bar(Bars.number(start + i * step) + " …", counts[i]));
        }
        return new Bins("", bars);
    }

    /** Years, quarters or months, whatever gives some two dozen at most. */
    static Bins ofDates(List<LocalDate> dates) {
        if (dates.isEmpty()) {
            return new Bins("month", List.of());
        }
        LocalDate first = Collections.min(dates);
        long months = ChronoUnit.MONTHS.between(first, Collections.max(dates)) + 1;
        int span = months <= MONTHS ? 1 : months <= QUARTERS * MONTHS_A_QUARTER ? MONTHS_A_QUARTER : MONTHS_A_YEAR;
        LocalDate start = first.withDayOfMonth(1).withMonth((first.getMonthValue() - 1) / span * span + 1);
        int spans = (int) (ChronoUnit.MONTHS.between(start, Collections.max(dates)) / span) + 1;
        int[] counts = new int[spans];
        dates.forEach(date -> counts[(int) (ChronoUnit.MONTHS.between(start, date) / span)]++);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < spans; i++) {
            bars.add(new Bar(label(start.plusMonths((long) i * span), span), counts[i]));
        }
        return new Bins(span == 1 ? "month" : span == MONTHS_A_QUARTER ? "quarter" : "year", bars);
    }

    private static String label(LocalDate start, int span) {
        return switch (span) {
            case 1 -> start.toString().substring(0, "2024-01".length());
            case MONTHS_A_QUARTER -> start.getYear() + " Q" + (start.getMonthValue() / MONTHS_A_QUARTER + 1);
            default -> Integer.toString(start.getYear());
        };
    }

    /** The next 1, 2 or 5 times a power of ten; 1 when there is no distance at all. */
    private static double step(double atLeast) {
        if (atLeast <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (int times : new int[] {1, 2, 5}) {
            if (times * power >= atLeast) {
                return times * power;
            }
        }
        return 10 * power;
    }
}
