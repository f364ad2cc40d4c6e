package org.form4.metric;

import com.google.auto.service.AutoService;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.form4.filing.Cik;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.trade.Clusters;
import org.form4.trade.Clusters.Trade;
import org.form4.trade.JointFilers;
import org.form4.trade.KindFilter;
import org.form4.trade.Role;
import org.form4.trade.Side;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.LongColumnType;

/**
 * Stretches of time in which several insiders of one issuer traded on the same side: maximal runs of days, made of windows
 * of at most {@code windowDays} days from first to last trade (inclusive) with at least {@code minOwners} different owners
 * each; windows that share a trade are one run. A fact about filings, not a signal.
 *
 * <p>Purchases are P rows of Table I; sales are S rows not known to be under a Rule 10b5-1 plan, without the shares that
 * belong to an exercise. Owners who ever filed together about the issuer count as one. Days are transaction dates, rows
 * without one are left out. Money is US dollars, missing when no row has a price that can be believed.
 *
 * @param side purchases or sales
 * @param minOwners fewest different owners in a window; at least 1
 * @param windowDays most calendar days from the first to the last trade of a window; 0 for the same day
 * @param minValue least dollars of what an owner trades in a day, smaller days are left out; 0 takes in days without a price
 * @param role whose trades count, by the boxes ticked on the filing
 * @param tradeKind which kinds of trades count, by the words of their notes
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record ClusterTrades(
        Side side,
        int minOwners,
        int windowDays,
        double minValue,
        Role role,
        KindFilter tradeKind,
        Amendments amendments,
        @Nullable LocalDate asOf)
        implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.ISSUER
            + ", date first_transaction_date, date last_transaction_date, str transaction_code, int owners,"
            + " str rpt_owner_ciks, str rpt_owner_names, int transactions, num shares, num value,"
            + " int priced_transactions, " + ResultColumns.OF_EVENT;

    /** Purchases by at least three owners within 30 days. */
    public ClusterTrades() {
        this(Side.P, 3, 30, 0, Role.ALL, KindFilter.ALL, Amendments.LATEST, null);
    }

    public ClusterTrades {
        if (minOwners < 1) {
            throw new IllegalArgumentException("minOwners takes 1 or more, not " + minOwners);
        }
        if (windowDays < 0) {
            throw new IllegalArgumentException("windowDays takes 0 or more, not " + windowDays);
        }
        if (!(minValue >= 0)) {
            throw new IllegalArgumentException("minValue takes 0 or more dollars, not " + minValue);
        }
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
        return row -> rows.explain(rows.runs.get(found.find(result, row)));
    }

    /** One computation. */
    private final class Rows {
        private final Ledger ledger;
        private final PriceChecks prices;
        private final SideTrades trades;
        private final List<List<Trade>> runs = new ArrayList<>();

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            prices = PriceChecks.of(ledger);
            trades = new SideTrades(tables, ledger, prices, side, tradeKind);
            JointFilers joint = JointFilers.of(tables, ledger);
            TreeMap<Long, List<Trade>> byIssuer = new TreeMap<>();
            for (int row = 0; row < ledger.size(); row++) {
                if (trades.isOne(row) && role.admits(ledger.filings(), ledger.filing(row))) {
                    byIssuer.computeIfAbsent(issuerKey(row), issuer -> new ArrayList<>())
                            .add(new Trade(ledger.transactionDate(row), joint.group(ledger.filing(row)), row));
                }
            }
            for (List<Trade> ofIssuer : byIssuer.values()) {
                ofIssuer.sort(Comparator.comparingInt(Trade::day).thenComparingInt(Trade::row));
                runs.addAll(Clusters.of(worth(ofIssuer), windowDays, minOwners));
            }
        }

        /** By CIK, so that the order of results does not depend on what else the tables hold; unnumbered ones first. */
        private long issuerKey(int row) {
            long cik = ledger.filings().issuerCik(ledger.filing(row));
            return cik == LongColumnType.missingValueIndicator() ? Integer.MIN_VALUE + (long) ledger.issuer(row) : cik;
        }

        /** The trades of owners and days that reach the least value. */
        private List<Trade> worth(List<Trade> ofIssuer) {
            if (minValue == 0) {
                return ofIssuer;
            }
            Long2DoubleOpenHashMap values = new Long2DoubleOpenHashMap();
            for (Trade trade : ofIssuer) {
                double value = trades.value(trade.row());
                values.addTo(ownerDay(trade), Double.isNaN(value) ? 0 : value);
            }
            List<Trade> kept = new ArrayList<>(ofIssuer);
            kept.removeIf(trade -> values.get(ownerDay(trade)) < minValue);
            return kept;
        }

        private static long ownerDay(Trade trade) {
            return ((long) trade.owner() << 32) | (trade.day() & 0xFFFF_FFFFL);
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (List<Trade> run : runs) {
                append(result, run);
            }
            return result.table();
        }

        private void append(RowAppender result, List<Trade> run) {
            Filings filings = ledger.filings();
            IntArrayList rows = new IntArrayList();
            Set<String> ciks = new LinkedHashSet<>();
            Set<String> names = new LinkedHashSet<>();
            for (Trade trade : run) {
                rows.add(trade.row());
                long cik = filings.rptOwnerCik(ledger.filing(trade.row()));
                if (cik != LongColumnType.missingValueIndicator()) {
                    ciks.add(Cik.format(cik));
                }
                names.add(filings.rptOwnerName(ledger.filing(trade.row())));
            }
            int last = ledger.filing(run.get(run.size() - 1).row());
            Totals totals = new Totals(rows);
            result.key(filings.issuerCik(last))
                    .str(filings.issuerName(last))
                    .date(Days.date(run.get(0).day()))
                    .date(Days.date(run.get(run.size() - 1).day()))
                    .str(side.name())
                    .integer(owners(run))
                    .names(List.copyOf(ciks))
                    .str(String.join("; ", names))
                    .integer(rows.size())
                    .num(totals.shares)
                    .num(totals.value)
                    .integer(totals.priced);
            new SourceRows(ledger, prices).addAll(rows).appendEvent(result, "");
        }

        private int owners(List<Trade> run) {
            IntOpenHashSet owners = new IntOpenHashSet();
            run.forEach(trade -> owners.add(trade.owner()));
            return owners.size();
        }

        String explain(List<Trade> run) {
            RowLines lines = new RowLines(ledger, ClusterTrades.this);
            IntArrayList rows = new IntArrayList();
            int flags = 0;
            for (Trade trade : run) {
                int row = trade.row();
                rows.add(row);
                flags |= RowFlag.of(ledger, prices, row);
                double ofExercises = trades.ofExercises(row);
                lines.row(
                        row,
                        ledger.filings().rptOwnerName(ledger.filing(row))
                                + (ofExercises > 0 ? ", " + RowLines.number(ofExercises) + " of an exercise" : ""));
            }
            Totals totals = new Totals(rows);
            lines.say(owners(run) + " owners (those who ever filed together count as one) from "
                    + Days.date(run.get(0).day()) + " to "
                    + Days.date(run.get(run.size() - 1).day())
                    + ", in windows of " + windowDays + " days with " + minOwners + " or more each");
            lines.say("shares " + RowLines.number(totals.shares) + ", value " + RowLines.dollars(totals.value) + " of "
                    + totals.priced + " of " + rows.size() + " rows");
            return lines.withNotes(flags);
        }

        /** Shares and dollars of some rows. */
        private final class Totals {
            private double shares = Double.NaN;
            private double value = Double.NaN;
            private int priced;

            Totals(IntArrayList rows) {
                for (int row : rows) {
                    shares = plus(shares, trades.shares(row));
                    double worth = trades.value(row);
                    value = plus(value, worth);
                    priced += Double.isNaN(worth) ? 0 : 1;
                }
            }

            private static double plus(double sum, double more) {
                return Double.isNaN(more) ? sum : Double.isNaN(sum) ? more : sum + more;
            }
        }
    }
}
