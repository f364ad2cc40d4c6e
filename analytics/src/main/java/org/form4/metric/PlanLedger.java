package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.plan.CoolingOff;
import org.form4.plan.Plan;
import org.form4.plan.PlanRows;
import org.form4.plan.Plans;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The Rule 10b5-1 plans that filings tell of, and what was done under each. One row per owner, issuer and adoption date (a
 * changed plan is a new one); the transactions of an owner under plans whose date no filing states share one row. Not the
 * plan itself, of which Form 4 shows only the trades it led to, and no judgement whether it was used well.
 *
 * <p>Shares are counts of Table I, money is US dollars over priced rows only, days are calendar days, limits of days are
 * inclusive. What depends on a day that is not stated is missing.
 *
 * <p>Sources: 17 CFR 240.10b5-1(c)(1); Larcker, Lynch, Quinn, Tayan and Taylor, Gaming the System: Three "Red Flags" of
 * Potential 10b5-1 Abuse, Stanford Closer Look Series, 2021 (short cooling-off, a single trade, adoption and trade before
 * the earnings of the same quarter).
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record PlanLedger(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.OWNER
            + ", date adoption_date, date modification_date, str adopter, int trades, int trade_days,"
            + " date first_trade_date, date last_trade_date, int days_to_first_trade, num purchased_shares,"
            + " num sold_shares, num purchased_value, num sold_value, int priced_trades, int exercise_rows,"
            + " int withholding_rows, int conversion_rows, int other_rows, int derivative_rows, bool single_trade,"
            + " str cooling_off, bool first_trade_within_30_days, bool first_trade_within_60_days,"
            + " bool first_trade_within_90_days, bool traded_in_quarter_of_adoption, bool termination_mentioned, "
            + ResultColumns.OF_EVENT;

    public PlanLedger() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return new Rows(tables).table();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Rows rows = new Rows(tables);
        ResultRows found = new ResultRows(rows.table(), "rows");
        return row -> rows.explain(rows.plans.get(found.find(result, row)));
    }

    /** The rows of one computation. */
    private final class Rows {
        private final Ledger ledger;
        private final PlanRows planRows;
        private final PriceChecks prices;
        private final CoolingOff coolingOff;
        private final List<Plan> plans;

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            planRows = PlanRows.of(ledger);
            prices = PriceChecks.of(ledger);
            coolingOff = new CoolingOff(ledger, planRows);
            plans = Plans.of(ledger, planRows);
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (Plan plan : plans) {
                append(result, plan);
            }
            return result.table();
        }

        private PlanTotals totals(Plan plan) {
            return new PlanTotals(ledger, planRows, prices, coolingOff, plan);
        }

        private void append(RowAppender result, Plan plan) {
            PlanTotals totals = totals(plan);
            Filings filings = ledger.filings();
            int filing = ledger.filing(plan.rows().getInt(plan.rows().size() - 1));
            LocalDate first = totals.firstTrade();
            result.key(filings.issuerCik(filing))
                    .str(filings.issuerName(filing))
                    .key(filings.rptOwnerCik(filing))
                    .str(filings.rptOwnerName(filing))
                    .date(plan.adoptionDate())
                    .date(plan.modificationDate())
                    .str(totals.adopter())
                    .integer(plan.trades().size())
                    .integer(totals.tradeDays())
                    .date(first)
                    .date(totals.lastTrade())
                    .integer(plan.daysTo(first))
                    .num(totals.shares("P"))
                    .num(totals.shares("S"))
                    .num(totals.value("P"))
                    .num(totals.value("S"))
                    .integer(totals.pricedTrades())
                    .integer(totals.rows("MXO"))
                    .integer(totals.rows("F"))
                    .integer(totals.rows("C"))
                    .integer(totals.otherRows())
                    .integer(totals.derivativeRows())
                    .bool(totals.singleTrade())
                    .str(totals.coolingOff())
                    .bool(totals.firstTradeWithin(30))
                    .bool(totals.firstTradeWithin(60))
                    .bool(totals.firstTradeWithin(90))
                    .bool(plan.isInQuarterOfAdoption(first))
                    .bool(totals.terminationMentioned());
            EventSource.append(result, ledger, plan.rows(), totals.flags()).end();
        }

        String explain(Plan plan) {
            PlanTotals totals = totals(plan);
            RowLines lines = new RowLines(ledger, PlanLedger.this);
            for (int row : plan.rows()) {
                lines.row(row, totals.remark(row));
            }
            lines.say("adopted " + or(plan.adoptionDate()) + ", last changed " + or(plan.modificationDate())
                    + ", as these sentences say:");
            totals.evidence().forEach(sentence -> lines.say("  \"" + sentence + "\""));
            lines.say(plan.trades().size() + " purchases and sales in Table I on " + totals.tradeDays()
                    + " days: bought "
                    + RowLines.number(totals.shares("P")) + " shares, sold " + RowLines.number(totals.shares("S"))
                    + "; worth " + RowLines.dollars(totals.value("P")) + " and " + RowLines.dollars(totals.value("S"))
                    + " over " + totals.pricedTrades() + " rows with a price that counts");
            Integer days = plan.daysTo(totals.firstTrade());
            if (days != null) {
                lines.say(days + " days from " + plan.effectiveDate() + " to the first trade on " + totals.firstTrade()
                        + ": cooling-off " + totals.coolingOff());
            }
            if (!totals.flags().isEmpty()) {
                lines.say("flags: " + totals.flags());
            }
            return lines.withNotes(0);
        }
    }

    private static String or(@Nullable LocalDate day) {
        return day == null ? "on no day stated" : day.toString();
    }
}
