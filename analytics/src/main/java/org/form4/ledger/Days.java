package org.form4.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** Days as numbers, counted from 1970-01-01, with {@link Filings#NO_DAY} for a missing one. */
public final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;

    /** The day before each month of the years of filings, since reckoning each day anew is slow for millions of cells. */
    private static final int[] BEFORE_MONTH = new int[12 * YEARS];

    static {
        for (int month = 0; month < BEFORE_MONTH.length; month++) {
            LocalDate first = LocalDate.of(FIRST_YEAR + month / 12, 1 + month % 12, 1);
            BEFORE_MONTH[month] = (int) first.toEpochDay() - 1;
        }
    }

    private Days() {}

    /** The day in a cell. */
    public static int of(DateColumn column, int row) {
        int packed = column.getIntInternal(row);
        if (DateColumn.valueIsMissing(packed)) {
            return Filings.NO_DAY;
        }
        int year = PackedLocalDate.getYear(packed) - FIRST_YEAR;
        return year >= 0 && year < YEARS
                ? BEFORE_MONTH[12 * year + PackedLocalDate.getMonthValue(packed) - 1]
                        + PackedLocalDate.getDayOfMonth(packed)
                : (int) PackedLocalDate.toEpochDay(packed);
    }

    /** The date of a day, or null for no day. */
    public static @Nullable LocalDate date(int day) {
        return day == Filings.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
