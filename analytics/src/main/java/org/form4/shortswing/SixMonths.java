package org.form4.shortswing;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The period of less than six months. It begins with the day of the first trade and ends at midnight of the second
 * day before the same date six months later, so that a trade on that second day before still counts and one on the
 * day before does not. Where the sixth month has no such date, the first of the month after stands for it.
 *
 * <p>Days are counted from 1970-01-01.
 *
 * <p>Source: Securities Exchange Act of 1934, Section 16(b); Colonial Realty Corp. v. MacWilliams, 381 F. Supp. 26
 * (S.D.N.Y. 1974).
 */
public final class SixMonths {
    private static final int MONTHS = 6;
    private static final int DAYS_BEFORE = 2;

    private SixMonths() {}

    /** The last day on which another trade matches one of this day, inclusive; never earlier for a later day. */
    public static int lastDay(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        YearMonth month = YearMonth.from(date).plusMonths(MONTHS);
        LocalDate anniversary = month.isValidDay(date.getDayOfMonth())
                ? month.atDay(date.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
        return Math.toIntExact(anniversary.minusDays(DAYS_BEFORE).toEpochDay());
    }

    /** Whether trades of these two days match, whichever came first. */
    public static boolean match(int day, int other) {
        return Math.max(day, other) <= lastDay(Math.min(day, other));
    }
}
