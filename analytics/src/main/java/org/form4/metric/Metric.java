package org.form4.metric;

import java.util.Locale;
import java.util.function.IntFunction;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;

/**
 * A measure taken of filings. Implementations are records: their components are the parameters, the constructor without
 * arguments has the documented defaults, and {@code toString} is the provenance printed under a result.
 *
 * <p>For every metric: empty tables give an empty result with the same columns; the order of input rows does not matter;
 * the input is not changed; splitting the input by what the metric {@link #needs()} and gluing the results changes
 * nothing. A metric has a page {@code docs/metrics/NAME.md}.
 */
public interface Metric {
    /** The name users type: the record's own in kebab-case, {@code exercise-patterns}. */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The key within which no other rows matter. */
    Grain needs();

    /** Computes the metric; the result is a new table named after it. */
    Table compute(Form4Tables tables);

    /**
     * Says where one row of a result comes from: the rows of the filings, the footnotes and the arithmetic, in lines a
     * reader can follow.
     *
     * @param tables what {@code result} was computed from
     * @param result a result of {@link #compute}
     * @param row from 0, exclusive of the row count; outside of it an {@link IndexOutOfBoundsException}
     */
    String explain(Form4Tables tables, Table result, int row);

    /**
     * Explains many rows of a result one after the other, each as {@link #explain} does; what the explanations share is
     * worked out once.
     *
     * @param tables what {@code result} was computed from
     * @param result a result of {@link #compute}
     * @return gives the explanation of a row; it holds on to the tables and is for one thread
     */
    default IntFunction<String> explanations(Form4Tables tables, Table result) {
        return row -> explain(tables, result, row);
    }
}
