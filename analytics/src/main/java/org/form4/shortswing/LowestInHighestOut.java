package org.form4.shortswing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Matches the lowest purchase with the highest sale within six months of it, then with the next highest, then goes on
 * to the next lowest purchase, as courts have done since Smolowe v. Delendo Corp., 136 F.2d 231 (2d Cir. 1943). Not
 * always the largest profit: {@link MostProfit}. Among equal prices the earlier trade comes first.
 */
public final class LowestInHighestOut {
    private static final Comparator<Trade> EARLIER =
            Comparator.comparingInt(Trade::day).thenComparingInt(Trade::row);

    private LowestInHighestOut() {}

    /** The matches, each with a profit. */
    public static List<Match> of(List<Trade> purchases, List<Trade> sales) {
        List<Trade> lowest = new ArrayList<>(purchases);
        lowest.sort(Comparator.comparingDouble(Trade::price).thenComparing(EARLIER));
        List<Trade> highest = new ArrayList<>(sales);
        highest.sort(Comparator.comparingDouble(Trade::price).reversed().thenComparing(EARLIER));
        long[] left = highest.stream().mapToLong(Trade::units).toArray();
        List<Match> matches = new ArrayList<>();
        for (Trade purchase : lowest) {
            long open = purchase.units();
            for (int s = 0; s < left.length && open > 0 && highest.get(s).price() > purchase.price(); s++) {
                if (left[s] > 0
                        && SixMonths.match(purchase.day(), highest.get(s).day())) {
                    long taken = Math.min(open, left[s]);
                    open -= taken;
                    left[s] -= taken;
                    matches.add(new Match(purchase, highest.get(s), Trade.shares(taken)));
                }
            }
        }
        return matches;
    }
}
