package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import org.form4.group.PairNumbering;

/**
 * Pairs of Table I rows by which shares only change the name they are held under: coded G or J, of the same issuer, owner,
 * class and transaction date, with equal shares, one disposed and one acquired, in two positions of which at least one is
 * indirect. A gift to one's own trust is such a pair; a gift to somebody else is not.
 */
public final class Retitlings {
    private final int[] partner;

    private Retitlings(Ledger ledger) {
        partner = new int[ledger.size()];
        Arrays.fill(partner, -1);
        PairNumbering days = new PairNumbering();
        Long2ObjectOpenHashMap<IntArrayList> open = new Long2ObjectOpenHashMap<>();
        for (int row = 0; row < partner.length; row++) {
            if (!mayBeOne(ledger, row)) {
                continue;
            }
            int day = days.of(ledger.security(row), ledger.transactionDate(row));
            IntArrayList waiting = open.computeIfAbsent(day, key -> new IntArrayList());
            int match = match(ledger, waiting, row);
            if (match < 0) {
                waiting.add(row);
            } else {
                partner[row] = waiting.getInt(match);
                partner[partner[row]] = row;
                waiting.removeInt(match);
            }
        }
    }

    /** Finds the pairs. */
    public static Retitlings of(Ledger ledger) {
        return new Retitlings(ledger);
    }

    /** Whether the row is one of a pair. */
    public boolean isRetitled(int row) {
        return partner[row] >= 0;
    }

    /** The other row of the pair, or -1. */
    public int partner(int row) {
        return partner[row];
    }

    private static boolean mayBeOne(Ledger ledger, int row) {
        return ledger.isTrade(row)
                && (ledger.hasCode(row, "G") || ledger.hasCode(row, "J"))
                && (ledger.isAcquired(row) || ledger.isDisposed(row))
                && ledger.transactionShares(row) > 0
                && ledger.transactionDate(row) != Filings.NO_DAY;
    }

    private static int match(Ledger ledger, IntArrayList waiting, int row) {
        for (int i = 0; i < waiting.size(); i++) {
            int other = waiting.getInt(i);
            if (ledger.isAcquired(other) != ledger.isAcquired(row)
                    && ledger.transactionShares(other) == ledger.transactionShares(row)
                    && ledger.position(other) != ledger.position(row)
                    && !(ledger.isDirect(other) && ledger.isDirect(row))) {
                return i;
            }
        }
        return -1;
    }
}
