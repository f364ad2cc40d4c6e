package org.form4.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.form4.ledger.Days;

/**
 * The days on which one owner traded in one issuer, on both sides, in order of time, and what each day is beside those before
 * it. Only earlier days are ever looked at.
 */
public final class History {
    private final List<Day> days;
    private final int[][] last;
    private final double[] largest;

    /**
     * A day's trades on one side.
     *
     * @param value US dollars; NaN when no row has a price that can be believed
     */
    public record Day(int day, Side side, double value) {}

    /** @param days in order of time */
    public History(List<Day> days) {
        this.days = List.copyOf(days);
        last = new int[Side.values().length][days.size()];
        largest = new double[days.size()];
        for (Side side : Side.values()) {
            int before = -1;
            for (int i = 0; i < days.size(); i++) {
                last[place(side)][i] =
                        before >= 0 && days.get(before).day == days.get(i).day ? earlier(before) : before;
                before = days.get(i).side == side ? i : before;
            }
        }
        for (int i = 0; i < days.size(); i++) {
            int before = last[place(side(i))][i];
            largest[i] = before < 0 ? Double.NaN : greater(largest[before], days.get(before).value);
        }
    }

    private int earlier(int at) {
        return last[place(side(at))][at];
    }

    private static int place(Side side) {
        return side == Side.P ? 0 : 1;
    }

    private static double greater(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }

    /** The greatest value of an earlier day on the same side; NaN when none is known. */
    public double largestBefore(int at) {
        return largest[at];
    }

    /** The values of earlier days on the same side, from {@code years} years before (inclusive). */
    public double[] earlierValues(int at, int years) {
        LocalDate from = date(at).minusYears(years);
        List<Double> values = new ArrayList<>();
        for (int i = last(at, side(at)); i >= 0 && !date(i).isBefore(from); i = earlier(i)) {
            if (!Double.isNaN(days.get(i).value)) {
                values.add(days.get(i).value);
            }
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The middle of sorted values, the mean of the two middle ones; NaN of none. */
    public static double median(double[] sorted) {
        int size = sorted.length;
        return size == 0 ? Double.NaN : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }

    /** The last earlier day on a side, or -1. */
    public int last(int at, Side side) {
        return last[place(side)][at];
    }

    /** Whether an earlier day on a side lies within so many months before the day (inclusive). */
    public boolean within(int at, Side side, int months) {
        int last = last(at, side);
        return last >= 0 && !date(last).isBefore(date(at).minusMonths(months));
    }

    public LocalDate date(int at) {
        return Objects.requireNonNull(Days.date(days.get(at).day));
    }

    private Side side(int at) {
        return days.get(at).side;
    }
}
