package org.form4.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** Days as numbers, counted from 1970-01-01, with {@link Filings#NO_DAY} for a missing one. */
public final class Days {
    private Days() {}

    /** The day in a cell. */
    public static int of(DateColumn column, int row) {
        int packed = column.getIntInternal(row);
        return DateColumn.valueIsMissing(packed) ? Filings.NO_DAY : (int) PackedLocalDate.toEpochDay(packed);
    }

    /** The date of a day, or null for no day. */
    public static @Nullable LocalDate date(int day) {
        return day == Filings.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
