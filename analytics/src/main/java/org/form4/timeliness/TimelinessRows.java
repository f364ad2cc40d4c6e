package org.form4.timeliness;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.form4.calendar.FilingDays;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes;
import org.form4.ledger.Retitlings;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * Judges for each transaction of a ledger, and for each Form 3, whether it was reported in time. What is expensive to
 * know (plans, re-titlings) is looked up only where it makes a difference.
 *
 * <p>Sources: 17 CFR 240.16a-3(f) and (g); SEC Releases 34-46421 (2002) and 33-11138 (2022); Form 5, General
 * Instruction 1.
 */
public final class TimelinessRows {
    /** The administrator's notice counts, but no later than this business day after the trade: 16a-3(g)(2) and (3). */
    private static final int NOTICE_DAYS = 3;

    private static final Pattern EARNED =
            Pattern.compile("\\b(?:earned|certif(?:y|ied|ies|ication))\\b", Pattern.CASE_INSENSITIVE);

    private final Ledger ledger;
    private final Filings filings;
    private final FirstReports firstReports;
    private final Form5Filings form5;
    private @Nullable PlanRows plans;
    private @Nullable Retitlings retitlings;

    private TimelinessRows(Ledger ledger) {
        this.ledger = ledger;
        filings = ledger.filings();
        firstReports = new FirstReports(filings);
        form5 = new Form5Filings(ledger);
    }

    public static TimelinessRows of(Ledger ledger) {
        return new TimelinessRows(ledger);
    }

    /** Whether a filing is a Form 3 that is not an amendment, on which {@link #form3} can be asked. */
    public boolean isForm3(int filing) {
        return filings.documentType(filing).equals("3");
    }

