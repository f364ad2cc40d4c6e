package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.trade.TradeKinds;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * What kind of trade each purchase and sale (codes P and S of Table I) is by the words of its notes: on the open market, in
 * an offering, private, through a plan. The codes themselves say "open market or private" and leave it at that. Not a guess:
 * a row whose notes do not say is UNKNOWN, and most rows are.
 *
 * <p>One row per transaction; shares as filed.
 *
 * <p>Source: Form 4, General Instruction 8 (codes P and S); 17 CFR 240.16a-11, 16b-3 (plans).
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record TradeKind(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS =
            ResultColumns.TRANSACTION + ", str trade_kind, str evidence, str footnote_ids, " + ResultColumns.OF_ROW;

    public TradeKind() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        TradeKinds kinds = TradeKinds.of(ledger);
        PriceChecks prices = PriceChecks.of(ledger);
        RowAppender result = ResultColumns.table(name(), COLUMNS);
        for (int row = 0; row < ledger.size(); row++) {
            if (TradeKinds.isMarketTrade(ledger, row)) {
                TradeKinds.Told told = kinds.told(row);
                ResultColumns.transaction(result, ledger, row)
                        .str(told.kind().name())
                        .str(told.evidence())
                        .names(told.footnoteIds())
                        .date(Days.date(ledger.filings().knownAt(ledger.filing(row))))
                        .str(flags(told, RowFlag.of(ledger, prices, row)))
                        .end();
            }
        }
        return result.table();
    }

    private static String flags(TradeKinds.Told told, int rowFlags) {
        Flags flags = new Flags();
        flags.add("several_kinds", told.several());
        flags.add(RowFlag.text(rowFlags), rowFlags != 0);
        return flags.toString();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        TradeKinds kinds = TradeKinds.of(ledger);
        PriceChecks prices = PriceChecks.of(ledger);
        return row -> explain(ledger, kinds, prices, TradeRows.find(ledger, result, row));
    }

    private String explain(Ledger ledger, TradeKinds kinds, PriceChecks prices, int found) {
        TradeKinds.Told told = kinds.told(found);
        RowLines lines = new RowLines(ledger, this).row(found, "");
        if (!told.isTold()) {
            lines.say(
                    "UNKNOWN: no note of the row, no note about the form's trades and no remark says what kind of trade");
        } else {
            String where =
                    told.footnoteIds().isEmpty() ? "the remarks" : "footnote " + String.join(", ", told.footnoteIds());
            lines.say(told.kind() + (told.several() ? ", because several kinds are told of, in " : " by ") + where
                    + ": \"" + told.evidence() + "\"");
        }
        return lines.withNotes(RowFlag.of(ledger, prices, found));
    }
}
