package org.form4.filing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader could not take as it stood. Problems are data: they are collected, written to the
 * {@code problem} table and counted, never thrown.
 *
 * @param kind what is wrong
 * @param severity what became of it
 * @param source where it was met: a path, or {@code archive!entry}
 * @param line the line in the source, from 1; 0 when it has none
 * @param column the column in the line, from 1; 0 when unknown
 * @param rawText what stood there, at most {@value #LONGEST_RAW_TEXT} characters; empty when nothing did
 * @param message what is wrong and, where there is one, the remedy, in one line
 * @param accessionNumber the filing it belongs to; null when that could not be read
 */
public record Problem(
        Kind kind,
        Severity severity,
        String source,
        int line,
        int column,
        String rawText,
        String message,
        @Nullable AccessionNumber accessionNumber) {

    private static final int LONGEST_RAW_TEXT = 200;

    /** What became of the thing that was wrong. */
    public enum Severity {
        /** The document is not in the tables. */
        REJECTED,
        /** Read as what it must mean; the raw text says what stood there. */
        REPAIRED,
        /** Kept as filed, though it is odd. */
        SUSPECT,
        /** Passed over: nothing of an ownership filing. */
        IGNORED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong. */
    public enum Kind {
        NOT_FOUND,
        UNREADABLE,
        EMPTY,
        NOT_AN_OWNERSHIP_FILING,
        TRUNCATED,
        MALFORMED,
        FORBIDDEN,
        TOO_LARGE,
        MISSING_FACT,
        BAD_NUMBER,
        BAD_DATE,
        BAD_FLAG,
        BAD_CIK,
        BAD_CODE,
        BAD_ENCODING,
        UNKNOWN_ELEMENT,
        UNKNOWN_FOOTNOTE,
        INFERRED,
        DISAGREEMENT,
        DUPLICATE,
        ODD_AMOUNT;

        /** The name as the {@code problem} table writes it: {@code not-found}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Problem {
        if (rawText.length() > LONGEST_RAW_TEXT) {
            rawText = rawText.substring(0, LONGEST_RAW_TEXT - 1) + '…';
        }
    }

    /** A problem with a whole source rather than a place in it. */
    public static Problem of(Kind kind, Severity severity, String source, String message) {
        return new Problem(kind, severity, source, 0, 0, "", message, null);
    }

    /** The same problem, once the filing it belongs to is known. */
    public Problem in(AccessionNumber number) {
        return new Problem(kind, severity, source, line, column, rawText, message, number);
    }

    /** The same problem at another line, as when a piece of a file is put in its place. */
    public Problem at(int otherLine) {
        return new Problem(kind, severity, source, otherLine, column, rawText, message, accessionNumber);
    }

    /** The same problem with another severity, as when a file met in a folder is passed over instead of refused. */
    public Problem as(Severity other) {
        return new Problem(kind, other, source, line, column, rawText, message, accessionNumber);
    }
}
