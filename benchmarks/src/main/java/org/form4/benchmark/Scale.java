package org.form4.benchmark;

import java.util.List;
import org.form4.metric.Metrics;

/**
 * How much is measured and how often.
 *
 * @param documents how many generated filings are parsed
 * @param bulk how many generated filings an archive holds
 * @param report how many generated filings a report is written of
 * @param rows how many rows a generated data set has
 * @param market how many generated filings the largest market has
 * @param parts the smallest market is one of so many parts of that; each is twice as large as the one before
 * @param warmUp how many rounds do not count
 * @param rounds how many rounds a median is taken of
 * @param loads how many rounds of loads that take seconds each, after two that do not count
 * @param seconds how long a run on several threads lasts at least
 */
record Scale(
        int documents,
        int bulk,
        int report,
        int rows,
        int market,
        int parts,
        int warmUp,
        int rounds,
        int loads,
        double seconds) {
    /** What the figures in the documentation were measured with. */
    static final Scale FULL = new Scale(
            2_000,
            60_000,
            100_000,
            2_000_000,
            Integer.getInteger("form4.market", 1_000_000),
            Integer.getInteger("form4.parts", 4),
            20,
            15,
            Integer.getInteger("form4.loads", 5),
            5);

    /** Enough to see that everything still runs; its figures mean nothing. */
    static final Scale SMOKE = new Scale(20, 40, 60, 500, 40, 4, 0, 1, 1, 0.01);

    /** Every metric, or those named with {@code -Dform4.metrics=gifts,retention}. */
    static List<String> metrics() {
        String named = System.getProperty("form4.metrics", "");
        return named.isEmpty() ? Metrics.all().names() : List.of(named.split(",", -1));
    }

    int warmUpLoads() {
        return Math.min(2, warmUp);
    }
}
