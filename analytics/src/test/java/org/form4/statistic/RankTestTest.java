package org.form4.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

/** Expected numbers by SciPy 1.17, {@code mannwhitneyu(…, use_continuity=False, method="asymptotic")}. */
class RankTestTest {
    @Test
    void agreesWithSciPyWithoutTies() {
        RankTest test = RankTest.of(new double[] {19, 22, 16, 29, 24}, new double[] {20, 11, 17, 12});

        assertThat(test.u()).isEqualTo(17);
        assertThat(test.probability()).isEqualTo(17 / 20.0);
        assertThat(test.pValue()).isCloseTo(0.0864107329737, within(1e-12));
    }

    @Test
    void agreesWithSciPyWithTies() {
        RankTest test =
                RankTest.of(new double[] {1, 2, 2, 3, 5, 5, 5, 8}, new double[] {2, 3, 3, 4, 5, 9, 9, 10, 10, 10});

        assertThat(test.u()).isEqualTo(21.5);
        assertThat(test.pValue()).isCloseTo(0.0961862898902985, within(1e-12));
    }

    @Property(tries = 100)
    void agreesWithCommonsMathWhereNothingIsTied(@ForAll @Size(min = 2, max = 40) @UniqueElements int[] values) {
        int half = values.length / 2;
        double[] first = new double[half];
        double[] second = new double[values.length - half];
        for (int i = 0; i < values.length; i++) {
            if (i < half) {
                first[i] = values[i];
            } else {
                second[i - half] = values[i];
            }
        }

        assertThat(RankTest.of(first, second).pValue())
                .isCloseTo(new MannWhitneyUTest().mannWhitneyUTest(first, second), within(1e-9));
    }

    @Test
    void isMissingForAnEmptySampleAndWhereAllAreEqual() {
        assertThat(RankTest.of(new double[0], new double[] {1}).probability()).isNaN();
        assertThat(RankTest.of(new double[] {2, 2}, new double[] {2}).pValue()).isNaN();
        assertThat(RankTest.of(new double[] {2, 2}, new double[] {2}).probability())
                .isEqualTo(0.5);
    }
}
