package org.form4.shortswing;

/**
 * A purchase or a sale.
 *
 * @param row the caller's name for it
 * @param day counted from 1970-01-01
 * @param shares a positive number; millionths of a share are the smallest unit
 * @param price in dollars a share
 */
public record Trade(int row, int day, double shares, double price) {
    private static final double UNITS_PER_SHARE = 1e6;

    /** More shares than any company has, and few enough for their millionths to fit a long. */
    public static final double MOST_SHARES = 1e12;

    public Trade {
        if (!(shares > 0 && shares <= MOST_SHARES) || Double.isNaN(price) || Double.isInfinite(price)) {
            throw new IllegalArgumentException("no trade: " + shares + " shares at " + price);
        }
    }

    /** The shares in millionths, so that what is left over after matching is exact. */
    long units() {
        return Math.round(shares * UNITS_PER_SHARE);
    }

    static double shares(long units) {
        return units / UNITS_PER_SHARE;
    }
}
