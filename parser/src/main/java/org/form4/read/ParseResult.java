package org.form4.read;

import java.util.List;
import org.form4.filing.Filing;
import org.form4.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document: a filing, or the reason why there is none, and everything that was repaired or odd.
 *
 * @param filing null when the document was refused; then at least one problem is there
 * @param problems in the order in which they were met
 */
public record ParseResult(@Nullable Filing filing, List<Problem> problems) {
    public ParseResult {
        problems = List.copyOf(problems);
        if (filing == null && problems.isEmpty()) {
            throw new IllegalArgumentException("a document without a filing needs a problem that says why");
        }
    }

    static ParseResult rejected(Problem.Kind kind, String source, String message) {
        return new ParseResult(null, List.of(Problem.of(kind, Problem.Severity.REJECTED, source, message)));
    }
}
