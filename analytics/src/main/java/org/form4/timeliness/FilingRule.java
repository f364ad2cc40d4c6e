package org.form4.timeliness;

import java.time.LocalDate;
import org.form4.calendar.FilingDays;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** By when a report is due. */
public enum FilingRule {
    /** Before the end of the second business day after the transaction (17 CFR 240.16a-3(g)(1)), from 2002-08-29 on. */
    TWO_BUSINESS_DAYS,
    /** By the tenth day of the month after the transaction (Section 16(a) as it was before 2002-08-29). */
    TENTH_OF_NEXT_MONTH,
    /** On Form 5, within 45 days after the issuer's fiscal year (17 CFR 240.16a-3(f)); sooner if the owner likes. */
    FORM_5,
    /** Form 3, within ten days after becoming an insider (Section 16(a)(2)(B)). */
    TEN_DAYS;

    /** The first day of the rule of two business days (SEC Release 34-46421). */
    private static final int TWO_DAYS_FROM = day(2002, 8, 29);

    /** The first day on which shares given away are due on Form 4 (SEC Release 33-11138). */
    private static final int GIFTS_FROM = day(2023, 2, 27);

    private static final int FORM_5_DAYS = 45;
    private static final int FORM_3_DAYS = 10;

    /** The rule for a transaction by its code and date alone; null when they do not settle it. */
    static @Nullable FilingRule of(Ledger ledger, int row) {
        int traded = ledger.transactionDate(row);
        if (traded == Filings.NO_DAY) {
            return null;
        }
        FilingRule byDate = traded < TWO_DAYS_FROM ? TENTH_OF_NEXT_MONTH : TWO_BUSINESS_DAYS;
        return switch (ledger.transactionCode(row)) {
            case "L", "W" -> FORM_5;
            case "G" -> {
                if (traded < GIFTS_FROM || ledger.isAcquired(row)) {
                    yield FORM_5;
                }
                yield ledger.isDisposed(row) ? byDate : null;
            }
            // grants and dispositions to the issuer, exempt by 16b-3(d) and (e)
            case "A", "D", "F" -> traded < TWO_DAYS_FROM ? FORM_5 : byDate;
            default -> byDate;
        };
    }

    /** The last day for a transaction of this day; {@link Filings#NO_DAY} for Form 5 and where the calendar ends. */
    int dueAfter(int traded) {
        return switch (this) {
            case TWO_BUSINESS_DAYS -> FilingDays.edgar().after(traded, 2);
            case TENTH_OF_NEXT_MONTH -> {
                LocalDate next = LocalDate.ofEpochDay(traded).plusMonths(1).withDayOfMonth(10);
                yield FilingDays.edgar().onOrAfter(Math.toIntExact(next.toEpochDay()));
            }
            case FORM_5, TEN_DAYS -> Filings.NO_DAY;
        };
    }

    /** The last day for a Form 5 on the fiscal year, or a Form 3 on the event, of this period of report. */
    int dueForPeriod(int periodOfReport) {
        int days = this == FORM_5 ? FORM_5_DAYS : FORM_3_DAYS;
        return periodOfReport == Filings.NO_DAY
                ? Filings.NO_DAY
                : FilingDays.edgar().onOrAfter(periodOfReport + days);
    }

    private static int day(int year, int month, int dayOfMonth) {
        return Math.toIntExact(LocalDate.of(year, month, dayOfMonth).toEpochDay());
    }
}
