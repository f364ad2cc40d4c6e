package org.form4.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * How long a plan waited before its first known trade, against the cooling-off period of 17 CFR 240.10b5-1(c)(1)(ii)(B):
 * for directors and officers the later of 90 days after adoption and two business days after the report on Form 10-Q or
 * 10-K for the quarter of adoption, at most 120 days; for other persons 30 days.
 */
public final class CoolingOff {
    /** The verdict on a row under a plan. */
    public enum Verdict {
        OK,
        SHORT,
        /** Between 90 and 119 days: whether that was enough depends on a date that no Form 4 has. */
        NEEDS_10Q_DATE,
        /** Not the plan's first trade, which alone is judged. */
        LATER_TRADE,
        /** The plan is older than the rule. */
        NO_RULE,
        /** The adoption date or the trade's is not stated. */
        UNKNOWN
    }

    private record Plan(int issuer, int owner, LocalDate effectiveDate) {}

    private final Ledger ledger;
    private final Map<Plan, Integer> firstTrade = new HashMap<>();
    private final Map<Plan, Integer> firstRow = new HashMap<>();

    public CoolingOff(Ledger ledger, PlanRows plans) {
        this.ledger = ledger;
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTransaction(row) && ledger.transactionDate(row) != Filings.NO_DAY) {
                PlanRow plan = plans.row(row);
                LocalDate from = plan.effectiveDate();
                if (plan.state() == PlanState.PLAN && from != null) {
                    Plan key = key(row, from);
                    firstRow.merge(key, ledger.transactionDate(row), Math::min);
                    if (ledger.hasCode(row, "P") || ledger.hasCode(row, "S")) {
                        firstTrade.merge(key, ledger.transactionDate(row), Math::min);
                    }
                }
            }
        }
    }

    /** The verdict on a row that was traded under this plan. */
    public Verdict of(int row, PlanRow plan) {
        LocalDate from = plan.effectiveDate();
        int traded = ledger.transactionDate(row);
        if (from == null || traded == Filings.NO_DAY) {
            return Verdict.UNKNOWN;
        }
        if (from.isBefore(PlanRows.NEW_RULE)) {
            return Verdict.NO_RULE;
        }
        Plan key = key(row, from);
        int first = firstTrade.getOrDefault(key, firstRow.getOrDefault(key, traded));
        if (traded > first) {
            return Verdict.LATER_TRADE;
        }
        long days = ChronoUnit.DAYS.between(from, Days.date(traded));
        if (!isDirectorOrOfficer(row)) {
            return days < 30 ? Verdict.SHORT : Verdict.OK;
        }
        if (days < 90) {
            return Verdict.SHORT;
        }
        return days < 120 ? Verdict.NEEDS_10Q_DATE : Verdict.OK;
    }

    private boolean isDirectorOrOfficer(int row) {
        int filing = ledger.filing(row);
        return ledger.filings().anyOwner(filing, "is_director")
                || ledger.filings().anyOwner(filing, "is_officer");
    }

    private Plan key(int row, LocalDate effectiveDate) {
        return new Plan(ledger.issuer(row), ledger.owner(row), effectiveDate);
    }
}
