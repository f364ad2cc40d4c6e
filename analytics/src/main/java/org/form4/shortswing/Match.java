package org.form4.shortswing;

import java.math.BigDecimal;
import java.util.List;

/** Shares of a purchase matched with shares of a sale less than six months apart. */
public record Match(Trade purchase, Trade sale, double shares) {
    /** The profit in dollars, exact for the decimals that prices and shares are. */
    public BigDecimal profit() {
        return BigDecimal.valueOf(shares)
                .multiply(BigDecimal.valueOf(sale.price()).subtract(BigDecimal.valueOf(purchase.price())));
    }

    /** The day on which both had happened. */
    public int completeOn() {
        return Math.max(purchase.day(), sale.day());
    }

    /** The profit of all together, rounded once; 0 for none. */
    public static double profit(List<Match> matches) {
        return matches.stream()
                .map(Match::profit)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** The shares of all together, rounded once; 0 for none. */
    public static double shares(List<Match> matches) {
        return matches.stream()
                .map(match -> BigDecimal.valueOf(match.shares))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
