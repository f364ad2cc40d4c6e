package org.form4.group;

import java.util.Arrays;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;

/**
 * Sums and counts of groups in primitive arrays. What is NaN is not added; a sum to which nothing was added is NaN.
 */
public final class Totals {
    private final double[] sums;
    private final int[] counts;

    /** @param groups how many groups there are */
    public Totals(int groups) {
        sums = new double[groups];
        counts = new int[groups];
    }

    /** Adds to a group what is not NaN. */
    public void add(int group, double value) {
        if (!Double.isNaN(value)) {
            sums[group] += value;
            counts[group]++;
        }
    }

    /** The sum of a group; NaN when nothing was added. */
    public double sum(int group) {
        return counts[group] == 0 ? Double.NaN : sums[group];
    }

    /** How many values were added to a group. */
    public int count(int group) {
        return counts[group];
    }

    static Totals of(Groups groups, NumericColumn<?> column) {
        Totals totals = new Totals(groups.size());
        int[] numbers = groups.numbers();
        if (column instanceof DoubleColumn doubles) {
            for (int row = 0; row < numbers.length; row++) {
                totals.add(numbers[row], doubles.getDouble(row));
            }
        } else {
            for (int row = 0; row < numbers.length; row++) {
                totals.add(numbers[row], column.getDouble(row));
            }
        }
        return totals;
    }

    double[] sums() {
        double[] all = new double[sums.length];
        Arrays.setAll(all, this::sum);
        return all;
    }

    double[] means() {
        double[] all = new double[sums.length];
        Arrays.setAll(all, group -> sum(group) / counts[group]);
        return all;
    }
}
