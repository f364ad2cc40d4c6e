package org.form4.calendar;

import java.time.LocalDate;

/**
 * A weekday without business on EDGAR.
 *
 * @param kind whether it comes every year
 * @param name of the holiday, or why the day is closed
 * @param source the law or notice, and what is not known for certain
 */
public record ClosedDay(LocalDate date, Kind kind, String name, String source) {
    /** Why a day is closed. */
    public enum Kind {
        /** A federal holiday, on the day it is kept. */
        HOLIDAY,
        /** Closed once, by order of the President or by the SEC. */
        CLOSURE
    }
}
