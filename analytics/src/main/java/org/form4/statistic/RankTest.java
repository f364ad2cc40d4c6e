package org.form4.statistic;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * The Mann–Whitney U test of two independent samples, two-sided, by the normal approximation: whether members of one tend to
 * be greater. Ties have their mean rank and lessen the variance; there is no correction for continuity.
 *
 * <p>Source: H. B. Mann, D. R. Whitney, On a Test of Whether One of Two Random Variables is Stochastically Larger than the
 * Other, Annals of Mathematical Statistics 18(1), 1947; for ties, E. L. Lehmann, Nonparametrics, 1975, section 1.4.
 *
 * @param u how many pairs, one of each sample, have the greater member in the first; ties count half
 * @param probability {@code u} as a share of all pairs
 * @param pValue of the hypothesis that neither tends to be greater; NaN when a sample is empty or all members are equal
 */
public record RankTest(double u, double probability, double pValue) {
    /** Compares two samples, neither of which may hold NaN. */
    public static RankTest of(double[] first, double[] second) {
        double n = first.length;
        double m = second.length;
        if (n == 0 || m == 0) {
            return new RankTest(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] all = new double[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(all);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += ranks[i];
        }
        double u = sum - n * (n + 1) / 2;
        double deviation = Math.sqrt(n * m / 12 * (n + m + 1 - ties(ranks) / ((n + m) * (n + m - 1))));
        double z = Math.abs(u - n * m / 2) / deviation;
        double p = deviation > 0 ? Erf.erfc(z / Math.sqrt(2)) : Double.NaN;
        return new RankTest(u, u / (n * m), p);
    }

    /** The sum of t³ − t over the groups of t equal ranks. */
    private static double ties(double[] ranks) {
        Map<Double, Integer> groups = new HashMap<>();
        for (double rank : ranks) {
            groups.merge(rank, 1, Integer::sum);
        }
        double sum = 0;
        for (double t : groups.values()) {
            sum += t * t * t - t;
        }
        return sum;
    }
}
