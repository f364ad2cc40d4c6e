package org.form4.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2025-09-05, 1, 2025-09-08", // Friday to Monday
        "2025-09-05, 0, 2025-09-05",
        "2025-09-06, 0, 2025-09-06", // a vesting on a Saturday keeps its day
        "2025-09-06, 1, 2025-09-08",
        "2024-03-28, 1, 2024-04-01", // over Good Friday
        "2020-07-02, 1, 2020-07-06", // the fourth a Saturday
        "2021-12-23, 1, 2021-12-27", // Christmas a Saturday
        "2010-12-30, 1, 2010-12-31", // New Year a Saturday: not kept
        "2022-12-30, 1, 2023-01-03", // New Year a Sunday
        "2001-09-10, 1, 2001-09-17",
        "2012-10-26, 1, 2012-10-31",
        "2024-10-11, 1, 2024-10-14", // Columbus Day trades
        "2024-11-08, 1, 2024-11-11", // Veterans Day trades
        "2025-01-08, 1, 2025-01-10",
    })
    void countsOnlyDaysOnWhichTheExchangeOpens(LocalDate from, int days, LocalDate to) {
        assertThat(TradingDays.after(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "1996, 254",
        "1997, 253",
        "1998, 252",
        "2001, 248",
        "2004, 252",
        "2007, 251",
        "2012, 250",
        "2018, 251",
        "2020, 253",
        "2021, 252",
        "2022, 251",
        "2023, 250",
        "2024, 252",
        "2025, 250"
    })
    void opensAsOftenAsTheExchangeDidInTheYear(int year, int days) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(TradingDays::isOpen)
                        .count())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1997-01-20", "2021-06-18", "2021-06-21"})
    void keepsNoHolidayBeforeItWasOne(LocalDate day) {
        assertThat(TradingDays.isOpen(day)).isTrue();
    }

    @Test
    void closesOnEveryGoodFridayTo2035() {
        assertThat(new String[] {"2026-04-03", "2030-04-19", "2035-03-23"})
                .allSatisfy(day ->
                        assertThat(TradingDays.isOpen(LocalDate.parse(day))).isFalse());
    }
}
