package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.trade.Routines;
import org.form4.trade.Routines.Verdict;
import org.form4.trade.TradeKinds;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Whether each purchase and sale was made by an insider who trades in the same calendar month every year, and whether it was
 * one of those trades. Not a reading of motives: an insider without a trade in each of the three years before is
 * UNCLASSIFIED, never opportunistic.
 *
 * <p>P and S rows of Table I, by transaction date, of the first-listed owner in the issuer. Only trades of the three calendar
 * years before the trade's own are used, so that later trades change nothing. One row per transaction; a row without a
 * transaction date is UNCLASSIFIED.
 *
 * <p>Source: Cohen, Malloy and Pomorski 2012, Journal of Finance 67(3), section I.
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record RoutineTrades(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.TRANSACTION
            + ", str routine_insider, bool routine_trade, str common_months, str months_before, int trades_before, "
            + ResultColumns.OF_ROW;

    public RoutineTrades() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        PriceChecks prices = PriceChecks.of(ledger);
        Routines routines = Routines.of(ledger);
        RowAppender result = ResultColumns.table(name(), COLUMNS);
        for (int row = 0; row < ledger.size(); row++) {
            if (TradeKinds.isMarketTrade(ledger, row)) {
                append(result, ledger, routines, RowFlag.of(ledger, prices, row), row);
            }
        }
        return result.table();
    }

    private static void append(RowAppender result, Ledger ledger, Routines routines, int rowFlags, int row) {
        int filed = ledger.filings().knownAt(ledger.filing(row));
        int knownBefore = routines.knownAt(row);
        Flags flags = new Flags();
        flags.add("known_later", knownBefore > filed);
        flags.add(RowFlag.text(rowFlags), rowFlags != 0);
        boolean classified = routines.of(row) != Verdict.UNCLASSIFIED;
        ResultColumns.transaction(result, ledger, row)
                .str(routines.of(row).name())
                .bool(classified ? routines.isRoutineTrade(row) : null)
                .str(Routines.text(routines.commonMonths(row)))
                .str(monthsBefore(ledger, routines, row))
                .integer(routines.tradesBefore(row))
                .date(Days.date(Math.max(filed, knownBefore)))
                .str(flags.toString())
                .end();
    }

    /** {@code 2021: 3 11; 2022: 3; 2023: -}; empty without a date or any trade. */
    private static String monthsBefore(Ledger ledger, Routines routines, int row) {
        LocalDate date = Days.date(ledger.transactionDate(row));
        if (date == null || routines.tradesBefore(row) == 0) {
            return "";
        }
        List<String> years = new ArrayList<>();
        for (int year = date.getYear() - Routines.YEARS; year < date.getYear(); year++) {
            int months = routines.months(row, year);
            years.add(year + ": " + (months == 0 ? "-" : Routines.text(months)));
        }
        return String.join("; ", years);
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        PriceChecks prices = PriceChecks.of(ledger);
        Routines routines = Routines.of(ledger);
        return row -> explain(ledger, prices, routines, TradeRows.find(ledger, result, row));
    }

    private String explain(Ledger ledger, PriceChecks prices, Routines routines, int trade) {
        RowLines lines = new RowLines(ledger, this);
        for (int before = 0; before < ledger.size(); before++) {
            if (routines.isUsedFor(trade, before)) {
                lines.row(before, "in the three years before");
            }
        }
        lines.row(trade, "the trade");
        if (ledger.transactionDate(trade) == Filings.NO_DAY) {
            lines.say("no transaction date, so no years before it");
        }
        String months = monthsBefore(ledger, routines, trade);
        lines.say("months with trades: " + (months.isEmpty() ? "none" : months));
        String common = Routines.text(routines.commonMonths(trade));
        lines.say(
                switch (routines.of(trade)) {
                    case UNCLASSIFIED -> "UNCLASSIFIED: not a trade in each of the three years";
                    case OPPORTUNISTIC -> "OPPORTUNISTIC: no calendar month is common to the three years";
                    case ROUTINE ->
                        "ROUTINE: common to the three years is month " + common + "; this trade is "
                                + (routines.isRoutineTrade(trade) ? "one of them" : "in another month");
                });
        return lines.withNotes(RowFlag.of(ledger, prices, trade));
    }
}
