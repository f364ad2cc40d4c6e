package org.form4.metric;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.form4.calendar.ClosedDay;
import org.form4.calendar.FilingDays;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.timeliness.Caveat;
import org.form4.timeliness.FilingRule;
import org.form4.timeliness.Timeliness;

/** Says how a due date was counted and what became of it. */
final class TimelinessText {
    private static final int FORM_3_DAYS = 10;
    private static final String DAY_LATE = " business day late";
    private static final String DAYS_LATE = " business days late";

    private final Ledger ledger;
    private final RowLines lines;

    /** Goes on below these lines. */
    TimelinessText(Ledger ledger, RowLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** All about a transaction. */
    String row(int row, Timeliness timeliness) {
        lines.row(row, "");
        say(row, timeliness);
        lines.say("status: " + timeliness.status());
        return end(timeliness);
    }

    /** When a transaction was due and filed. */
    void say(int row, Timeliness timeliness) {
        due(row, timeliness);
        int first = ledger.firstReported(row);
        if (first != ledger.filing(row)) {
            lines.say("first reported in "
                    + AccessionNumber.format(ledger.filings().accessionNumber(first)));
        }
        filed(first, timeliness);
    }

    /** All about a Form 3. */
    String form3(int filing, Timeliness timeliness) {
        sayForm3(filing, timeliness);
        lines.say("status: " + timeliness.status());
        return end(timeliness);
    }

    /** When a Form 3 was due and filed. */
    void sayForm3(int filing, Timeliness timeliness) {
        lines.say(AccessionNumber.format(ledger.filings().accessionNumber(filing)) + "  Form 3 of "
                + ledger.filings().rptOwnerName(filing) + " on "
                + ledger.filings().issuerName(filing));
        lines.say("insider since " + day(timeliness.countedFrom()) + "; due ten days later, "
                + day(timeliness.dueDate()) + " (Section 16(a)(2)(B))");
        closed(timeliness.countedFrom() + FORM_3_DAYS - 1, timeliness.dueDate());
        filed(filing, timeliness);
    }

    private String end(Timeliness timeliness) {
        if (!timeliness.caveats().isEmpty()) {
            lines.say("flags: " + Caveat.text(timeliness.caveats()));
        }
        return lines.withNotes(0);
    }

    private void due(int row, Timeliness timeliness) {
        FilingRule rule = timeliness.rule();
        if (rule == null) {
            lines.say("no due date: the row does not say what rule it is under");
            return;
        }
        int traded = ledger.transactionDate(row);
        String of = "transaction of " + day(traded);
        switch (rule) {
            case TWO_BUSINESS_DAYS -> {
                if (timeliness.countedFrom() != traded) {
                    lines.say(of + ", deemed executed on " + day(timeliness.countedFrom())
                            + " (16a-3(g)(2) and (3): notice, at most the third business day)");
                }
                lines.say("second business day after " + day(timeliness.countedFrom()) + ": "
                        + day(timeliness.dueDate()) + " (16a-3(g)(1))");
                closed(timeliness.countedFrom(), timeliness.dueDate());
                if (timeliness.allowedUntil() != Filings.NO_DAY) {
                    lines.say("a plan's trade, or one at an administrator's discretion: if notice came on the third "
                            + "business day or later, due on " + day(timeliness.allowedUntil())
                            + " (16a-3(g)(2) and (3))");
                    closed(timeliness.dueDate(), timeliness.allowedUntil());
                }
            }
            case TENTH_OF_NEXT_MONTH ->
                lines.say(of + ", before 2002-08-29: due by the tenth of the next month, " + day(timeliness.dueDate()));
            default -> {
                String why = ledger.transactionTimeliness(row).equals("E")
                        ? "reported early"
                        : ledger.transactionFormType(row).equals("5")
                                ? "form type 5"
                                : "code " + ledger.transactionCode(row);
                lines.say(of + ", " + why + ": due on Form 5, 45 days after the fiscal year (16a-3(f))"
                        + (timeliness.dueDate() == Filings.NO_DAY ? "" : ", " + day(timeliness.dueDate())));
            }
        }
    }

    private void filed(int filing, Timeliness timeliness) {
        String form = "Form " + ledger.filings().documentType(filing);
        if (timeliness.filingDate() == Filings.NO_DAY) {
            lines.say(form + ": the filing date is not at hand");
            return;
        }
        Integer late = timeliness.businessDaysLate();
        String verdict = late == null ? "" : late == 0 ? ": in time" : ": " + late + (late == 1 ? DAY_LATE : DAYS_LATE);
        lines.say(form
                + (timeliness.caveats().contains(Caveat.FILING_DATE_FROM_SIGNATURE) ? " signed " : " filed ")
                + day(timeliness.filingDate())
                + (timeliness.caveats().contains(Caveat.AMENDMENT_UNMATCHED)
                        ? ": the report it amends, whose date would count, is not at hand"
                        : verdict));
    }

    /** The weekdays from one day, exclusive, to another, inclusive, on which EDGAR was closed. */
    private void closed(int from, int to) {
        if (to == Filings.NO_DAY) {
            return;
        }
        LocalDate last = LocalDate.ofEpochDay(to);
        for (ClosedDay closed : FilingDays.edgar()
                .closedDays()
                .subMap(LocalDate.ofEpochDay(from), false, last, true)
                .values()) {
            lines.say("no business day: " + day(Math.toIntExact(closed.date().toEpochDay())) + ", " + closed.name()
                    + " (" + closed.source() + ")");
        }
    }

    private static String day(int day) {
        LocalDate date = Days.date(day);
        return date == null
                ? "a day not known"
                : date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date;
    }
}
