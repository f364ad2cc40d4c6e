package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Set;
import java.util.function.IntPredicate;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/** Adds the flags that say how far an event can be trusted. */
final class Caveats {
    private final Ledger ledger;
    private final ExerciseRows rows;
    private final IntPredicate implausible;
    private final Set<String> flags;

    Caveats(Ledger ledger, ExerciseRows rows, IntPredicate implausible, Set<String> flags) {
        this.ledger = ledger;
        this.rows = rows;
        this.implausible = implausible;
        this.flags = flags;
    }

    void add(Pattern pattern, Case c, WithheldValue withheld) {
        Shares shares = c.shares();
        flag(
                "table_one_leg_missing",
                rows.received().isEmpty() && !rows.exercised().isEmpty());
        flag("legs_differ", legsDiffer(shares));
        flag("withheld_exceeds_exercised", shares.withheldAndReturned() >= shares.exercised() + 1);
        boolean unpriced = shares.withheldAndReturned() > 0 && Double.isNaN(c.price());
        flag("market_price_missing", unpriced && rows.isExercise());
        flag("withheld_price_missing", !withheld.isComplete());
        flag(
                "strike_payment_inferred",
                pattern == Pattern.NET_EXERCISE && !c.statements().netExercise());
        flag("inferred", pattern == Pattern.SELL_TO_COVER && !c.statements().sellToCover());
        flag("date_missing", rows.day() == Filings.NO_DAY);
        flag("duplicate_rows", hasDuplicates(rows.received()) || hasDuplicates(rows.withheld()));
        for (int row : rows.all()) {
            addOf(row);
        }
        for (int row : rows.received()) {
            // of a line of Table II received, the shares it could turn into in its turn say nothing
            flag("shares_missing", Double.isNaN(ledger.transactionShares(row)));
        }
    }

    private void addOf(int row) {
        int filing = ledger.filing(row);
        double shares = ledger.transactionShares(row);
        flag("shares_missing", Double.isNaN(shares) && Double.isNaN(Shares.underlying(ledger, row)));
        flag("negative_shares", shares < 0);
        flag("price_implausible", implausible.test(row));
        flag("direction_conflict", ledger.hasCode(row, "S") && ledger.isAcquired(row));
        flag("amendment_added", ledger.isAmendmentAdded(row));
        flag("amendment_unmatched", ledger.isAmendmentUnmatched(row));
        flag("filing_date_from_signature", ledger.filings().isKnownFromSignature(filing));
    }

    private void flag(String name, boolean applies) {
        if (applies) {
            flags.add(name);
        }
    }

    private static boolean differs(double one, double other) {
        return Math.abs(one - other) > Case.TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }

    private boolean legsDiffer(Shares shares) {
        return !rows.received().isEmpty()
                && !rows.exercised().isEmpty()
                && differs(shares.exercised(), shares.underlying());
    }

    /** Whether two filings say the same: equal shares and an equal balance after them. */
    private boolean hasDuplicates(IntList lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                int a = lines.getInt(i);
                int b = lines.getInt(j);
                if (ledger.filing(a) != ledger.filing(b)
                        && ledger.transactionShares(a) == ledger.transactionShares(b)
                        && ledger.sharesOwnedFollowingTransaction(a) == ledger.sharesOwnedFollowingTransaction(b)) {
                    return true;
                }
            }
        }
        return false;
    }
}
