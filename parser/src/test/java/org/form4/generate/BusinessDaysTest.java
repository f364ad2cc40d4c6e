package org.form4.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {
    @Test
    void skipsWeekendsHolidaysAndOneOffClosures() {
        assertThat(after("2021-06-16", 2)).isEqualTo("2021-06-21");
        assertThat(after("2025-01-07", 2)).isEqualTo("2025-01-10");
        assertThat(after("2020-12-23", 1)).isEqualTo("2020-12-28");
        assertThat(after("2022-07-01", 1)).isEqualTo("2022-07-05");
    }

    @Test
    void holidaysOnAWeekendAreObservedBesideIt() {
        assertThat(BusinessDays.isOpen(LocalDate.of(2021, 12, 24))).isFalse();
        assertThat(BusinessDays.isOpen(LocalDate.of(2022, 6, 20))).isFalse();
        assertThat(BusinessDays.isOpen(LocalDate.of(2023, 11, 10))).isFalse();
    }

    @Test
    void goodFridayIsABusinessDayWithoutTrading() {
        LocalDate goodFriday = LocalDate.of(2024, 3, 29);
        assertThat(BusinessDays.isOpen(goodFriday)).isTrue();
        assertThat(BusinessDays.isTrading(goodFriday)).isFalse();
    }

    @Test
    void columbusDayIsNone() {
        assertThat(BusinessDays.isOpen(LocalDate.of(2024, 10, 14))).isFalse();
    }

    private static String after(String day, int days) {
        return BusinessDays.after(LocalDate.parse(day), days).toString();
    }
}
