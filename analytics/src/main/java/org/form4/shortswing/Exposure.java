package org.form4.shortswing;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a trade on some day could still be matched with: the shares left unmatched of trades whose six months have not
 * passed.
 *
 * @param purchase the lowest such purchase, which a sale would be matched with; null when there is none
 * @param purchaseShares of it that are left
 * @param sale the highest such sale, which a purchase would be matched with; null when there is none
 * @param saleShares of it that are left
 */
public record Exposure(
        @Nullable Trade purchase,
        double purchaseShares,
        @Nullable Trade sale,
        double saleShares) {
    /** Less is a rest of rounding, shares being counted in millionths. */
    private static final double SMALLEST = 5e-7;

    /** The exposure on a day, counted from 1970-01-01. Among equal prices the trade that matches longest counts. */
    public static Exposure on(int day, List<Trade> purchases, List<Trade> sales, List<Match> matches) {
        Comparator<Trade> byPrice = Comparator.comparingDouble(Trade::price);
        Comparator<Trade> longest =
                Comparator.comparingInt(Trade::day).thenComparingInt(Trade::row).reversed();
        Int2DoubleOpenHashMap left = left(purchases, matches, Match::purchase);
        left.putAll(left(sales, matches, Match::sale));
        Trade purchase = first(day, purchases, left, byPrice.thenComparing(longest));
        Trade sale = first(day, sales, left, byPrice.reversed().thenComparing(longest));
        return new Exposure(
                purchase,
                purchase == null ? Double.NaN : left.get(purchase.row()),
                sale,
                sale == null ? Double.NaN : left.get(sale.row()));
    }

    private static @Nullable Trade first(
            int day, List<Trade> trades, Int2DoubleOpenHashMap left, Comparator<Trade> order) {
        return trades.stream()
                .filter(trade -> left.get(trade.row()) > 0 && SixMonths.lastDay(trade.day()) >= day)
                .min(order)
                .orElse(null);
    }

    private static Int2DoubleOpenHashMap left(List<Trade> trades, List<Match> matches, Function<Match, Trade> side) {
        Int2DoubleOpenHashMap left = new Int2DoubleOpenHashMap();
        trades.forEach(trade -> left.put(trade.row(), trade.shares()));
        matches.forEach(match -> left.addTo(side.apply(match).row(), -match.shares()));
        left.replaceAll((row, shares) -> shares < SMALLEST ? 0.0 : shares);
        return left;
    }
}
