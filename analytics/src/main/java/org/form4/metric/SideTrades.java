package org.form4.metric;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleMaps;
import org.form4.exercise.Exercises;
import org.form4.ledger.Balances;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;
import org.form4.tables.Form4Tables;
import org.form4.trade.KindFilter;
import org.form4.trade.Side;
import org.form4.trade.TradeKinds;

/** The rows that are trades by choice on one side: all purchases; sales outside of plans, less shares of exercises. */
final class SideTrades {
    private final Ledger ledger;
    private final PriceChecks prices;
    private final Side side;
    private final KindFilter kind;
    private final TradeKinds kinds;
    private final PlanRows plans;
    private final Int2DoubleMap paired;

    SideTrades(Form4Tables tables, Ledger ledger, PriceChecks prices, Side side, KindFilter kind) {
        this.ledger = ledger;
        this.prices = prices;
        this.side = side;
        this.kind = kind;
        kinds = TradeKinds.of(ledger);
        plans = PlanRows.of(ledger);
        paired = side == Side.P
                ? Int2DoubleMaps.EMPTY_MAP
                : Exercises.pairedShares(UsualExercises.of(tables, ledger, prices));
    }

    boolean isOne(int row) {
        if (!ledger.isTrade(row)
                || !ledger.hasCode(row, side.name())
                || ledger.transactionDate(row) == Filings.NO_DAY
                || (kind != KindFilter.ALL && !kind.admits(kinds.kind(row)))) {
            return false;
        }
        return side == Side.P
                || (plans.state(row) != PlanState.PLAN && !(ofExercises(row) > 0 && shares(row) < Balances.TOLERANCE));
    }

    /** The shares of the row, without those that belong to an exercise. */
    double shares(int row) {
        return ledger.transactionShares(row) - ofExercises(row);
    }

    double ofExercises(int row) {
        return paired.get(row);
    }

    /** The dollars of those shares; NaN without a price that can be believed. */
    double value(int row) {
        return prices.isPriced(row) ? shares(row) * ledger.transactionPricePerShare(row) : Double.NaN;
    }
}
