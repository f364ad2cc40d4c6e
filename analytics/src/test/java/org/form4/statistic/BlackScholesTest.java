package org.form4.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BlackScholesTest {
    /** J. C. Hull, Options, Futures, and Other Derivatives: the call worth $4.76, and the index call worth $51.83. */
    @Test
    void agreesWithTheTextbook() {
        assertThat(new BlackScholes(0.2, 0.1, 0).call(42, 40, 0.5)).isCloseTo(4.76, within(0.005));
        assertThat(new BlackScholes(0.2, 0.08, 0.03).call(930, 900, 2 / 12.0)).isCloseTo(51.83, within(0.005));
    }

    /** By the formula with SciPy's normal distribution. */
    @Test
    void agreesWithSciPy() {
        assertThat(new BlackScholes(0.4, 0.03, 0).call(50, 20, 5)).isCloseTo(34.18489950326567, within(1e-9));
        assertThat(new BlackScholes(0.4, 0.03, 0.02).call(50, 20, 5)).isCloseTo(29.696299404430178, within(1e-9));
    }

    @Test
    void isTheIntrinsicValueAtTheEnd() {
        BlackScholes model = new BlackScholes(0.4, 0.03, 0);

        assertThat(model.call(50, 20, 0)).isEqualTo(30);
        assertThat(model.call(15, 20, -1)).isZero();
    }

    @Property(tries = 200)
    void isNeverBelowIntrinsicValueWithoutDividendsNorAboveTheShare(
            @ForAll @DoubleRange(min = 0.1, max = 500) double price,
            @ForAll @DoubleRange(min = 0.1, max = 500) double exercisePrice,
            @ForAll @DoubleRange(min = 0.01, max = 10) double years) {
        double value = new BlackScholes(0.35, 0.04, 0).call(price, exercisePrice, years);

        assertThat(value).isBetween(Math.max(0, price - exercisePrice) - 1e-9, price + 1e-9);
    }

    @Test
    void refusesPercentagesTypedForFractions() {
        assertThatThrownBy(() -> new BlackScholes(35, 0.04, 0)).hasMessageContaining("0.35");
        assertThatThrownBy(() -> new BlackScholes(0.35, 4, 0)).hasMessageContaining("0.04");
        assertThatThrownBy(() -> new BlackScholes(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
