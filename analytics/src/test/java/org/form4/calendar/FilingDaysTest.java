package org.form4.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.form4.calendar.ClosedDay.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingDaysTest {
    private static final FilingDays EDGAR = FilingDays.edgar();

    @ParameterizedTest
    @CsvSource({
        "2007-10-24, 2, 2007-10-26", // Wednesday to Friday
        "2007-10-26, 2, 2007-10-30", // Friday to Tuesday
        "2007-10-27, 2, 2007-10-30", // from a Saturday
        "2024-03-27, 2, 2024-03-29", // Good Friday counts
        "2024-10-10, 2, 2024-10-15", // Columbus Day does not
        "2023-11-08, 2, 2023-11-13", // Veterans Day on a Saturday, kept on Friday
        "2022-06-16, 2, 2022-06-21", // Juneteenth on a Sunday, kept on Monday
        "2021-06-16, 2, 2021-06-21", // the first Juneteenth, two days after it became law
        "2020-06-18, 1, 2020-06-19", // none yet
        "2021-12-30, 1, 2022-01-03", // New Year's Day kept in the old year
        "2018-12-04, 2, 2018-12-07", // a day of mourning
        "2018-12-21, 1, 2018-12-26", // Christmas Eve closed
        "2019-12-23, 1, 2019-12-26",
        "2017-12-22, 1, 2017-12-26", // Christmas on a Monday
        "2025-01-08, 1, 2025-01-10",
        "2004-06-10, 1, 2004-06-14",
        "2006-12-29, 1, 2007-01-03", // New Year's Day and a day of mourning
        "2025-12-23, 2, 2025-12-30",
        "2005-01-19, 1, 2005-01-20" // Inauguration Day counts
    })
    void countsBusinessDays(LocalDate from, int count, LocalDate reached) {
        assertThat(LocalDate.ofEpochDay(EDGAR.after(day(from), count))).isEqualTo(reached);
        assertThat(EDGAR.between(day(from), day(reached))).isEqualTo(count);
    }

    @Test
    void movesADayWithoutBusinessToTheNextOne() {
        assertThat(EDGAR.onOrAfter(day("2024-09-10"))).isEqualTo(day("2024-09-10"));
        assertThat(EDGAR.onOrAfter(day("2024-08-31"))).isEqualTo(day("2024-09-03"));
    }

    @Test
    void countsNothingBackwards() {
        assertThat(EDGAR.between(day("2024-03-05"), day("2024-03-05"))).isZero();
        assertThat(EDGAR.between(day("2024-03-05"), day("2024-03-01"))).isEqualTo(-2);
    }

    @Test
    void theRulesGiveTheHolidaysOfTheListAndNoOthers() {
        Map<LocalDate, String> byRule = new TreeMap<>();
        for (LocalDate day = LocalDate.of(1996, 1, 1); day.getYear() <= 2035; day = day.plusDays(1)) {
            FederalHoliday holiday = FederalHoliday.keptOn(day);
            if (holiday != null) {
                byRule.put(day, holiday.title());
            }
        }
        Map<LocalDate, String> listed = new TreeMap<>();
        EDGAR.closedDays().values().stream()
                .filter(day -> day.kind() == Kind.HOLIDAY)
                .forEach(day -> listed.put(day.date(), day.name()));

        assertThat(listed).isEqualTo(byRule).hasSize(40 * 10 + 15);
    }

    @Test
    void everyListedDayIsAWeekdayWithASource() {
        assertThat(EDGAR.closedDays().values()).isNotEmpty().allSatisfy(day -> {
            assertThat(day.date().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(day.name()).isNotBlank();
            assertThat(day.source()).isNotBlank();
            assertThat(EDGAR.isOpen(day(day.date()))).isFalse();
            assertThat(EDGAR.closed(day.date())).isEqualTo(day);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2004-06-11",
                "2007-01-02",
                "2008-12-26",
                "2018-12-05",
                "2018-12-24",
                "2019-12-24",
                "2020-12-24",
                "2024-12-24",
                "2025-01-09"
            })
    void knowsTheDaysClosedOnce(LocalDate day) {
        assertThat(EDGAR.closedDays().get(day)).isNotNull().returns(Kind.CLOSURE, ClosedDay::kind);
    }

    @Test
    void goesOnByRuleBeforeAndAfterTheList() {
        assertThat(EDGAR.isOpen(day("1995-12-25"))).isFalse();
        assertThat(EDGAR.isOpen(day("1995-12-26"))).isTrue();
        assertThat(EDGAR.isOpen(day("2036-07-04"))).isFalse();
        assertThat(EDGAR.isOpen(day("2036-07-07"))).isTrue();
        assertThat(EDGAR.isOpen(day("1985-01-21"))).isTrue();
        assertThat(EDGAR.isOpen(day("1986-01-20"))).isFalse();
    }

    @Test
    void knowsNothingOfDaysFarAway() {
        int ancient = Math.toIntExact(LocalDate.of(12, 3, 4).toEpochDay());
        int distant = Math.toIntExact(LocalDate.of(9999, 3, 4).toEpochDay());

        assertThat(EDGAR.covers(ancient)).isFalse();
        assertThat(EDGAR.isOpen(distant)).isFalse();
        assertThat(EDGAR.after(ancient, 2)).isEqualTo(Integer.MIN_VALUE);
        assertThat(EDGAR.after(day("2099-12-31"), 1)).isEqualTo(Integer.MIN_VALUE);
        assertThat(EDGAR.onOrAfter(distant)).isEqualTo(Integer.MIN_VALUE);
        assertThatThrownBy(() -> EDGAR.between(ancient, day("2024-03-05")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int day(String date) {
        return day(LocalDate.parse(date));
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
