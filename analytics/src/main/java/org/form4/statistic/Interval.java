package org.form4.statistic;

/** A confidence interval, both ends inclusive; NaN where none can be given. */
public record Interval(double lower, double upper) {
    /** No interval. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
}
