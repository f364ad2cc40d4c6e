package org.form4.tables;

import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How many problems there are besides what was rejected.
 *
 * @param odd facts that were repaired or are suspect
 * @param again filings that were met again and kept once
 * @param noFilings files that were passed over because they are no ownership filings, or are empty
 * @param rest other things that were passed over
 */
public record ProblemCounts(int odd, int again, int noFilings, int rest) {
    /** No problems. */
    public static final ProblemCounts NONE = new ProblemCounts(0, 0, 0, 0);

    /** Those of a problem table. */
    public static ProblemCounts of(Table problem) {
        StringColumn severities = problem.stringColumn("severity");
        StringColumn kinds = problem.stringColumn("kind");
        ProblemCounts all = NONE;
        for (int row = 0; row < problem.rowCount(); row++) {
            all = all.and(one(severities.get(row), kinds.get(row)));
        }
        return all;
    }

    private static ProblemCounts one(String severity, String kind) {
        if (severity.equals(Severity.REPAIRED.toString()) || severity.equals(Severity.SUSPECT.toString())) {
            return new ProblemCounts(1, 0, 0, 0);
        }
        if (!severity.equals(Severity.IGNORED.toString())) {
            return NONE;
        }
        if (kind.equals(Kind.DUPLICATE.toString())) {
            return new ProblemCounts(0, 1, 0, 0);
        }
        boolean isNoFiling = kind.equals(Kind.NOT_AN_OWNERSHIP_FILING.toString()) || kind.equals(Kind.EMPTY.toString());
        return isNoFiling ? new ProblemCounts(0, 0, 1, 0) : new ProblemCounts(0, 0, 0, 1);
    }

    /** These and others. */
    public ProblemCounts and(ProblemCounts more) {
        return new ProblemCounts(odd + more.odd, again + more.again, noFilings + more.noFilings, rest + more.rest);
    }
}
