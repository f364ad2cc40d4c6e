package org.form4.plan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Gathers the transactions of a ledger that were made under plans into the plans they belong to. */
public final class Plans {
    private record Key(
            int issuer,
            int owner,
            @Nullable LocalDate adopted,
            @Nullable LocalDate modified) {
        LocalDate from() {
            LocalDate from = Plan.effective(adopted, modified);
            return from == null ? LocalDate.MAX : from;
        }
    }

    private Plans() {}

    /** All plans, by issuer, owner and the day from which they count; those without a day last. */
    public static List<Plan> of(Ledger ledger, PlanRows planRows) {
        Map<Key, IntArrayList> rows = new LinkedHashMap<>();
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTransaction(row)) {
                PlanRow plan = planRows.row(row);
                if (plan.state() == PlanState.PLAN) {
                    Key key = new Key(
                            ledger.issuer(row), ledger.owner(row), plan.adoptionDate(), plan.modificationDate());
                    rows.computeIfAbsent(key, k -> new IntArrayList()).add(row);
                }
            }
        }
        List<Key> keys = new ArrayList<>(rows.keySet());
        keys.sort(Comparator.comparingInt(Key::issuer)
                .thenComparingInt(Key::owner)
                .thenComparing(Key::from)
                .thenComparing(Key::adopted, Comparator.nullsLast(Comparator.naturalOrder())));
        List<Plan> plans = new ArrayList<>();
        for (Key key : keys) {
            IntArrayList ofPlan = rows.getOrDefault(key, new IntArrayList());
            plans.add(new Plan(key.adopted, key.modified, ofPlan, trades(ledger, ofPlan)));
        }
        return plans;
    }

    private static IntArrayList trades(Ledger ledger, IntArrayList rows) {
        IntArrayList trades = new IntArrayList();
        for (int row : rows) {
            if (ledger.isTrade(row) && (ledger.hasCode(row, "P") || ledger.hasCode(row, "S"))) {
                trades.add(row);
            }
        }
        // rows without a date come last, so that the first has the first date there is
        trades.sort((a, b) -> {
            int byDay = Long.compare(dayOrLast(ledger, a), dayOrLast(ledger, b));
            return byDay != 0 ? byDay : Integer.compare(a, b);
        });
        return trades;
    }

    private static long dayOrLast(Ledger ledger, int row) {
        int day = ledger.transactionDate(row);
        return day == Filings.NO_DAY ? Long.MAX_VALUE : day;
    }
}
