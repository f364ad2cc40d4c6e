package org.form4.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] QUARTILES = {0, 0.25, 0.5, 0.75, 1};

    /**
     * The mean of a large sample: the interval must come near the one of theory, mean ± 1.96 standard errors.
     */
    @Test
    void givesTheIntervalOfTheoryForTheMeanOfALargeSample() {
        double[] values = new Random(1).doubles(400).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        double within = 1.96 * Math.sqrt(variance / values.length);

        Interval interval = new Bootstrap(20_000, 0.95)
                .ofQuantilesAndMean(values, QUARTILES, 7)
                .get(5);

        assertThat(interval.lower()).isCloseTo(mean - within, within(0.05 * within));
        assertThat(interval.upper()).isCloseTo(mean + within, within(0.05 * within));
    }

    /** Of three numbers the median of a resample is the least with probability 7/27 and the greatest likewise. */
    @Test
    void drawsWithReplacement() {
        List<Interval> wide = new Bootstrap(50_000, 0.5).ofQuantilesAndMean(new double[] {3, 1, 2}, QUARTILES, 7);
        List<Interval> narrow = new Bootstrap(50_000, 0.46).ofQuantilesAndMean(new double[] {3, 1, 2}, QUARTILES, 7);

        assertThat(wide.get(2)).isEqualTo(new Interval(1, 3));
        assertThat(narrow.get(2)).isEqualTo(new Interval(2, 2));
        assertThat(wide.get(0).lower()).isEqualTo(1);
        assertThat(wide.get(4).upper()).isEqualTo(3);
    }

    /** 40 of 100: theory says ± 1.96·√(0.4·0.6/100) = 0.096. */
    @Test
    void givesTheIntervalOfTheoryForAShare() {
        int[] categories = new int[100];
        Arrays.fill(categories, 0, 40, 2);

        List<Interval> intervals = new Bootstrap(20_000, 0.95).ofShares(categories, 3, 7);

        assertThat(intervals.get(2).lower()).isCloseTo(0.304, within(0.011));
        assertThat(intervals.get(2).upper()).isCloseTo(0.496, within(0.011));
        assertThat(intervals.get(1)).isEqualTo(new Interval(0, 0));
    }

    @Test
    void dependsOnTheSeedAndNotOnTheOrderOfTheSample() {
        Bootstrap bootstrap = new Bootstrap(200, 0.9);
        double[] values = {1, 5, 2, 8, 3, 9};
        double[] other = {9, 8, 5, 3, 2, 1};

        assertThat(bootstrap.ofQuantilesAndMean(values, QUARTILES, 7))
                .isEqualTo(bootstrap.ofQuantilesAndMean(other, QUARTILES, 7))
                .isNotEqualTo(bootstrap.ofQuantilesAndMean(values, QUARTILES, 8));
        assertThat(Bootstrap.seed("1|2")).isEqualTo(Bootstrap.seed("1|2")).isNotEqualTo(Bootstrap.seed("12|"));
    }

    @Test
    void givesNoIntervalForASampleOfOne() {
        assertThat(new Bootstrap(100, 0.9).ofQuantilesAndMean(new double[] {4}, QUARTILES, 7))
                .containsOnly(Interval.NONE)
                .hasSize(6);
        assertThat(new Bootstrap(100, 0.9).ofShares(new int[] {0}, 2, 7)).containsOnly(Interval.NONE);
    }

    @Test
    void refusesOddParameters() {
        assertThatThrownBy(() -> new Bootstrap(-1, 0.9)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Bootstrap(10, 95)).hasMessageContaining("95");
    }
}
