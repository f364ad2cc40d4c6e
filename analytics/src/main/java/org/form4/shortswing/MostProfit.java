package org.form4.shortswing;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Matches purchases and sales within six months so that the profit of all together is the largest possible (Gratz v.
 * Claughton, 187 F.2d 46, 2d Cir. 1951): a transportation problem, solved exactly.
 *
 * <p>Method: best augmenting paths (Ahuja, Magnanti and Orlin, Network Flows, 1993, sections 9.7 and 12.4). Purchases
 * are taken one after another from the lowest price up. Shares flow from the purchase to sales, and back from a sale
 * to purchases matched with it before, which thereby get free for other sales; a path is worth the price of the sale
 * it ends in less that of the purchase, since what lies between only changes partners. The best path of a purchase is
 * filled until none is worth anything. No purchase before it has to give way, being cheaper, so that what is reached
 * is the largest profit of those taken so far; and the sales that a purchase could reach in vain are of no use to
 * dearer ones and are left out from then on. Sales that match a purchase stand side by side in order of time, so that
 * a search jumps over those visited. Shares are counted in millionths as longs: nothing is left over by rounding.
 */
public final class MostProfit {
    private static final int NOT_VISITED = -2;

    private final Trade[] purchases;
    private final Trade[] sales;

    /** The sales that match a purchase: from one, inclusive, to another, exclusive. */
    private final int[] from;

    private final int[] to;
    private final int[] byPrice;
    private final long[] purchaseLeft;
    private final long[] saleLeft;

    /** What of a sale is matched with which purchases. */
    private final Int2LongMap[] matched;

    /** Sales from the highest price down; those before {@link #highest} are used up or left out. */
    private final int[] salesByPrice;

    private int highest;

    /** From each sale, the next that is not left out; and in a search, that is not visited either. */
    private final int[] nextUseful;

    private final int[] next;

    /**
     * The way of a search: the purchase from which a sale was reached, and the sale from which a purchase was, or -1.
     */
    private final int[] reachedFrom;

    private final int[] freedBy;

    /** The purchases visited, in order. */
    private final int[] queue;

    private int visited;

    private MostProfit(List<Trade> allPurchases, List<Trade> allSales) {
        Comparator<Trade> order = Comparator.comparingInt(Trade::day).thenComparingInt(Trade::row);
        purchases = allPurchases.stream().sorted(order).toArray(Trade[]::new);
        sales = allSales.stream().sorted(order).toArray(Trade[]::new);
        from = new int[purchases.length];
        to = new int[purchases.length];
        findWindows();
        byPrice = sorted(purchases, 1);
        salesByPrice = sorted(sales, -1);
        purchaseLeft = Arrays.stream(purchases).mapToLong(Trade::units).toArray();
        saleLeft = Arrays.stream(sales).mapToLong(Trade::units).toArray();
        matched = new Int2LongMap[sales.length];
        Arrays.setAll(matched, i -> new Int2LongRBTreeMap());
        nextUseful = new int[sales.length + 1];
        Arrays.setAll(nextUseful, i -> i);
        next = new int[sales.length + 1];
        reachedFrom = new int[sales.length];
        freedBy = new int[purchases.length];
        Arrays.fill(freedBy, NOT_VISITED);
        queue = new int[purchases.length];
    }

    private static int[] sorted(Trade[] trades, int sign) {
        int[] order = new int[trades.length];
        Arrays.setAll(order, i -> i);
        IntArrays.stableSort(order, (a, b) -> sign * Double.compare(trades[a].price(), trades[b].price()));
        return order;
    }

    /**
     * The matches, each of a positive number of shares; where several sets have the largest profit, one of the
     * smallest of them.
     */
    public static List<Match> of(List<Trade> purchases, List<Trade> sales) {
        MostProfit problem = new MostProfit(purchases, sales);
        for (int purchase : problem.byPrice) {
            problem.take(purchase);
        }
        return problem.matches();
    }

