package org.form4.metric;

import com.google.auto.service.AutoService;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Balances;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.trade.History;
import org.form4.trade.HoldingBefore;
import org.form4.trade.OwnerDays;
import org.form4.trade.OwnerDays.OwnerDay;
import org.form4.trade.Side;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * How each owner's purchases and sales of a day compare with what he held and with what he did before: value, percent of the
 * holding, multiple of his median, largest so far, first in months, reversal. One row per issuer, first-listed owner, day and
 * side (P and S of Table I); what is unusual is the reader's to say.
 *
 * <p>Only days before the row's own are looked at, of the filings at hand: what an owner did before the first of them is not
 * known, so comparisons without an earlier day are missing. Money is US dollars, shares are counts, percent is of 100.
 *
 * @param medianYears years before the day from which the median is taken; at least 1
 * @param quietMonths months without a trade on the side, after which one is the first
 * @param reversalMonths months with trades on the other side only, after which one is a reversal
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record UnusualTrades(
        int medianYears,
        int quietMonths,
        int reversalMonths,
        Amendments amendments,
        @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final int MOST = 1200;

    private static final String COLUMNS = ResultColumns.OWNER
            + ", date transaction_date, str transaction_code, int transactions, num shares, num value,"
            + " int priced_transactions, num direct_before, num indirect_before, num holding_before,"
            + " num percent_of_holding, int earlier_days, num median_value, num multiple_of_median, bool largest_ever,"
            + " int months_since_last, bool first_in_months, bool reversal, "
            + ResultColumns.OF_EVENT;

    /** A median over three years, a year of quiet, a reversal after eighteen months. */
    public UnusualTrades() {
        this(3, 12, 18, Amendments.LATEST, null);
    }

    public UnusualTrades {
        check("medianYears", medianYears);
        check("quietMonths", quietMonths);
        check("reversalMonths", reversalMonths);
    }

    private static void check(String parameter, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(parameter + " takes 1 to " + MOST + ", not " + value);
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
        return row -> rows.explain(found.find(result, row));
    }

    /** A row of the result: its place in the history of its owner. */
    private record Event(OwnerDay day, History history, int at, int firstOfOwner, int knownBefore) {}

    /** One computation. */
    private final class Rows {
        private final Ledger ledger;
        private final PriceChecks prices;
        private final Balances balances;
        private final List<Event> events = new ArrayList<>();

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            prices = PriceChecks.of(ledger);
            balances = Balances.of(ledger);
            List<OwnerDay> days = bySide(OwnerDays.of(ledger, row -> true));
            for (int from = 0; from < days.size(); ) {
                int to = from;
                while (to < days.size()
                        && days.get(to).issuer() == days.get(from).issuer()
                        && days.get(to).owner() == days.get(from).owner()) {
                    to++;
                }
                History history = history(days.subList(from, to));
                int known = Filings.NO_DAY;
                for (int i = from; i < to; i++) {
                    events.add(new Event(days.get(i), history, i - from, from, known));
                    for (int row : days.get(i).rows()) {
                        known = Math.max(known, ledger.filings().knownAt(ledger.filing(row)));
                    }
                }
                from = to;
            }
        }

        /** Purchases and sales of a day apart. */
        private List<OwnerDay> bySide(List<OwnerDay> days) {
            List<OwnerDay> sides = new ArrayList<>();
            for (OwnerDay day : days) {
                for (Side side : Side.values()) {
                    IntArrayList rows = new IntArrayList();
                    for (int row : day.rows()) {
                        if (ledger.hasCode(row, side.name())) {
                            rows.add(row);
                        }
                    }
                    if (!rows.isEmpty()) {
                        sides.add(new OwnerDay(day.issuer(), day.owner(), day.day(), rows));
                    }
                }
            }
            return sides;
        }

        private History history(List<OwnerDay> ofOwner) {
            return new History(ofOwner.stream()
                    .map(day -> new History.Day(day.day(), side(day), value(day)))
                    .toList());
        }

        private Side side(OwnerDay day) {
            return ledger.hasCode(day.rows().getInt(0), "P") ? Side.P : Side.S;
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (Event event : events) {
                append(result, event);
            }
            return result.table();
        }

        private void append(RowAppender result, Event event) {
            OwnerDay day = event.day;
            int filing = ledger.filing(day.rows().getInt(0));
            HoldingBefore before = HoldingBefore.of(ledger, balances, day);
            History history = event.history;
            double[] earlier = history.earlierValues(event.at, medianYears);
            double median = History.median(earlier);
            double value = value(day);
            int last = history.last(event.at, side(day));
            result.key(ledger.filings().issuerCik(filing))
                    .str(ledger.filings().issuerName(filing))
                    .key(ledger.filings().rptOwnerCik(filing))
                    .str(ledger.filings().rptOwnerName(filing))
                    .date(Days.date(day.day()))
                    .str(side(day).name())
                    .integer(day.rows().size())
                    .num(shares(day))
                    .num(value)
                    .integer(priced(day))
                    .num(before.direct())
                    .num(before.indirect())
                    .num(before.total())
                    .num(percent(day, before))
                    .integer(earlier.length)
                    .num(median)
                    .num(median > 0 ? value / median : Double.NaN)
                    .bool(largestEver(event))
                    .integer(last < 0 ? null : monthsSince(event, last))
                    .bool(last < 0 ? null : !history.within(event.at, side(day), quietMonths))
                    .bool(reversal(event));
            SourceRows sources = new SourceRows(ledger, prices).addAll(day.rows());
            sources.knowUntil(event.knownBefore);
            sources.appendEvent(result, last < 0 ? "no_earlier_trade" : "");
        }

        private double percent(OwnerDay day, HoldingBefore before) {
            return before.total() > 0 ? 100 * shares(day) / before.total() : Double.NaN;
        }

        private int monthsSince(Event event, int last) {
            return Math.toIntExact(ChronoUnit.MONTHS.between(event.history.date(last), event.history.date(event.at)));
        }

        /** Null when the value or all earlier ones on this side are not known. */
        private @Nullable Boolean largestEver(Event event) {
            double before = event.history.largestBefore(event.at);
            double value = value(event.day);
            return (Double.isNaN(before) || Double.isNaN(value)) ? null : Boolean.valueOf(value > before);
        }

        /** Null when no earlier trade is known. */
        private @Nullable Boolean reversal(Event event) {
            Side side = side(event.day);
            Side other = side == Side.P ? Side.S : Side.P;
            History history = event.history;
            if (history.last(event.at, side) < 0 && history.last(event.at, other) < 0) {
                return null;
            }
            return history.within(event.at, other, reversalMonths) && !history.within(event.at, side, reversalMonths);
        }

        private double shares(OwnerDay day) {
            double sum = Double.NaN;
            for (int row : day.rows()) {
                sum = plus(sum, ledger.transactionShares(row));
            }
            return sum;
        }

        private double value(OwnerDay day) {
            double sum = Double.NaN;
            for (int row : day.rows()) {
                sum = plus(sum, prices.value(row));
            }
            return sum;
        }

        private int priced(OwnerDay day) {
            return (int) day.rows().intStream().filter(prices::isPriced).count();
        }

        private static double plus(double sum, double more) {
            return Double.isNaN(more) ? sum : Double.isNaN(sum) ? more : sum + more;
        }

        String explain(int index) {
            Event event = events.get(index);
            RowLines lines = new RowLines(ledger, UnusualTrades.this);
            int flags = 0;
            for (int row : event.day.rows()) {
                lines.row(row, prices.isPriceImplausible(row) ? "price implausible: not in value" : "");
                flags |= RowFlag.of(ledger, prices, row);
            }
            HoldingBefore before = HoldingBefore.of(ledger, balances, event.day);
            lines.sum("holding_before", before.direct(), "direct", before.indirect(), "indirect", before.total());
            lines.say("percent_of_holding = 100 · " + RowLines.number(shares(event.day)) + " / "
                    + RowLines.number(before.total()) + " = " + RowLines.number(percent(event.day, before)));
            double[] earlier = event.history.earlierValues(event.at, medianYears);
            double median = History.median(earlier);
            if (earlier.length == 0) {
                lines.say("value " + RowLines.dollars(value(event.day))
                        + "; no earlier day on this side with a value in " + medianYears + " years");
            } else {
                lines.say("value " + RowLines.dollars(value(event.day)) + " = "
                        + RowLines.number(value(event.day) / median) + " times the median "
                        + RowLines.dollars(median) + " of " + earlier.length + " earlier days on this side in "
                        + medianYears + " years");
            }
            sayHistory(lines, event);
            for (int i = event.firstOfOwner; i < event.firstOfOwner + event.at; i++) {
                OwnerDay day = events.get(i).day;
                lines.say("  before: " + Days.date(day.day()) + " " + side(day) + " " + RowLines.number(shares(day))
                        + " shares, " + RowLines.dollars(value(day)) + "  "
                        + ledger.reference(day.rows().getInt(0))
                        + (day.rows().size() > 1 ? " and " + (day.rows().size() - 1) + " more" : ""));
            }
            return lines.withNotes(flags);
        }

        private void sayHistory(RowLines lines, Event event) {
            double largest = event.history.largestBefore(event.at);
            if (!Double.isNaN(largest)) {
                lines.say("largest_ever: the greatest before on this side was " + RowLines.dollars(largest));
            }
            Side side = side(event.day);
            int last = event.history.last(event.at, side);
            int lastOther = event.history.last(event.at, side == Side.P ? Side.S : Side.P);
            String onThis = date(event.history, last);
            String onOther = date(event.history, lastOther);
            lines.say("last day on this side: " + onThis + "; on the other: " + onOther);
            lines.say("asked for: first in " + quietMonths + " months, reversal within " + reversalMonths + " months");
        }

        private static String date(History history, int at) {
            return at < 0 ? "none" : String.valueOf(history.date(at));
        }
    }
}
