package org.form4.shell.print;

import org.form4.metric.Metric;
import org.form4.tables.Form4Tables;

/** The line under a result that says what it was made of. */
public final class Provenance {
    private Provenance() {}

    /** For example {@code ClusterTrades[windowDays=30, minOwners=3] · 2 filings · 0 problems}. */
    public static String line(Metric metric, Form4Tables tables) {
        return line(metric, tables.submission().rowCount(), tables.problem().rowCount());
    }

    /** The same of filings that are not all in memory. */
    public static String line(Metric metric, long filings, long problems) {
        return metric + " · " + filings + (filings == 1 ? " filing · " : " filings · ") + problems
                + (problems == 1 ? " problem" : " problems");
    }
}
