package org.form4.trade;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/** Market trades gathered by issuer, first-listed owner and transaction date. Rows without a date are left out. */
public final class OwnerDays {
    private OwnerDays() {}

    /**
     * What an owner traded in one day, in all classes and forms of ownership.
     *
     * @param day counted from 1970-01-01
     * @param rows their places in the ledger, in its order
     */
    public record OwnerDay(int issuer, int owner, int day, IntList rows) {}

    /**
     * The owner-days of the wanted market trades: by issuer, then owner (each by CIK), then day.
     *
     * @param wanted asked for P and S rows of Table I only
     */
    public static List<OwnerDay> of(Ledger ledger, IntPredicate wanted) {
        Filings filings = ledger.filings();
        IntArrayList found = new IntArrayList();
        for (int row = 0; row < ledger.size(); row++) {
            if (TradeKinds.isMarketTrade(ledger, row)
                    && ledger.transactionDate(row) != Filings.NO_DAY
                    && wanted.test(row)) {
                found.add(row);
            }
        }
        int[] issuerRank = ranks(filings, true);
        int[] ownerRank = ranks(filings, false);
        int[] rows = found.toIntArray();
        long[] party = new long[ledger.size()];
        int[] day = new int[ledger.size()];
        for (int row : rows) {
            party[row] = ((long) issuerRank[ledger.issuer(row)] << 32) | ownerRank[ledger.owner(row)];
            day[row] = ledger.transactionDate(row);
        }
        IntArrays.quickSort(rows, (a, b) -> {
            int byParty = Long.compare(party[a], party[b]);
            int byDay = byParty != 0 ? byParty : Integer.compare(day[a], day[b]);
            return byDay != 0 ? byDay : Integer.compare(a, b);
        });
        List<OwnerDay> days = new ArrayList<>();
        for (int from = 0; from < rows.length; ) {
            int to = from;
            while (to < rows.length && party[rows[to]] == party[rows[from]] && day[rows[to]] == day[rows[from]]) {
                to++;
            }
            int first = rows[from];
            days.add(new OwnerDay(
                    ledger.issuer(first),
                    ledger.owner(first),
                    day[first],
                    IntList.of(IntArrays.copy(rows, from, to - from))));
            from = to;
        }
        return days;
    }

    /** The place of each issuer or owner when they are ordered by CIK, those without one first. */
    private static int[] ranks(Filings filings, boolean ofIssuers) {
        int size = ofIssuers ? filings.issuerCount() : filings.ownerCount();
        long[] cik = new long[size];
        for (int f = 0; f < filings.size(); f++) {
            if (ofIssuers) {
                cik[filings.issuer(f)] = filings.issuerCik(f);
            } else {
                cik[filings.owner(f)] = filings.rptOwnerCik(f);
            }
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        LongArrays.radixSortIndirect(order, cik, true);
        int[] ranks = new int[size];
        for (int i = 0; i < size; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }
}
