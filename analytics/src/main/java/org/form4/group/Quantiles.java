package org.form4.group;

import java.util.Arrays;
import tech.tablesaw.api.NumericColumn;

/** Quantiles of groups: the values laid out group by group and each stretch sorted. */
final class Quantiles {
    private Quantiles() {}

    static double[] of(Groups groups, NumericColumn<?> column, double q) {
        int[] numbers = groups.numbers();
        int[] end = new int[groups.size()];
        double[] values = new double[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            values[row] = column.getDouble(row);
            end[numbers[row]] += Double.isNaN(values[row]) ? 0 : 1;
        }
        int total = 0;
        for (int group = 0; group < end.length; group++) {
            int count = end[group];
            end[group] = total;
            total += count;
        }
        double[] laidOut = new double[total];
        for (int row = 0; row < numbers.length; row++) {
            if (!Double.isNaN(values[row])) {
                laidOut[end[numbers[row]]++] = values[row];
            }
        }
        double[] quantiles = new double[end.length];
        for (int group = 0; group < end.length; group++) {
            quantiles[group] = quantile(laidOut, group == 0 ? 0 : end[group - 1], end[group], q);
        }
        return quantiles;
    }

    private static double quantile(double[] values, int from, int to, double q) {
        if (from == to) {
            return Double.NaN;
        }
        Arrays.sort(values, from, to);
        double place = from + (to - from - 1) * q;
        int below = (int) place;
        double fraction = place - below;
        return fraction == 0 ? values[below] : values[below] + fraction * (values[below + 1] - values[below]);
    }
}