    private void findWindows() {
        int first = 0;
        int end = 0;
        for (int p = 0; p < purchases.length; p++) {
            int day = purchases[p].day();
            while (first < sales.length && SixMonths.lastDay(sales[first].day()) < day) {
                first++;
            }
            end = Math.max(end, first);
            int last = SixMonths.lastDay(day);
            while (end < sales.length && sales[end].day() <= last) {
                end++;
            }
            from[p] = first;
            to[p] = end;
        }
    }

    /** Matches as many shares of a purchase as there is profit in. */
    private void take(int purchase) {
        while (purchaseLeft[purchase] > 0 && highestPrice() > purchases[purchase].price()) {
            int best = search(purchase);
            if (best < 0) {
                leaveOutVisited();
            } else {
                follow(best);
            }
            for (int i = 0; i < visited; i++) {
                freedBy[queue[i]] = NOT_VISITED;
            }
            if (best < 0) {
                return;
            }
        }
    }

    /** The highest price at which shares are left that may be of use. */
    private double highestPrice() {
        while (highest < sales.length
                && (saleLeft[salesByPrice[highest]] == 0
                        || nextUseful[salesByPrice[highest]] != salesByPrice[highest])) {
            highest++;
        }
        return highest < sales.length ? sales[salesByPrice[highest]].price() : Double.NEGATIVE_INFINITY;
    }

    /**
     * The highest sale with shares left, above the price of the purchase, that a path from it leads to; -1 without
     * one.
     */
    private int search(int start) {
        System.arraycopy(nextUseful, 0, next, 0, next.length);
        double mostPrice = highestPrice();
        double bestPrice = purchases[start].price();
        int best = -1;
        visited = 0;
        queue[visited++] = start;
        freedBy[start] = -1;
        for (int at = 0; at < visited && bestPrice < mostPrice; at++) {
            int purchase = queue[at];
            for (int s = unreached(from[purchase]); s < to[purchase]; s = unreached(s)) {
                reachedFrom[s] = purchase;
                next[s] = s + 1;
                if (saleLeft[s] > 0 && sales[s].price() > bestPrice) {
                    bestPrice = sales[s].price();
                    best = s;
                }
                for (int partner : matched[s].keySet()) {
                    if (freedBy[partner] == NOT_VISITED) {
                        freedBy[partner] = s;
                        queue[visited++] = partner;
                    }
                }
            }
        }
        return best;
    }

    /** Leaves out the sales that were visited: no dearer purchase gets anywhere through them. */
    private void leaveOutVisited() {
        for (int s = 0; s < sales.length; s++) {
            if (next[s] != s) {
                nextUseful[s] = s + 1;
            }
        }
    }

    /** The first sale from here on that was not reached. */
    private int unreached(int sale) {
        int found = sale;
        while (next[found] != found) {
            next[found] = next[next[found]];
            found = next[found];
        }
        return found;
    }

    /** Moves as many shares along the path as it bears. */
    private void follow(int best) {
        long amount = saleLeft[best];
        int purchase = reachedFrom[best];
        while (freedBy[purchase] >= 0) {
            int sale = freedBy[purchase];
            amount = Math.min(amount, matched[sale].get(purchase));
            purchase = reachedFrom[sale];
        }
        amount = Math.min(amount, purchaseLeft[purchase]);
        purchaseLeft[purchase] -= amount;
        saleLeft[best] -= amount;
        purchase = reachedFrom[best];
        add(best, purchase, amount);
        while (freedBy[purchase] >= 0) {
            int sale = freedBy[purchase];
            add(sale, purchase, -amount);
            purchase = reachedFrom[sale];
            add(sale, purchase, amount);
        }
    }

    private void add(int sale, int purchase, long amount) {
        long sum = matched[sale].get(purchase) + amount;
        if (sum == 0) {
            matched[sale].remove(purchase);
        } else {
            matched[sale].put(purchase, sum);
        }
    }

    private List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        for (int s = 0; s < sales.length; s++) {
            for (Int2LongMap.Entry entry : matched[s].int2LongEntrySet()) {
                matches.add(new Match(purchases[entry.getIntKey()], sales[s], Trade.shares(entry.getLongValue())));
            }
        }
        return matches;
    }
}
