package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.ledger.Retitlings;

/**
 * Sums of shares and money per group, in primitive arrays. Rows are added in the order of the ledger, so that the sums do
 * not depend on the order of the input.
 *
 * <p>A sum of shares is zero when no row belongs to it, and missing when rows do but none says how many. A sum of money
 * over no priced row is missing.
 */
final class ShareSums {
    private static final int COLUMNS = ShareColumn.ALL.length;

    private final double[] shares;
    private final boolean[] known;
    private final boolean[] unknown;
    private final double[] value;
    private final int[] transactions;
    private final int[] priced;
    private final int[] filings;
    private final int[] firstFiling;
    private final int[] lastFiling;
    private final int[] knownAt;
    private final int[] flags;

    ShareSums(Ledger ledger, ShareGroups groups, PriceChecks prices, Retitlings retitlings) {
        int size = groups.size();
        shares = new double[size * COLUMNS];
        known = new boolean[size * COLUMNS];
        unknown = new boolean[size * COLUMNS];
        value = new double[size];
        transactions = new int[size];
        priced = new int[size];
        filings = new int[size];
        firstFiling = new int[size];
        lastFiling = new int[size];
        knownAt = new int[size];
        flags = new int[size];
        Arrays.fill(firstFiling, Integer.MAX_VALUE);
        Arrays.fill(lastFiling, -1);
        Arrays.fill(knownAt, Integer.MIN_VALUE);
        for (int row = 0; row < ledger.size(); row++) {
            int group = groups.of(row);
            if (group >= 0) {
                addSource(ledger, group, row);
                flags[group] |= RowFlag.of(ledger, prices, row);
                if (ledger.isTransaction(row)) {
                    add(ledger, prices, retitlings, group, row);
                }
            }
        }
        countFilings(ledger, groups);
    }

    /** The shares of a column, by the rules of this class. */
    double shares(int group, ShareColumn column) {
        int at = group * COLUMNS + column.index();
        return known[at] || !unknown[at] ? shares[at] : Double.NaN;
    }

    /** Shares disposed less shares acquired. */
    double net(int group) {
        return shares(group, ShareColumn.DISPOSED_SHARES) - shares(group, ShareColumn.ACQUIRED_SHARES);
    }

    /** Dollars of the priced rows, positive when disposed; NaN when there is none. */
    double value(int group) {
        return priced[group] == 0 ? Double.NaN : value[group];
    }

    int transactions(int group) {
        return transactions[group];
    }

    int priced(int group) {
        return priced[group];
    }

    int filings(int group) {
        return filings[group];
    }

    int firstFiling(int group) {
        return firstFiling[group];
    }

    int lastFiling(int group) {
        return lastFiling[group];
    }

    int knownAt(int group) {
        return knownAt[group];
    }

    int flags(int group) {
        return flags[group];
    }

    void flag(int group, RowFlag flag) {
        flags[group] |= flag.bit();
    }

    private void add(Ledger ledger, PriceChecks prices, Retitlings retitlings, int group, int row) {
        transactions[group]++;
        boolean acquired = ledger.isAcquired(row);
        boolean disposed = ledger.isDisposed(row);
        double number = ledger.transactionShares(row);
        if (acquired || disposed) {
            add(group, acquired ? ShareColumn.ACQUIRED_SHARES : ShareColumn.DISPOSED_SHARES, number);
            double worth = prices.value(row);
            if (!Double.isNaN(worth)) {
                value[group] += disposed ? worth : -worth;
                priced[group]++;
            }
        }
        ShareColumn column = ShareColumn.ofCode(ledger, retitlings, row);
        if (column != null) {
            add(group, column, column.sign(disposed) * number);
        }
    }

    private void add(int group, ShareColumn column, double number) {
        int at = group * COLUMNS + column.index();
        if (Double.isNaN(number)) {
            unknown[at] = true;
        } else {
            known[at] = true;
            shares[at] += number;
        }
    }

    private void addSource(Ledger ledger, int group, int row) {
        int filing = ledger.filing(row);
        firstFiling[group] = Math.min(firstFiling[group], filing);
        lastFiling[group] = Math.max(lastFiling[group], filing);
        knownAt[group] = Math.max(knownAt[group], ledger.filings().knownAt(filing));
    }

    /**
     * Counts the filings of each group. The rows of a group come filing by filing, except where an amendment's stand in
     * the place of the original's: those are remembered.
     */
    private void countFilings(Ledger ledger, ShareGroups groups) {
        int[] last = new int[filings.length];
        Arrays.fill(last, -1);
        IntOpenHashSet[] amendments = new IntOpenHashSet[filings.length];
        for (int row = 0; row < ledger.size(); row++) {
            int group = groups.of(row);
            if (group < 0) {
                continue;
            }
            int filing = ledger.filing(row);
            if (filing != ledger.place(row)) {
                IntOpenHashSet seen = amendments[group] == null ? new IntOpenHashSet() : amendments[group];
                amendments[group] = seen;
                filings[group] += seen.add(filing) ? 1 : 0;
            } else if (filing != last[group]) {
                last[group] = filing;
                boolean counted = amendments[group] != null && amendments[group].contains(filing);
                filings[group] += counted ? 0 : 1;
            }
        }
    }
}
