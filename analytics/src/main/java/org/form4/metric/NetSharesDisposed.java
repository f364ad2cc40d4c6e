package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Balances;
import org.form4.ledger.Days;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.ledger.Retitlings;
import org.form4.tables.AtOnce;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * How many shares left an owner's hands on balance: disposed less acquired in Table I, with each transaction code apart,
 * the balances before and after, and whether they agree. It is not a profit, and not only what was sold: see
 * {@code net_market_disposed} and {@code discretionary_disposed} for choice.
 *
 * <p>Unit: shares as filed, splits not restated; dollars for {@code net_value}. Positive when disposed. Missing: a sum of
 * shares is zero without rows and missing when no row says how many; money leaves out rows without a price and those whose
 * price is implausible ({@link PriceChecks}). Joint filers' rows count once, for the first-listed owner. Holdings are
 * balances, never trades.
 *
 * @param grain one row per filing (amended rows with the filing they amend), per owner and issuer, or per issuer; always
 *     per class of security
 * @param period the calendar period of the transaction date
 * @param byOwnership whether direct and indirect holdings are summed apart
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record NetSharesDisposed(
        Grain grain,
        Period period,
        boolean byOwnership,
        Amendments amendments,
        @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String SHARES = "num acquired_shares, num disposed_shares, num net_shares_disposed,"
            + " num net_disposed_ex_conversions, num market_purchased, num market_sold, num net_market_disposed,"
            + " num exercised, num converted, num granted, num withheld, num returned, num gifted_out, num gifted_in,"
            + " num retitled, num other_acquired, num other_disposed, num discretionary_disposed,"
            + " num plan_unknown_share";
    private static final String BALANCES = "num opening_balance, num closing_balance, bool reconciled, int positions,"
            + " int positions_reconciled, num percent_of_opening";
    private static final String SOURCE =
            "num net_value, int transactions, int priced_transactions, " + ResultColumns.OF_SUM;

    public NetSharesDisposed() {
        this(Grain.OWNER, Period.ALL, true, Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return new Sums(tables).table();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Sums sums = new Sums(tables);
        ResultRows found = new ResultRows(sums.table(), sums.keyColumns());
        return row -> sums.explain(sums.groups.at(found.find(result, row)));
    }

    /** One computation. */
    private final class Sums {
        private final Ledger ledger;
        private final ShareGroups groups;
        private final PriceChecks prices;
        private final Retitlings retitlings;
        private final Balances balances;
        private final ShareSums sums;
        private final PositionSums positions;
        private final DiscretionarySums discretionary;

        Sums(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            ForkJoinTask<Discretion> choice = AtOnce.begin(() -> new Discretion(ledger));
            ForkJoinTask<Balances> followed = AtOnce.begin(() -> Balances.of(ledger));
            ForkJoinTask<Retitlings> paired = AtOnce.begin(() -> Retitlings.of(ledger));
            ForkJoinTask<PriceChecks> checked = AtOnce.begin(() -> PriceChecks.of(ledger));
            groups = new ShareGroups(ledger, grain, period, byOwnership);
            prices = checked.join();
            retitlings = paired.join();
            balances = followed.join();
            ForkJoinTask<PositionSums> ofPositions = AtOnce.begin(() -> new PositionSums(ledger, groups, balances));
            sums = new ShareSums(ledger, groups, prices, retitlings);
            discretionary = new DiscretionarySums(ledger, groups, choice.join());
            positions = ofPositions.join();
            for (int row = 0; row < ledger.size(); row++) {
                if (groups.of(row) >= 0 && balances.isSplitSuspected(row)) {
                    sums.flag(groups.of(row), RowFlag.SPLIT_SUSPECTED);
                }
            }
        }

        int keyColumns() {
            return groups.addKeyTo(new ResultParts(name())).columnCount();
        }

        Table table() {
            return groups.addKeyTo(new ResultParts(name()))
                    .add(SHARES, (result, row) -> appendShares(result, groups.at(row)))
                    .add(BALANCES, (result, row) -> appendBalances(result, groups.at(row)))
                    .add(SOURCE, (result, row) -> appendSource(result, groups.at(row)))
                    .table(groups.size());
        }

        private void appendShares(RowAppender result, int g) {
            double acquired = sums.shares(g, ShareColumn.ACQUIRED_SHARES);
            double disposed = sums.shares(g, ShareColumn.DISPOSED_SHARES);
            double converted = sums.shares(g, ShareColumn.CONVERTED);
            double purchased = sums.shares(g, ShareColumn.MARKET_PURCHASED);
            double sold = sums.shares(g, ShareColumn.MARKET_SOLD);
            result.num(acquired)
                    .num(disposed)
                    .num(disposed - acquired)
                    .num(disposed - (acquired - converted))
                    .num(purchased)
                    .num(sold)
                    .num(sold - purchased)
                    .num(sums.shares(g, ShareColumn.EXERCISED))
                    .num(converted)
                    .num(sums.shares(g, ShareColumn.GRANTED))
                    .num(sums.shares(g, ShareColumn.WITHHELD))
                    .num(sums.shares(g, ShareColumn.RETURNED))
                    .num(sums.shares(g, ShareColumn.GIFTED_OUT))
                    .num(sums.shares(g, ShareColumn.GIFTED_IN))
                    .num(sums.shares(g, ShareColumn.RETITLED))
                    .num(sums.shares(g, ShareColumn.OTHER_ACQUIRED))
                    .num(sums.shares(g, ShareColumn.OTHER_DISPOSED))
                    .num(discretionary.disposed(g))
                    .num(discretionary.unknownShare(g));
        }

        private void appendSource(RowAppender result, int g) {
            result.num(sums.value(g))
                    .integer(sums.transactions(g))
                    .integer(sums.priced(g))
                    .integer(sums.filings(g))
                    .key(ledger.filings().accessionNumber(sums.firstFiling(g)))
                    .key(ledger.filings().accessionNumber(sums.lastFiling(g)))
                    .date(Days.date(sums.knownAt(g)))
                    .str(RowFlag.text(sums.flags(g)));
        }

        private void appendBalances(RowAppender result, int g) {
            double opening = positions.opening(g);
            result.num(opening)
                    .num(positions.closing(g))
                    .bool(reconciled(g))
                    .integer(positions.positions(g))
                    .integer(positions.reconciled(g))
                    .num(opening > 0 ? 100 * sums.net(g) / opening : Double.NaN);
        }

        /** Null where there is no single position with both balances. */
        private @Nullable Boolean reconciled(int g) {
            boolean both = !Double.isNaN(positions.opening(g)) && !Double.isNaN(positions.closing(g));
            return both ? Boolean.valueOf(positions.reconciled(g) == 1) : null;
        }

        private String verdict(int g) {
            Boolean reconciled = reconciled(g);
            if (reconciled == null) {
                return "nothing to compare";
            }
            return reconciled ? "reconciles" : "does not reconcile";
        }

        String explain(int g) {
            RowLines lines = new RowLines(ledger, NetSharesDisposed.this);
            double acquired = sums.shares(g, ShareColumn.ACQUIRED_SHARES);
            double disposed = sums.shares(g, ShareColumn.DISPOSED_SHARES);
            for (int row = 0; row < ledger.size(); row++) {
                if (groups.of(row) == g) {
                    lines.row(row, prices.isPriceImplausible(row) ? "price implausible: not in net_value" : "");
                }
            }
            lines.sum("net_shares_disposed", disposed, "disposed", -acquired, "acquired", sums.net(g));
            if (positions.positions(g) > 1) {
                lines.say(positions.reconciled(g) + " of " + positions.positions(g)
                        + " positions reconcile; balances are not added over positions");
            } else {
                double opening = positions.opening(g);
                lines.sum("closing_balance", opening, "opening", -sums.net(g), "net disposed", opening - sums.net(g));
                lines.say("the last row states " + RowLines.number(positions.closing(g)) + ": " + verdict(g));
            }
            lines.say("net_value " + RowLines.dollars(sums.value(g)) + ": " + sums.priced(g) + " of "
                    + sums.transactions(g) + " transactions have a price that counts");
            return lines.withNotes(sums.flags(g));
        }
    }
}
