package org.form4.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.form4.exercise.Exercise;
import org.form4.group.Numbering;
import org.form4.ledger.Amendments;
import org.form4.ledger.Balances;
import org.form4.ledger.Filings;
import org.form4.ledger.Holdings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;
import org.form4.tables.AtOnce;
import org.form4.tables.Form4Tables;
import org.form4.timeliness.TimelinessRows;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The summaries of all insiders, or of all issuers: one pass over filings, rows, positions and exercises. */
final class Summaries {
    private final Ledger ledger;
    private final Grain grain;
    private final Table reportingOwner;
    private final PlanRows plans;
    private final PriceChecks prices;
    private final TimelinessRows timeliness;
    private final boolean[] isLate;
    private final List<PartySummary> summaries = new ArrayList<>();
    private final int[] ofFiling;

    /** @param grain OWNER or ISSUER */
    Summaries(Form4Tables tables, Grain grain, Amendments amendments, @Nullable LocalDate asOf) {
        this.grain = grain;
        ledger = Ledger.of(tables, amendments, asOf);
        reportingOwner = tables.reportingOwner();
        plans = PlanRows.of(ledger);
        ForkJoinTask<Balances> followed = AtOnce.begin(() -> Balances.of(ledger));
        ForkJoinTask<Holdings> held = AtOnce.begin(() -> Holdings.of(ledger, false));
        prices = PriceChecks.of(ledger);
        ForkJoinTask<List<Exercise>> exercises = AtOnce.begin(() -> UsualExercises.of(tables, ledger, prices));
        timeliness = TimelinessRows.of(ledger);
        isLate = new boolean[ledger.size()];
        AtOnce.pieces(isLate.length, this::findLate);
        ofFiling = new int[ledger.filings().size()];
        addFilings();
        for (int row = 0; row < ledger.size(); row++) {
            PartySummary summary = of(row);
            if (ledger.isTransaction(row)) {
                boolean isSale = ledger.isTrade(row) && ledger.hasCode(row, "S");
                PlanState plan = isSale ? plans.state(row) : PlanState.UNKNOWN;
                summary.addTransaction(ledger, row, prices.value(row), plan);
            }
            if (!ledger.isTableII(row)) {
                summary.addFlags(RowFlag.of(ledger, prices, row));
            }
        }
        addPositions(followed.join(), held.join());
        addLateness();
        exercises.join().forEach(exercise -> of(exercise.first()).addExercise(exercise));
    }

    private void addFilings() {
        Filings filings = ledger.filings();
        Numbering parties = new Numbering();
        for (int filing = 0; filing < ofFiling.length; filing++) {
            long issuer = filings.issuer(filing);
            ofFiling[filing] = parties.of(grain == Grain.ISSUER ? issuer : (issuer << 32) | filings.owner(filing));
            if (ofFiling[filing] == summaries.size()) {
                summaries.add(new PartySummary());
            }
            PartySummary summary = summaries.get(ofFiling[filing]);
            summary.addFiling(filings, filing);
            if (grain == Grain.OWNER && filings.ownerRowCount(filing) > 0) {
                int owner = filings.ownerRow(filing, 0);
                summary.addRole(
                        OwnerRole.of(reportingOwner, owner),
                        reportingOwner.stringColumn("officer_title").get(owner));
            }
        }
    }

    private void findLate(int from, int to) {
        for (int row = from; row < to; row++) {
            isLate[row] = ledger.isTransaction(row) && timeliness.row(row).isLate();
        }
    }

    private void addLateness() {
        for (int row = 0; row < ledger.size(); row++) {
            if (isLate[row]) {
                of(row).addLateTransaction(ledger.filing(row));
            }
        }
        for (int filing = 0; filing < ofFiling.length; filing++) {
            if (timeliness.isForm3(filing) && timeliness.form3(filing).isLate()) {
                summaries.get(ofFiling[filing]).addLateForm3(filing);
            }
        }
    }

    private void addPositions(Balances balances, Holdings holdings) {
        int[] first = new int[holdings.count()];
        int[] last = new int[holdings.count()];
        Arrays.fill(first, -1);
        for (int row = 0; row < ledger.size(); row++) {
            int holding = holdings.of(row);
            if (holding >= 0) {
                first[holding] = first[holding] < 0 ? row : first[holding];
                last[holding] = row;
                if (balances.isSplitSuspected(row)) {
                    of(row).addFlags(RowFlag.SPLIT_SUSPECTED.bit());
                }
            }
        }
        for (int holding = 0; holding < first.length; holding++) {
            of(first[holding]).addPosition(balances.before(first[holding]), balances.after(last[holding]));
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** In the order of results: by issuer, then owner, as they first appear. */
    List<PartySummary> inOrder() {
        List<PartySummary> ordered = new ArrayList<>(summaries);
        Filings filings = ledger.filings();
        ordered.sort(Comparator.<PartySummary>comparingInt(s -> filings.issuer(s.firstFiling()))
                .thenComparingInt(s -> filings.owner(s.firstFiling())));
        return ordered;
    }

    /** The summary that a row counts in. */
    PartySummary of(int row) {
        return summaries.get(ofFiling[ledger.filing(row)]);
    }

    /** The rows, footnotes and arithmetic behind a summary. */
    String explain(PartySummary summary, Metric metric) {
        RowLines lines = new RowLines(ledger, metric);
        for (int row = 0; row < ledger.size(); row++) {
            if (of(row) == summary && (!ledger.isTableII(row) || isLate[row])) {
                lines.row(row, remark(row));
            }
        }
        lines.say("bought " + RowLines.number(summary.bought.get()) + " shares for "
                + RowLines.dollars(summary.boughtValue.orMissing()) + ", sold "
                + RowLines.number(summary.sold.get()) + " for " + RowLines.dollars(summary.soldValue.orMissing())
                + " (code P and S, money over rows with a price that counts)");
        lines.say("exercised " + RowLines.number(summary.exercised.get()) + ", withheld "
                + RowLines.number(summary.withheld.get()) + ", retained of the exercises "
                + RowLines.number(summary.retained.get()) + ", as exercise-patterns has them");
        lines.sum(
                "net_shares_disposed",
                summary.disposed.get(),
                "disposed",
                -summary.acquired.get(),
                "acquired",
                summary.net());
        lines.say("share_of_holdings = " + RowLines.number(summary.net()) + " of "
                + RowLines.number(summary.opening.orMissing()) + " held before the first rows of all holdings = "
                + RowLines.number(summary.shareOfHoldings()));
        lines.say("plan_share_of_sales = " + RowLines.number(summary.soldByPlan.orMissing()) + " of "
                + RowLines.number(summary.sold.orMissing()) + " = " + RowLines.number(summary.planShareOfSales()));
        lines.say(summary.lateTransactions() + " transactions reported late, in " + summary.lateFilings()
                + " filings that are late (a late Form 3 counts), as filing-timeliness has them");
        if (!summary.flags().isEmpty()) {
            lines.say("flags: " + summary.flags());
        }
        return lines.withNotes(0);
    }

    private String remark(int row) {
        String remark = remarkOnTrade(row);
        return isLate[row] ? remark + (remark.isEmpty() ? "" : ", ") + "reported late" : remark;
    }

    private String remarkOnTrade(int row) {
        boolean isSale = ledger.isTrade(row) && ledger.hasCode(row, "S");
        boolean unpriced = isSale && Double.isNaN(prices.value(row));
        return (isSale ? "plan: " + plans.state(row) : "") + (unpriced ? ", no price that counts" : "");
    }
}
