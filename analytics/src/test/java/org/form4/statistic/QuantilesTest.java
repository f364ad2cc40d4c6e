package org.form4.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    /** Computed with NumPy 2's {@code quantile}, whose default is the same definition. */
    @Test
    void interpolateAsNumPyDoes() {
        double[] values = {3.1, 1.2, 9.9, 4.4, 7.3, 2.0, 5.5};
        double[] sorted = {1.2, 2.0, 3.1, 4.4, 5.5, 7.3, 9.9};
        double[] probabilities = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};
        double[] expected = {1.2, 1.68, 2.55, 4.4, 6.4, 8.34, 9.9};

        for (int i = 0; i < probabilities.length; i++) {
            assertThat(Quantiles.of(values, probabilities[i])).isCloseTo(expected[i], within(1e-12));
            assertThat(Quantiles.ofSorted(sorted, probabilities[i])).isCloseTo(expected[i], within(1e-12));
        }
        assertThat(values).startsWith(3.1, 1.2);
    }

    @Test
    void areMissingOfNothing() {
        assertThat(Quantiles.of(new double[0], 0.5)).isNaN();
        assertThat(Quantiles.of(new double[] {2}, 0.9)).isEqualTo(2);
    }

    @Test
    void refuseWhatIsNoProbability() {
        assertThatThrownBy(() -> Quantiles.of(new double[] {2}, 1.5)).hasMessageContaining("1.5");
    }
}
