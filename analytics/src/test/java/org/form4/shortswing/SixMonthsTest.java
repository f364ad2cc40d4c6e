package org.form4.shortswing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SixMonthsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-06-29",
        "2024-04-10, 2024-10-08",
        "2024-09-01, 2025-02-27", // the anniversary is March 1
        "2024-08-31, 2025-02-27", // no February 31
        "2024-08-29, 2025-02-27", // none in that year
        "2023-08-29, 2024-02-27", // February 29 there is
        "2023-08-30, 2024-02-28", // no February 30, in a leap year
        "2024-05-31, 2024-11-29", // no November 31
        "2024-12-31, 2025-06-29",
        "2024-07-02, 2024-12-31"
    })
    void endsOnTheSecondDayBeforeTheAnniversary(LocalDate day, LocalDate last) {
        int first = Math.toIntExact(day.toEpochDay());
        int end = Math.toIntExact(last.toEpochDay());

        assertThat(SixMonths.lastDay(first)).isEqualTo(end);
        assertThat(SixMonths.match(first, end)).isTrue();
        assertThat(SixMonths.match(end, first)).isTrue();
        assertThat(SixMonths.match(first, end + 1)).isFalse();
        assertThat(SixMonths.match(end + 1, first)).isFalse();
        assertThat(SixMonths.match(first, first)).isTrue();
    }

    @Property
    void neverEndsEarlierForALaterDay(@ForAll @IntRange(max = 40_000) int day) {
        assertThat(SixMonths.lastDay(day + 1)).isGreaterThanOrEqualTo(SixMonths.lastDay(day));
    }
}
