package org.form4.shell.report;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Sums over rows of results, in which missing is not zero. */
final class Sums {
    private Sums() {}

    /** The sum of the numbers that are stated; NaN when none is. */
    static double of(Table result, String column) {
        DoubleColumn numbers = result.doubleColumn(column);
        return numbers.countMissing() == numbers.size() ? Double.NaN : numbers.sum();
    }

    /** The same with zero for nothing stated, for sentences that speak of it only when there is something. */
    static double orZero(Table result, String column) {
        double sum = of(result, column);
        return Double.isNaN(sum) ? 0 : sum;
    }

    /** Adds what is stated to what is known so far. */
    static double add(double sum, double number) {
        return Double.isNaN(number) ? sum : Double.isNaN(sum) ? number : sum + number;
    }
}
