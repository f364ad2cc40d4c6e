package org.form4.statistic;

import org.apache.commons.math3.special.Erf;

/**
 * The value of a European call option in the model of Black and Scholes, with Merton's continuous dividend yield.
 *
 * <p>Source: F. Black, M. Scholes, The Pricing of Options and Corporate Liabilities, Journal of Political Economy 81(3),
 * 1973; R. C. Merton, Theory of Rational Option Pricing, Bell Journal of Economics 4(1), 1973.
 *
 * @param volatility of the log return, per square root of a year; positive
 * @param rate the riskless rate, continuously compounded, per year
 * @param dividendYield continuously compounded, per year
 */
public record BlackScholes(double volatility, double rate, double dividendYield) {
    /** @throws IllegalArgumentException when a number is out of range */
    public BlackScholes {
        if (!(volatility > 0 && volatility <= 10)) {
            throw new IllegalArgumentException("volatility is a fraction like 0.35 a year, not " + volatility);
        }
        if (!(Math.abs(rate) <= 1 && Math.abs(dividendYield) <= 1)) {
            throw new IllegalArgumentException(
                    "rate and dividendYield are fractions like 0.04 a year, not " + rate + " and " + dividendYield);
        }
    }

    /**
     * What a call is worth, in the unit of the prices; at its end, or past it, the intrinsic value.
     *
     * @param price of the share; positive
     * @param exercisePrice positive
     * @param years to the end of the option
     */
    public double call(double price, double exercisePrice, double years) {
        if (!(years > 0)) {
            return Math.max(0, price - exercisePrice);
        }
        double spread = volatility * Math.sqrt(years);
        double drift = (rate - dividendYield + volatility * volatility / 2) * years;
        double d1 = (Math.log(price / exercisePrice) + drift) / spread;
        return price * Math.exp(-dividendYield * years) * normal(d1)
                - exercisePrice * Math.exp(-rate * years) * normal(d1 - spread);
    }

    /** The standard normal distribution function. */
    private static double normal(double x) {
        return Erf.erfc(-x / Math.sqrt(2)) / 2;
    }
}
