package org.form4.shortswing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureTest {
    private static final Trade LOW = new Trade(1, 19_800, 100, 5);
    private static final Trade LOWER = new Trade(2, 19_500, 100, 4);
    private static final Trade HIGH = new Trade(3, 19_700, 50, 9);

    @Test
    void isOfTheLowestPurchaseWhoseSixMonthsHaveNotPassed() {
        List<Trade> purchases = List.of(LOW, LOWER);

        assertThat(Exposure.on(SixMonths.lastDay(19_500), purchases, List.of(), List.of()))
                .isEqualTo(new Exposure(LOWER, 100, null, Double.NaN));
        assertThat(Exposure.on(SixMonths.lastDay(19_500) + 1, purchases, List.of(), List.of()))
                .isEqualTo(new Exposure(LOW, 100, null, Double.NaN));
        assertThat(Exposure.on(SixMonths.lastDay(19_800) + 1, purchases, List.of(), List.of()))
                .isEqualTo(new Exposure(null, Double.NaN, null, Double.NaN));
    }

    @Test
    void leavesOutWhatIsMatched() {
        List<Match> matches = List.of(new Match(LOW, HIGH, 50));

        assertThat(Exposure.on(19_800, List.of(LOW), List.of(HIGH), matches))
                .isEqualTo(new Exposure(LOW, 50, null, Double.NaN));
    }

    @Test
    void isOfTheHighestSale() {
        Trade higher = new Trade(4, 19_710, 10, 10);

        assertThat(Exposure.on(19_800, List.of(), List.of(HIGH, higher), List.of()))
                .isEqualTo(new Exposure(null, Double.NaN, higher, 10));
    }
}