    /** The timeliness of a Form 3 itself. */
    public Timeliness form3(int filing) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        int event = filings.periodOfReport(filing);
        int due = FilingRule.TEN_DAYS.dueForPeriod(event);
        int filed = filed(filing, caveats);
        add(caveats, Caveat.DATE_MISSING, event == Filings.NO_DAY);
        add(caveats, Caveat.DATE_OUTSIDE_CALENDAR, event != Filings.NO_DAY && due == Filings.NO_DAY);
        Integer late = Timeliness.daysLate(due, filed);
        Status status = late == null ? Status.UNKNOWN : late > 0 ? Status.LATE : Status.ON_TIME;
        return new Timeliness(
                FilingRule.TEN_DAYS, event, due, Filings.NO_DAY, filed, late, status, List.copyOf(caveats));
    }

    /** The timeliness of a transaction of either table. */
    public Timeliness row(int row) {
        return new Judgement(row).timeliness();
    }

    /** The day of filing, or of the last signature. */
    private int filed(int filing, Set<Caveat> caveats) {
        int filed = filings.filingDate(filing);
        if (filed != Filings.NO_DAY) {
            return filed;
        }
        boolean isSigned = filings.isKnownFromSignature(filing);
        caveats.add(isSigned ? Caveat.FILING_DATE_FROM_SIGNATURE : Caveat.FILING_DATE_MISSING);
        return isSigned ? filings.knownAt(filing) : Filings.NO_DAY;
    }

    private boolean isPlan(int row) {
        PlanRows known = plans;
        if (known == null) {
            known = PlanRows.of(ledger);
            plans = known;
        }
        return known.state(row) == PlanState.PLAN;
    }

    private boolean isRetitled(int row) {
        Retitlings known = retitlings;
        if (known == null) {
            known = Retitlings.of(ledger);
            retitlings = known;
        }
        return known.isRetitled(row);
    }

    private static void add(Set<Caveat> caveats, Caveat caveat, boolean holds) {
        if (holds) {
            caveats.add(caveat);
        }
    }

    /** The judgement on one row. */
    private final class Judgement {
        private final int row;
        private final int traded;

        /** The filing that first had the line. */
        private final int first;

        private final int filed;
        private final boolean isForm5;
        private final boolean isAdmitted;
        private final @Nullable FilingRule rule;
        private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        private int countedFrom;
        private int due;
        private int allowedUntil = Filings.NO_DAY;

        Judgement(int row) {
            this.row = row;
            traded = ledger.transactionDate(row);
            first = ledger.firstReported(row);
            filed = filed(first, caveats);
            isForm5 = filings.documentType(first).startsWith("5");
            FilingRule byCode = FilingRule.of(ledger, row);
            isAdmitted = isForm5 && form5.isAdmittedLate(row, first, byCode);
            boolean isLeftToForm5 = ledger.transactionFormType(row).equals("5")
                    || ledger.transactionTimeliness(row).equals("E");
            rule = isLeftToForm5 && !isAdmitted ? FilingRule.FORM_5 : byCode;
            countedFrom = traded;
            due = rule == FilingRule.FORM_5
                    ? (isForm5 ? rule.dueForPeriod(filings.periodOfReport(first)) : Filings.NO_DAY)
                    : rule == null ? Filings.NO_DAY : rule.dueAfter(traded);
            warn(byCode);
        }

        Timeliness timeliness() {
            boolean mayBeDeemed = rule == FilingRule.TWO_BUSINESS_DAYS && due != Filings.NO_DAY && !isAdmitted;
            if (mayBeDeemed) {
                takeDeemedDate();
                allow();
            }
            int lastDay = allowedUntil == Filings.NO_DAY ? due : allowedUntil;
            Integer late = isUnmatched() ? null : Timeliness.daysLate(lastDay, filed);
            Status status = status(late);
            if (status == Status.LATE) {
                add(caveats, Caveat.EARNED_LATER, isEarned());
                add(caveats, Caveat.RETITLED, ledger.isTrade(row) && isRetitled(row));
            }
            return new Timeliness(rule, countedFrom, due, allowedUntil, filed, late, status, List.copyOf(caveats));
        }

        private Status status(@Nullable Integer late) {
            if (isUnmatched()) {
                return Status.UNKNOWN;
            }
            if (first != ledger.place(row)) {
                return Status.ADDED_BY_AMENDMENT;
            }
            if (rule == FilingRule.FORM_5) {
                return late != null && late > 0 ? Status.LATE : Status.NOT_DUE_YET_RULE;
            }
            if (isAdmitted) {
                return Status.LATE;
            }
            if (late == null) {
                return Status.UNKNOWN;
            }
            if (late > 0) {
                return Status.LATE;
            }
            return filed > due && allowedUntil != Filings.NO_DAY ? Status.PLAN_ALLOWANCE : Status.ON_TIME;
        }

        /** Counts from the day on which the trade is deemed executed, where the filer gives one and may. */
        private void takeDeemedDate() {
            int deemed = ledger.deemedExecutionDate(row);
            if (deemed == Filings.NO_DAY || deemed == traded) {
                return;
            }
            if (deemed < traded) {
                caveats.add(Caveat.DEEMED_DATE_BEFORE_TRANSACTION);
            } else if (!hasNotice()) {
                caveats.add(Caveat.DEEMED_DATE_WITHOUT_PLAN);
            } else {
                int latest = FilingDays.edgar().after(traded, NOTICE_DAYS);
                add(caveats, Caveat.DEEMED_DATE_TOO_LATE, deemed > latest);
                countedFrom = Math.min(deemed, latest);
                due = FilingRule.TWO_BUSINESS_DAYS.dueAfter(countedFrom);
            }
        }

        /** Without a deemed date, notice may have come as late as it counts. */
        private void allow() {
            if (countedFrom == traded && filed > due && hasNotice()) {
                allowedUntil =
                        FilingRule.TWO_BUSINESS_DAYS.dueAfter(FilingDays.edgar().after(traded, NOTICE_DAYS));
            }
        }

        private boolean hasNotice() {
            return ledger.hasCode(row, "I") || isPlan(row);
        }

        /** Whether the original is an amendment itself, so that its own original is not at hand. */
        private boolean isUnmatched() {
            return filings.isAmendment(ledger.place(row));
        }

        private boolean isEarned() {
            for (Notes.Note note : ledger.notes(row)) {
                if (EARNED.matcher(note.text()).find()) {
                    return true;
                }
            }
            return false;
        }

        private void warn(@Nullable FilingRule byCode) {
            int period = filings.periodOfReport(ledger.filing(row));
            boolean isForm4 = filings.documentType(first).startsWith("4");
            boolean isDated = traded != Filings.NO_DAY;
            add(caveats, Caveat.DATE_MISSING, !isDated);
            add(
                    caveats,
                    Caveat.DATE_OUTSIDE_CALENDAR,
                    isDated && !FilingDays.edgar().covers(traded));
            add(caveats, Caveat.DATE_BEFORE_PERIOD, isDated && isForm4 && traded < period);
            add(caveats, Caveat.FILED_BEFORE_TRANSACTION, filed != Filings.NO_DAY && filed < traded);
            add(caveats, Caveat.DIRECTION_MISSING, isDated && byCode == null);
            add(caveats, Caveat.LATE_BY_ADMISSION, isAdmitted);
            add(
                    caveats,
                    Caveat.FORM_5_DOUBTFUL,
                    rule == FilingRule.FORM_5
                            && byCode == FilingRule.TWO_BUSINESS_DAYS
                            && Form5Filings.isSeldomExempt(ledger.transactionCode(row)));
            add(caveats, Caveat.PRE_REGISTRATION, isDated && firstReports.isOlder(first, traded));
            add(caveats, Caveat.AMENDMENT_UNMATCHED, isUnmatched());
            add(caveats, Caveat.AMENDMENT_ADDED, !isUnmatched() && first != ledger.place(row));
        }
    }
}
