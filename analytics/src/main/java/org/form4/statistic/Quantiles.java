package org.form4.statistic;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Quantiles by linear interpolation between order statistics.
 *
 * <p>Source: R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50(4), 1996,
 * definition 7, which R and NumPy use by default.
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile of some numbers, in any order; NaN of none.
     *
     * @param probability from 0, the least, to 1, the greatest
     */
    public static double of(double[] values, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, not " + probability);
        }
        if (values.length == 0) {
            return Double.NaN;
        }
        if (probability == 0) {
            double least = values[0];
            for (double value : values) {
                least = Math.min(least, value);
            }
            return least;
        }
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * probability);
    }

    /** The same of numbers in ascending order, at least one, of which several quantiles are wanted. */
    static double ofSorted(double[] sorted, double probability) {
        double place = (sorted.length - 1) * probability;
        int below = (int) place;
        return below == sorted.length - 1
                ? sorted[below]
                : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
