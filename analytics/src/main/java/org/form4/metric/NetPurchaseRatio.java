package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.trade.KindFilter;
import org.form4.trade.Measure;
import org.form4.trade.OwnerDays;
import org.form4.trade.OwnerDays.OwnerDay;
import org.form4.trade.TradeKinds;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Insiders' purchases against their sales: (purchases − sales) / (purchases + sales) over the months before and including a
 * month, per issuer; from −1 (sales only) to 1 (purchases only). P and S rows of Table I by their code; grants, exercises,
 * gifts and derivatives are no trades here. Not a forecast.
 *
 * <p>A zero denominator gives a missing ratio. There is a row for each month whose window holds a trade, up to the month of
 * the issuer's last filing at hand. A trade belongs to the month of its transaction date and to the first-listed owner, so
 * that a joint filing counts once; rows without a transaction date are left out.
 *
 * <p>Source: Lakonishok and Lee 2001, Review of Financial Studies 14(1).
 *
 * @param by what is counted or summed
 * @param lookBackMonths months in the window, the row's own month included; at least 1
 * @param tradeKind which kinds of trades count, by the words of their notes
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record NetPurchaseRatio(
        Measure by,
        int lookBackMonths,
        KindFilter tradeKind,
        Amendments amendments,
        @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final int KEYS = 3;
    private static final int LONGEST = 1200;

    private static final String COLUMNS = ResultColumns.ISSUER
            + ", str month, num net_purchase_ratio, num purchases, num sales, int n, int owners, int transactions, "
            + ResultColumns.OF_SUM;

    /** Owner-days over six months, all kinds of trades. */
    public NetPurchaseRatio() {
        this(Measure.COUNT, 6, KindFilter.ALL, Amendments.LATEST, null);
    }

    public NetPurchaseRatio {
        if (lookBackMonths < 1 || lookBackMonths > LONGEST) {
            throw new IllegalArgumentException("lookBackMonths takes 1 to " + LONGEST + ", not " + lookBackMonths);
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
        ResultRows found = new ResultRows(rows.table(), KEYS);
        return row -> rows.explain(rows.windows.get(found.find(result, row)));
    }

    /** The owner-days of one issuer in the months up to one month. */
    private record Window(int month, List<OwnerDay> days) {}

    /** One computation. */
    private final class Rows {
        private final Ledger ledger;
        private final PriceChecks prices;
        private final List<Window> windows = new ArrayList<>();

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            prices = PriceChecks.of(ledger);
            TradeKinds kinds = TradeKinds.of(ledger);
            List<OwnerDay> days =
                    OwnerDays.of(ledger, row -> tradeKind == KindFilter.ALL || tradeKind.admits(kinds.kind(row)));
            int[] lastMonth = lastMonths(ledger);
            for (int from = 0; from < days.size(); ) {
                int to = from;
                while (to < days.size()
                        && days.get(to).issuer() == days.get(from).issuer()) {
                    to++;
                }
                addWindows(days.subList(from, to), lastMonth[days.get(from).issuer()]);
                from = to;
            }
        }

        private void addWindows(List<OwnerDay> ofIssuer, int lastMonth) {
            List<OwnerDay> byDay = new ArrayList<>(ofIssuer);
            byDay.sort((a, b) -> Integer.compare(a.day(), b.day()));
            int from = 0;
            int to = 0;
            for (int month : months(byDay, lastMonth)) {
                while (to < byDay.size() && Period.MONTH.of(byDay.get(to).day()) <= month) {
                    to++;
                }
                while (from < to && Period.MONTH.of(byDay.get(from).day()) <= month - lookBackMonths) {
                    from++;
                }
                windows.add(new Window(month, byDay.subList(from, to)));
            }
        }

        /** The months whose window holds a trade. */
        private List<Integer> months(List<OwnerDay> byDay, int lastMonth) {
            List<Integer> months = new ArrayList<>();
            int next = Integer.MIN_VALUE;
            for (OwnerDay day : byDay) {
                int month = Period.MONTH.of(day.day());
                for (int m = Math.max(month, next); m < month + lookBackMonths && m <= lastMonth; m++) {
                    months.add(m);
                    next = m + 1;
                }
            }
            return months;
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (Window window : windows) {
                append(result, window);
            }
            return result.table();
        }

        private void append(RowAppender result, Window window) {
            SourceRows sources = new SourceRows(ledger, prices);
            Sum sum = new Sum();
            TreeSet<Integer> owners = new TreeSet<>();
            int transactions = 0;
            for (OwnerDay day : window.days) {
                sources.addAll(day.rows());
                sum.add(day);
                owners.add(day.owner());
                transactions += day.rows().size();
            }
            int filing =
                    ledger.filing(window.days.get(window.days.size() - 1).rows().getInt(0));
            result.key(ledger.filings().issuerCik(filing))
                    .str(ledger.filings().issuerName(filing))
                    .str(Period.MONTH.text(window.month))
                    .num(sum.ratio())
                    .num(sum.purchases())
                    .num(sum.sales())
                    .integer(sum.n)
                    .integer(owners.size())
                    .integer(transactions);
            sources.appendSum(result, "");
        }

        String explain(Window window) {
            RowLines lines = new RowLines(ledger, NetPurchaseRatio.this);
            Sum sum = new Sum();
            int flags = 0;
            for (OwnerDay day : window.days) {
                sum.add(day);
                for (int row : day.rows()) {
                    lines.row(row, "");
                    flags |= RowFlag.of(ledger, prices, row);
                }
                lines.say("  " + Days.date(day.day()) + " "
                        + ledger.filings().rptOwnerName(ledger.filing(day.rows().getInt(0))) + ": " + verdict(day));
            }
            lines.say("purchases " + RowLines.number(sum.purchases()) + ", sales " + RowLines.number(sum.sales())
                    + ", n " + sum.n + " in the " + lookBackMonths + " months to " + Period.MONTH.text(window.month));
            lines.say("net_purchase_ratio = (" + RowLines.number(sum.purchases()) + " − " + RowLines.number(sum.sales())
                    + ") / (" + RowLines.number(sum.purchases()) + " + " + RowLines.number(sum.sales()) + ") = "
                    + RowLines.number(sum.ratio()));
            return lines.withNotes(flags);
        }

        private String verdict(OwnerDay day) {
            if (by != Measure.COUNT) {
                return "summed";
            }
            int sign = sign(day);
            return sign > 0 ? "a purchase" : sign < 0 ? "a sale" : "neither: as much bought as sold";
        }

        /** Whether the day is a purchase (1) or a sale (−1); shares decide only where both were made. */
        private int sign(OwnerDay day) {
            double net = 0;
            boolean bought = false;
            boolean sold = false;
            for (int row : day.rows()) {
                boolean sale = ledger.hasCode(row, "S");
                bought |= !sale;
                sold |= sale;
                double shares = ledger.transactionShares(row);
                net += Double.isNaN(shares) ? 0 : sale ? -shares : shares;
            }
            return bought && sold ? (int) Math.signum(net) : bought ? 1 : -1;
        }

        /** Purchases and sales of a window in the chosen measure. */
        private final class Sum {
            private double purchases;
            private double sales;
            private int n;

            void add(OwnerDay day) {
                if (by == Measure.COUNT) {
                    int sign = sign(day);
                    add(sign < 0, Math.abs(sign));
                    n -= sign == 0 ? 1 : 0;
                    return;
                }
                for (int row : day.rows()) {
                    double amount = by == Measure.SHARES ? ledger.transactionShares(row) : prices.value(row);
                    if (!Double.isNaN(amount)) {
                        add(ledger.hasCode(row, "S"), amount);
                    }
                }
            }

            private void add(boolean sale, double amount) {
                sales += sale ? amount : 0;
                purchases += sale ? 0 : amount;
                n++;
            }

            double purchases() {
                return n == 0 && by != Measure.COUNT ? Double.NaN : purchases;
            }

            double sales() {
                return n == 0 && by != Measure.COUNT ? Double.NaN : sales;
            }

            double ratio() {
                double both = purchases + sales;
                return both == 0 ? Double.NaN : (purchases - sales) / both;
            }
        }
    }

    /** The month in which the last filing at hand of each issuer became known. */
    private static int[] lastMonths(Ledger ledger) {
        Filings filings = ledger.filings();
        int[] last = new int[filings.issuerCount()];
        for (int filing = 0; filing < filings.size(); filing++) {
            int issuer = filings.issuer(filing);
            last[issuer] = Math.max(last[issuer], Period.MONTH.of(filings.knownAt(filing)));
        }
        return last;
    }
}
