package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.plan.CoolingOff;
import org.form4.plan.CoolingOff.Verdict;
import org.form4.plan.Plan;
import org.form4.plan.PlanRow;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanSource;
import org.jspecify.annotations.Nullable;

/** What the rows of one plan add up to. */
final class PlanTotals {
    private final Ledger ledger;
    private final PlanRows planRows;
    private final PriceChecks prices;
    private final CoolingOff coolingOff;
    private final Plan plan;

    PlanTotals(Ledger ledger, PlanRows planRows, PriceChecks prices, CoolingOff coolingOff, Plan plan) {
        this.ledger = ledger;
        this.planRows = planRows;
        this.prices = prices;
        this.coolingOff = coolingOff;
        this.plan = plan;
    }

    @Nullable
    LocalDate firstTrade() {
        return plan.trades().isEmpty()
                ? null
                : Days.date(ledger.transactionDate(plan.trades().getInt(0)));
    }

    @Nullable
    LocalDate lastTrade() {
        int last = Filings.NO_DAY;
        for (int row : plan.trades()) {
            last = Math.max(last, ledger.transactionDate(row));
        }
        return Days.date(last);
    }

    int tradeDays() {
        IntSet days = new IntOpenHashSet();
        plan.trades().forEach(row -> days.add(ledger.transactionDate(row)));
        return days.size();
    }

    /** Shares of the trades with this code; zero without any, NaN when none says how many. */
    double shares(String code) {
        double sum = 0;
        boolean known = false;
        boolean unknown = false;
        for (int row : plan.trades()) {
            if (ledger.hasCode(row, code)) {
                double shares = ledger.transactionShares(row);
                known |= !Double.isNaN(shares);
                unknown |= Double.isNaN(shares);
                sum += Double.isNaN(shares) ? 0 : shares;
            }
        }
        return known || !unknown ? sum : Double.NaN;
    }

    /** Dollars of the trades with this code that have a price; NaN without any. */
    double value(String code) {
        double sum = Double.NaN;
        for (int row : plan.trades()) {
            double value = prices.value(row);
            if (ledger.hasCode(row, code) && !Double.isNaN(value)) {
                sum = Double.isNaN(sum) ? value : sum + value;
            }
        }
        return sum;
    }

    int pricedTrades() {
        int priced = 0;
        for (int row : plan.trades()) {
            priced += Double.isNaN(prices.value(row)) ? 0 : 1;
        }
        return priced;
    }

    /** Rows of Table I with one of these codes. */
    int rows(String codes) {
        int count = 0;
        for (int row : plan.rows()) {
            String code = ledger.transactionCode(row);
            count += ledger.isTrade(row) && code.length() == 1 && codes.contains(code) ? 1 : 0;
        }
        return count;
    }

    int otherRows() {
        return plan.rows().size() - derivativeRows() - plan.trades().size() - rows("MXOFC");
    }

    int derivativeRows() {
        int count = 0;
        for (int row : plan.rows()) {
            count += ledger.isTableII(row) ? 1 : 0;
        }
        return count;
    }

    /** Whether all trades known fall on one day; null without a trade, and where several plans may share the row. */
    @Nullable
    Boolean singleTrade() {
        return plan.trades().isEmpty() || plan.effectiveDate() == null ? null : Boolean.valueOf(tradeDays() == 1);
    }

    /** The verdict on the plan's first transaction. */
    String coolingOff() {
        for (int row : plan.rows()) {
            Verdict verdict = coolingOff.of(row, planRows.row(row));
            boolean judged = plan.trades().isEmpty() || ledger.hasCode(row, "P") || ledger.hasCode(row, "S");
            if (judged && verdict != Verdict.LATER_TRADE) {
                return verdict.name();
            }
        }
        return Verdict.UNKNOWN.name();
    }

    /** Null when a day is not stated, or the trade is said to be older than the plan. */
    @Nullable
    Boolean firstTradeWithin(int limit) {
        Integer days = plan.daysTo(firstTrade());
        return days == null || days < 0 ? null : Boolean.valueOf(days <= limit);
    }

    /** The first adopter named. */
    String adopter() {
        for (int row : plan.rows()) {
            String adopter = planRows.row(row).adopter();
            if (!adopter.isEmpty()) {
                return adopter;
            }
        }
        return "";
    }

    boolean terminationMentioned() {
        return plan.rows().intStream().anyMatch(row -> planRows.row(row).terminationMentioned());
    }

    /** The sentences that put the rows under the plan, each once; the box for rows without one. */
    Set<String> evidence() {
        Set<String> sentences = new LinkedHashSet<>();
        for (int row : plan.rows()) {
            PlanRow known = planRows.row(row);
            sentences.add(known.evidence().isEmpty() ? "the box is ticked" : known.evidence());
        }
        return sentences;
    }

    /** What is to be said of a row in an explanation. */
    String remark(int row) {
        boolean unpriced = plan.trades().contains(row) && Double.isNaN(prices.value(row));
        return "PLAN by " + planRows.row(row).source() + (unpriced ? "; no price that counts" : "");
    }

    String flags() {
        boolean presumed = false;
        boolean several = false;
        boolean conflict = false;
        int ofRows = 0;
        for (int row : plan.rows()) {
            PlanRow known = planRows.row(row);
            presumed |= known.source() == PlanSource.BOX;
            several |= known.severalPlans();
            conflict |= known.conflict();
            ofRows |= RowFlag.of(ledger, prices, row);
        }
        Integer days = plan.daysTo(firstTrade());
        Flags flags = new Flags();
        flags.add("adoption_date_missing", plan.effectiveDate() == null);
        flags.add("trade_before_adoption", days != null && days < 0);
        flags.add("presumed", presumed);
        flags.add("several_plans", several);
        flags.add("box_conflict", conflict);
        String text = RowFlag.text(ofRows);
        flags.add(text, !text.isEmpty());
        return flags.toString();
    }
}
