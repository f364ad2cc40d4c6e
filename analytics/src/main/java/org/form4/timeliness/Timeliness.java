package org.form4.timeliness;

import java.util.List;
import org.form4.calendar.FilingDays;
import org.form4.ledger.Filings;
import org.jspecify.annotations.Nullable;

/**
 * When a transaction was due and when it was reported. Days are counted from 1970-01-01, {@link Filings#NO_DAY} where
 * not known.
 *
 * @param rule the rule it is under; null when that cannot be told
 * @param countedFrom the day from which the due date counts: that of the transaction, or of its deemed execution
 * @param dueDate the last day in time; on Form 4, Form 5's due date is not known
 * @param allowedUntil the last day that can have been in time, where a plan's trade was reported after its due date;
 *     else {@link Filings#NO_DAY}
 * @param filingDate of the report that first had the line
 * @param businessDaysLate from the last day in time to the filing date; 0 when that is no later; null when not known
 */
public record Timeliness(
        @Nullable FilingRule rule,
        int countedFrom,
        int dueDate,
        int allowedUntil,
        int filingDate,
        @Nullable Integer businessDaysLate,
        Status status,
        List<Caveat> caveats) {

    public Timeliness {
        caveats = List.copyOf(caveats);
    }

    /** Whether the report is known to have come too late. */
    public boolean isLate() {
        return status == Status.LATE
                || (status == Status.ADDED_BY_AMENDMENT && businessDaysLate != null && businessDaysLate > 0);
    }

    /**
     * Business days from the last day in time to the first business day on or after the filing; null when not known.
     */
    static @Nullable Integer daysLate(int lastDay, int filingDate) {
        FilingDays edgar = FilingDays.edgar();
        if (!edgar.covers(lastDay) || !edgar.covers(filingDate)) {
            return null;
        }
        int received = edgar.onOrAfter(filingDate);
        return received <= lastDay ? Integer.valueOf(0) : edgar.between(lastDay, received);
    }
}
