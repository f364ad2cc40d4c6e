package org.form4.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/** Collects the problems of one document, each kind of repetition bounded, so that bad input cannot fill the memory. */
final class Problems {
    private static final int MOST = 500;

    private final String source;
    private final List<Problem> list = new ArrayList<>();
    private final Set<String> saidOnce = new HashSet<>();
    private int leftOut;

    Problems(String source) {
        this.source = source;
    }

    void add(Kind kind, Severity severity, int line, String rawText, String message) {
        add(kind, severity, line, 0, rawText, message);
    }

    void add(Kind kind, Severity severity, int line, int column, String rawText, String message) {
        if (list.size() < MOST) {
            list.add(new Problem(kind, severity, source, line, column, rawText, message, null));
        } else {
            leftOut++;
        }
    }

    /** Adds it only the first time this raw text is met, as for an element that every row repeats. */
    void addOnce(Kind kind, Severity severity, int line, String rawText, String message) {
        if (saidOnce.size() < MOST && saidOnce.add(kind + rawText)) {
            add(kind, severity, line, rawText, message);
        }
    }

    /** The place up to which problems are said; see {@link #backTo}. */
    int mark() {
        return list.size();
    }

    /** Forgets what was said since a mark, as when a document is read anew. */
    void backTo(int mark) {
        list.subList(Math.min(mark, list.size()), list.size()).clear();
        saidOnce.clear();
        leftOut = 0;
    }

    String source() {
        return source;
    }

    List<Problem> list() {
        if (leftOut > 0) {
            List<Problem> all = new ArrayList<>(list);
            all.add(Problem.of(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    source,
                    leftOut + " further problems of this document not listed"));
            return all;
        }
        return list;
    }
}
