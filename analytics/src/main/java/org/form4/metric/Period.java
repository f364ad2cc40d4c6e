package org.form4.metric;

import java.time.LocalDate;
import java.util.Locale;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;

/** The stretches of time within which a metric sums. */
public enum Period {
    ALL,
    YEAR,
    QUARTER,
    MONTH;

    /** No period, because the day is not known. */
    static final int NONE = 0;

    private static final int MONTHS_BEFORE_YEAR_0 = 12 * 100_000;

    /** A number for the period of a day, in order of time; {@link #NONE} when there is no day, 1 for {@link #ALL}. */
    int of(int day) {
        if (this == ALL) {
            return 1;
        }
        LocalDate date = day == Filings.NO_DAY ? null : Days.date(day);
        if (date == null) {
            return NONE;
        }
        int month = switch (this) {
            case ALL, YEAR -> 0;
            case QUARTER -> (date.getMonthValue() - 1) / 3 * 3;
            case MONTH -> date.getMonthValue() - 1;
        };
        return MONTHS_BEFORE_YEAR_0 + 12 * date.getYear() + month;
    }

    /** How results print the period with this number: {@code 2011}, {@code 2011-Q4}, {@code 2011-11}; empty for none. */
    String text(int number) {
        if (number == NONE || this == ALL) {
            return "";
        }
        int year = (number - MONTHS_BEFORE_YEAR_0) / 12;
        int month = (number - MONTHS_BEFORE_YEAR_0) % 12;
        return switch (this) {
            case ALL -> "";
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, month / 3 + 1);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month + 1);
        };
    }
}
