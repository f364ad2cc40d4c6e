package org.form4.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well512a;

/**
 * Confidence intervals by drawing again from the sample, with replacement: the percentile method. Each call begins a random
 * sequence of its own from the seed it is given, so that a result depends on nothing but the sample and the seed.
 *
 * <p>Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
 *
 * @param resamples how often to draw; 0 for no intervals
 * @param confidence between 0 and 1, exclusive
 */
public record Bootstrap(int resamples, double confidence) {
    private static final int MOST_RESAMPLES = 100_000;

    /** @throws IllegalArgumentException when a number is out of range */
    public Bootstrap {
        if (resamples < 0 || resamples > MOST_RESAMPLES) {
            throw new IllegalArgumentException("resamples is from 0 to " + MOST_RESAMPLES + ", not " + resamples);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence lies between 0 and 1, exclusive, not " + confidence);
        }
    }

    /**
     * The intervals of the sample's quantiles, one for each probability, and after them that of its mean.
     *
     * @param values in any order
     * @param probabilities in ascending order
     */
    public List<Interval> ofQuantilesAndMean(double[] values, double[] probabilities, long seed) {
        if (values.length < 2 || resamples == 0) {
            return none(probabilities.length + 1);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[][] drawn = new double[probabilities.length + 1][resamples];
        int[] counts = new int[sorted.length];
        RandomGenerator random = new Well512a(seed);
        for (int draw = 0; draw < resamples; draw++) {
            Arrays.fill(counts, 0);
            for (int i = 0; i < sorted.length; i++) {
                counts[random.nextInt(sorted.length)]++;
            }
            double sum = 0;
            for (int i = 0; i < sorted.length; i++) {
                sum += counts[i] * sorted[i];
            }
            drawn[probabilities.length][draw] = sum / sorted.length;
            quantiles(sorted, counts, probabilities, drawn, draw);
        }
        return intervals(drawn);
    }

    /**
     * The intervals of the share of each category.
     *
     * @param categories the category of each member of the sample, from 0
     * @param count how many categories there are
     */
    public List<Interval> ofShares(int[] categories, int count, long seed) {
        if (categories.length < 2 || resamples == 0) {
            return none(count);
        }
        double[][] drawn = new double[count][resamples];
        int[] tally = new int[count];
        RandomGenerator random = new Well512a(seed);
        for (int draw = 0; draw < resamples; draw++) {
            Arrays.fill(tally, 0);
            for (int i = 0; i < categories.length; i++) {
                tally[categories[random.nextInt(categories.length)]]++;
            }
            for (int category = 0; category < count; category++) {
                drawn[category][draw] = (double) tally[category] / categories.length;
            }
        }
        return intervals(drawn);
    }

    /** A seed for a key: equal keys give equal seeds, on any machine. */
    public static long seed(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The quantiles of a resample that is given by how often each member of the sorted sample was drawn. */
    private static void quantiles(double[] sorted, int[] counts, double[] probabilities, double[][] drawn, int draw) {
        int member = 0;
        int passed = counts[0];
        for (int p = 0; p < probabilities.length; p++) {
            double place = probabilities[p] * (sorted.length - 1);
            int below = (int) place;
            while (passed <= below) {
                passed += counts[++member];
            }
            double low = sorted[member];
            int next = member;
            int passedNext = passed;
            while (passedNext <= below + 1 && next < sorted.length - 1) {
                passedNext += counts[++next];
            }
            double high = passedNext > below + 1 ? sorted[next] : low;
            drawn[p][draw] = low + (place - below) * (high - low);
        }
    }

    private List<Interval> intervals(double[][] drawn) {
        List<Interval> intervals = new ArrayList<>();
        for (double[] statistic : drawn) {
            Arrays.sort(statistic);
            intervals.add(new Interval(
                    Quantiles.ofSorted(statistic, (1 - confidence) / 2),
                    Quantiles.ofSorted(statistic, (1 + confidence) / 2)));
        }
        return intervals;
    }

    private static List<Interval> none(int count) {
        return new ArrayList<>(Collections.nCopies(count, Interval.NONE));
    }
}
