package org.form4.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The yearly public holidays of the federal government and the weekdays on which they are kept: a Saturday's on the
 * Friday before, a Sunday's on the Monday after. Inauguration Day is none of them, being a holiday of offices in
 * Washington only. The rules are those of today, with the years from which the two youngest hold.
 *
 * <p>Sources: 5 U.S.C. 6103(a) and (b)(1); E.O. 11582 (Sundays); Pub. L. 98-144 (Martin Luther King, Jr., from 1986);
 * Pub. L. 117-17 (Juneteenth, from 2021).
 */
public enum FederalHoliday {
    NEW_YEAR("New Year's Day", Month.JANUARY, 1),
    MARTIN_LUTHER_KING("Birthday of Martin Luther King, Jr.", Month.JANUARY, DayOfWeek.MONDAY, 3),
    WASHINGTON("Washington's Birthday", Month.FEBRUARY, DayOfWeek.MONDAY, 3),
    MEMORIAL("Memorial Day", Month.MAY, DayOfWeek.MONDAY, -1),
    JUNETEENTH("Juneteenth National Independence Day", Month.JUNE, 19),
    INDEPENDENCE("Independence Day", Month.JULY, 4),
    LABOR("Labor Day", Month.SEPTEMBER, DayOfWeek.MONDAY, 1),
    COLUMBUS("Columbus Day", Month.OCTOBER, DayOfWeek.MONDAY, 2),
    VETERANS("Veterans Day", Month.NOVEMBER, 11),
    THANKSGIVING("Thanksgiving Day", Month.NOVEMBER, DayOfWeek.THURSDAY, 4),
    CHRISTMAS("Christmas Day", Month.DECEMBER, 25);

    private final String title;
    private final Month month;
    private final @Nullable DayOfWeek weekday;
    private final int number;

    FederalHoliday(String title, Month month, int dayOfMonth) {
        this(title, month, null, dayOfMonth);
    }

    FederalHoliday(String title, Month month, @Nullable DayOfWeek weekday, int number) {
        this.title = title;
        this.month = month;
        this.weekday = weekday;
        this.number = number;
    }

    /** The holiday kept on this day, or null. */
    public static @Nullable FederalHoliday keptOn(LocalDate day) {
        for (FederalHoliday holiday : values()) {
            if (holiday.month == day.getMonth() && day.equals(holiday.kept(day.getYear()))) {
                return holiday;
            }
        }
        boolean isNewYearsEve = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31;
        return isNewYearsEve && day.equals(NEW_YEAR.kept(day.getYear() + 1)) ? NEW_YEAR : null;
    }

    /**
     * The weekday on which this year's holiday is kept, which for New Year's Day may be in the year before; null
     * before there was one.
     */
    public @Nullable LocalDate kept(int year) {
        if (year < since()) {
            return null;
        }
        LocalDate day = day(year);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The name in the law. */
    public String title() {
        return title;
    }

    private LocalDate day(int year) {
        return weekday == null
                ? LocalDate.of(year, month, number)
                : LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
    }

    private int since() {
        return switch (this) {
            case MARTIN_LUTHER_KING -> 1986;
            case JUNETEENTH -> 2021;
            default -> 0;
        };
    }
}
