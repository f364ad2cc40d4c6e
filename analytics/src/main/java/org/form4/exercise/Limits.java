package org.form4.exercise;

/**
 * What the reader of exercises may set.
 *
 * @param saleWindowDays trading days after the exercise whose sales count, 0 for the same day only
 * @param coverMinRate lowest rate of tax, inclusive, that a sale to cover is inferred from, as a fraction
 * @param coverMaxRate highest, inclusive
 */
public record Limits(int saleWindowDays, double coverMinRate, double coverMaxRate) {
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
