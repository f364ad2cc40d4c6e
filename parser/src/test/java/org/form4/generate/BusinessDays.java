package org.form4.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** The days on which an invented filing can be filed, 2020 to 2025: weekdays but for EDGAR's holidays and closures. */
final class BusinessDays {
    /** Closures by executive order, and the first Juneteenth. */
    private static final Set<LocalDate> CLOSED_ONCE = Set.of(
            LocalDate.of(2020, 12, 24),
            LocalDate.of(2021, 6, 18),
            LocalDate.of(2024, 12, 24),
            LocalDate.of(2025, 1, 9));
    /** Good Fridays, on which EDGAR is open and the exchanges are not. */
    private static final Set<LocalDate> NO_TRADING = Set.of(
            LocalDate.of(2020, 4, 10),
            LocalDate.of(2021, 4, 2),
            LocalDate.of(2022, 4, 15),
            LocalDate.of(2023, 4, 7),
            LocalDate.of(2024, 3, 29),
            LocalDate.of(2025, 4, 18));

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(6, 19), MonthDay.of(7, 4), MonthDay.of(11, 11), MonthDay.of(12, 25));

    private BusinessDays() {}

    static LocalDate after(LocalDate day, int businessDays) {
        LocalDate next = day;
        for (int left = businessDays; left > 0; ) {
            next = next.plusDays(1);
            if (isOpen(next)) {
                left--;
            }
        }
        return next;
    }

    static boolean isOpen(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day) && !CLOSED_ONCE.contains(day);
    }

    /** Whether both EDGAR and the exchanges are open; the few days on which only the exchanges are do not matter here. */
    static boolean isTrading(LocalDate day) {
        return isOpen(day) && !NO_TRADING.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static boolean isHoliday(LocalDate day) {
        return isObserved(day)
                || day.equals(nth(day, Month.JANUARY, DayOfWeek.MONDAY, 3))
                || day.equals(nth(day, Month.FEBRUARY, DayOfWeek.MONDAY, 3))
                || day.equals(nth(day, Month.MAY, DayOfWeek.MONDAY, -1))
                || day.equals(nth(day, Month.SEPTEMBER, DayOfWeek.MONDAY, 1))
                || day.equals(nth(day, Month.OCTOBER, DayOfWeek.MONDAY, 2))
                || day.equals(nth(day, Month.NOVEMBER, DayOfWeek.THURSDAY, 4));
    }

    /** A fixed holiday, or the Friday before or Monday after one that falls on a weekend. */
    private static boolean isObserved(LocalDate day) {
        return isFixed(day)
                || (day.getDayOfWeek() == DayOfWeek.FRIDAY && isFixed(day.plusDays(1)))
                || (day.getDayOfWeek() == DayOfWeek.MONDAY && isFixed(day.minusDays(1)));
    }

    private static boolean isFixed(LocalDate day) {
        boolean beforeJuneteenth = day.getMonth() == Month.JUNE && day.getYear() < 2021;
        return FIXED.contains(MonthDay.from(day)) && !beforeJuneteenth;
    }

    private static LocalDate nth(LocalDate day, Month month, DayOfWeek weekday, int n) {
        return LocalDate.of(day.getYear(), month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
    }
}
