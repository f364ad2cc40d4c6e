package org.form4.exercise;

/**
 * What the reader of exercises may set.
 *
 * @param saleWindowDays trading days after the exercise whose sales count, 0 for the same day only
 * @param coverMinRate lowest rate of tax, inclusive, that a sale to cover is inferred from, as a fraction
 * @param coverMaxRate highest, inclusive
 */
public record Limits(int saleWindowDays, double coverMinRate, double coverMaxRate) {
    /** The day after the exercise too, and rates between the withholding of a low state and the highest of all. */
    public static final Limits DEFAULT = new Limits(1, 0.20, 0.57);

    public Limits {
        if (saleWindowDays < 0 || saleWindowDays > 2600) {
            throw new IllegalArgumentException("saleWindowDays must be from 0 to 2600, not " + saleWindowDays);
        }
        if (!(coverMinRate >= 0 && coverMinRate <= coverMaxRate && coverMaxRate <= 1)) {
            throw new IllegalArgumentException("coverMinRate and coverMaxRate must be fractions in order, not "
                    + coverMinRate + " and " + coverMaxRate);
        }
    }
}
