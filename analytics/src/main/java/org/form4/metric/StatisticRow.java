package org.form4.metric;

import org.form4.statistic.Interval;

/**
 * One number about a group of exercises.
 *
 * @param name of the statistic, {@code moneyness_p50}
 * @param unit what {@code estimate} and the interval are in
 * @param interval a confidence interval of the estimate; NaN where none is given
 * @param pValue of a test; NaN where none is made
 * @param events how many the number rests on
 * @param missing how many it leaves out because they do not state what it needs
 * @param basis which events it rests on, for explanations
 */
record StatisticRow(
        String name,
        String unit,
        double estimate,
        Interval interval,
        double pValue,
        int events,
        int missing,
        Basis basis) {
    /** What an event must have to be counted. */
    enum Basis {
        ANY("every event"),
        NO_PRICE("every event without a market price"),
        WITHHOLDING_RATE("every exercise whose shares are stated"),
        WITHHELD("every exercise of which shares were withheld"),
        MONEYNESS("every exercise with a market price and an exercise price"),
        PLAN_MONEYNESS("the same, where it is known whether it was under a plan"),
        PLAN_LIFE("every exercise with an expiration, where it is known whether it was under a plan"),
        LIFE("every exercise with a market price, an exercise price and an expiration"),
        OPTION("every exercise of options with a market price, an exercise price, shares and an expiration");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    StatisticRow(String name, String unit, double estimate, Interval interval, int events, int missing, Basis basis) {
        this(name, unit, estimate, interval, Double.NaN, events, missing, basis);
    }
}
