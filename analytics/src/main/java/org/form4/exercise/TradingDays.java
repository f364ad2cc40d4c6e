package org.form4.exercise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.form4.calendar.FederalHoliday;

/**
 * The days on which the New York Stock Exchange opens, by its holiday rules; from 1996 on. Not EDGAR's business days
 * ({@link org.form4.calendar.FilingDays}): the exchange closes on Good Friday and trades on Columbus and Veterans
 * Day. A day that closes early is a trading day.
 *
 * <p>Sources: NYSE Rule 7.2 (holidays; a Saturday's is kept on the Friday before, except New Year's Day, which would
 * move into the old year's accounts, and a Sunday's on the Monday after); Martin Luther King Jr. Day since 1998,
 * Juneteenth since 2022; the exchange's announcements of closings for days of mourning, attacks and storms.
 */
public final class TradingDays {
    /** Closings that no rule foresees. */
    private static final Set<LocalDate> CLOSED = Set.of(
            LocalDate.of(2001, 9, 11),
            LocalDate.of(2001, 9, 12),
            LocalDate.of(2001, 9, 13),
            LocalDate.of(2001, 9, 14),
            LocalDate.of(2004, 6, 11),
            LocalDate.of(2007, 1, 2),
            LocalDate.of(2012, 10, 29),
            LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5),
            LocalDate.of(2025, 1, 9));

    private TradingDays() {}

    /** The {@code count}th trading day after a day, which itself need not be one; the same day for 0. */
    static LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; left--) {
            do {
                reached = reached.plusDays(1);
            } while (!isOpen(reached));
        }
        return reached;
    }

    /** Whether the exchange opens on this day. */
    public static boolean isOpen(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day) && !CLOSED.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isHoliday(LocalDate day) {
        FederalHoliday kept = FederalHoliday.keptOn(day);
        if (kept == null) {
            return day.equals(easter(day.getYear()).minusDays(2));
        }
        return switch (kept) {
            case NEW_YEAR -> day.getMonth() == Month.JANUARY;
            case MARTIN_LUTHER_KING -> day.getYear() >= 1998;
            case JUNETEENTH -> day.getYear() >= 2022;
            case COLUMBUS, VETERANS -> false;
            default -> true;
        };
    }

    /** Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 13, 1876, p. 487). */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
