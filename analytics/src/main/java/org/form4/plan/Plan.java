package org.form4.plan;

import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * One Rule 10b5-1 plan of one owner in the securities of one issuer, as far as filings tell of it: the transactions that
 * were made under it. Rows are places in the ledger.
 *
 * @param adoptionDate as the filings state it; null when they do not, and then the rows may be of several plans
 * @param modificationDate of the last change of amount, price or timing, which makes a new plan; null when none is stated
 * @param rows all transactions under the plan, of both tables, in the order of the ledger; at least one
 * @param trades those of Table I with code P or S, in the order of their dates
 */
public record Plan(
        @Nullable LocalDate adoptionDate, @Nullable LocalDate modificationDate, IntList rows, IntList trades) {
    public Plan {
        rows = IntLists.unmodifiable(rows);
        trades = IntLists.unmodifiable(trades);
    }

    /** The day from which the plan counts: its adoption or its modification, whichever is later; null when unknown. */
    public @Nullable LocalDate effectiveDate() {
        return effective(adoptionDate, modificationDate);
    }

    /** Calendar days from {@link #effectiveDate} to a day, negative for a day before it; null when a day is unknown. */
    public @Nullable Integer daysTo(@Nullable LocalDate day) {
        LocalDate from = effectiveDate();
        return from == null || day == null
                ? null
                : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(from, day)));
    }

    /**
     * Whether a day is in the calendar quarter in which the plan was made, and not before it; null when a day is unknown.
     * Calendar quarters stand in for the issuer's fiscal ones, which no Form 4 states.
     */
    public @Nullable Boolean isInQuarterOfAdoption(@Nullable LocalDate day) {
        LocalDate from = effectiveDate();
        if (from == null || day == null) {
            return null;
        }
        return !day.isBefore(from)
                && day.getYear() == from.getYear()
                && day.get(IsoFields.QUARTER_OF_YEAR) == from.get(IsoFields.QUARTER_OF_YEAR);
    }

    static @Nullable LocalDate effective(@Nullable LocalDate adopted, @Nullable LocalDate modified) {
        return adopted == null || (modified != null && modified.isAfter(adopted)) ? modified : adopted;
    }
}
