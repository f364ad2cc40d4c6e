package org.form4.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Divides the lines of a table into rows: a row may take several lines, and the division that suits the form's columns
 * best as a whole is taken. Lines that suit none become problems that quote them.
 */
final class PageTable {
    private static final int MOST_LINES = 24;

    /** With more broken lines than that, this is no copy of a form, and lines are not joined. */
    private static final int MOST_INCOMPLETE = 2_000;

    private static final double ROW = 2;
    private static final double STRAY_LINE = 7;

    private static final Pattern FIGURES =
            Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2}|\\d{4}-\\d{2}-\\d{2}|\\$ ?\\d|\\d,\\d{3}(?!\\d)");
    private static final Pattern DATE_AT_END = Pattern.compile(".{0,300}\\s\\d{1,2}/\\d{1,2}/\\d{2,4}");
    private static final int LONGEST = 2_000;

    private final RowShape shape;
    private final TableLines lines;

    /** Which lines are rows by themselves. */
    private final boolean[] complete;

    private final int mostLines;

    private PageTable(List<PageLine> all, RowShape shape) {
        this.shape = shape;
        this.lines = new TableLines(all, shape);
        complete = new boolean[lines.size()];
        int incomplete = 0;
        for (int i = 0; i < complete.length; i++) {
            complete[i] = shape.alone(lines.line(i), lines.tokens(i)) != null;
            incomplete += complete[i] ? 0 : 1;
        }
        mostLines = incomplete > MOST_INCOMPLETE ? 1 : MOST_LINES;
    }

    static void read(List<PageLine> all, RowShape shape, PageRowWriter writer, Problems problems) {
        PageTable table = new PageTable(all, shape);
        boolean anyRow = false;
        for (Stretch stretch : table.division()) {
            if (stretch.fit != null) {
                anyRow = true;
                table.row(stretch, stretch.fit, writer, problems);
            } else if (anyRow || table.hasFigures(stretch.start)) {
                // lines of words alone above the first row are headings in a filer's own spelling
                table.stray(table.lines.line(stretch.start), problems);
            }
        }
    }

    /** Some lines that are one row; one line that is none where there is no fit. */
    private record Stretch(int start, int end, @Nullable PageRowFit fit) {}

    private List<Stretch> division() {
        int n = lines.size();
        double[] cost = new double[n + 1];
        Stretch[] last = new Stretch[n + 1];
        for (int end = 1; end <= n; end++) {
            cost[end] = cost[end - 1] + STRAY_LINE;
            last[end] = new Stretch(end - 1, end, null);
            int full = 0;
            for (int start = end - 1; start >= Math.max(0, end - mostLines); start--) {
                full += complete[start] ? 1 : 0;
                if (full > 1) {
                    break;
                }
                PageRowFit fit =
                        start == end - 1 ? shape.single(lines.line(start), lines.tokens(start)) : several(start, end);
                if (fit != null && shape.isRow(fit) && cost[start] + fit.cost() + ROW < cost[end]) {
                    cost[end] = cost[start] + fit.cost() + ROW;
                    last[end] = new Stretch(start, end, fit);
                }
            }
        }
        List<Stretch> division = new ArrayList<>();
        for (int end = n; end > 0; end = last[end].start) {
            division.add(last[end]);
        }
        Collections.reverse(division);
        return division;
    }

    private void row(Stretch stretch, PageRowFit fit, PageRowWriter writer, Problems problems) {
        int start = stretch.start;
        int end = stretch.end;
        int number = lines.line(start).number();
        String text = lines.text(start, end);
        if (hasRow(start, end) && end - start > 1) {
            problems.add(
                    Kind.MALFORMED,
                    Severity.REPAIRED,
                    number,
                    text,
                    "a row and loose words next to it, read as one row; words at its ends may be another row's");
        }
        PageToken title = fit.cells().get(PageColumn.TITLE);
        if (!fit.cells().containsKey(PageColumn.DATE)
                && title != null
                && DATE_AT_END.matcher(title.words()).matches()) {
            problems.add(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    number,
                    text,
                    "the title ends with a day, which may be the transaction's; the copy does not part them");
        }
        PageRowFit sure = fit.isExact() ? fit : fit.weighed(lines.joined(start, end), shape.columns);
        writer.write(sure, shape.isDerivative(), number, text);
    }

    /** Lines that could be one row: the first has words, for the title, and some other a value. */
    private @Nullable PageRowFit several(int start, int end) {
        List<PageToken> all = lines.joined(start, end);
        if (all.get(0).kind() != PageToken.Kind.TEXT) {
            return null;
        }
        return RowShape.hasValue(all) && !addsValuesToARow(start, end) ? PageRowFit.best(all, shape.columns) : null;
    }

    private boolean hasRow(int start, int end) {
        for (int i = start; i < end; i++) {
            if (complete[i] && lines.line(i).cut() != PageLine.Cut.GAPS) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether some line is a row by itself, its cells kept apart, and another would add values to it: a number standing
     * alone near such a row is a page's, not the row's.
     */
    private boolean addsValuesToARow(int start, int end) {
        boolean values = false;
        for (int i = start; i < end; i++) {
            values |= !hasRow(i, i + 1) && RowShape.hasValue(lines.tokens(i));
        }
        return values && hasRow(start, end);
    }

    /** Whether a value stands in a line, be it that nothing tells where its cells end. */
    private boolean hasFigures(int line) {
        String text = lines.line(line).text();
        return RowShape.hasValue(lines.tokens(line))
                || FIGURES.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                        .find();
    }

    private void stray(PageLine line, Problems problems) {
        problems.add(
                Kind.MALFORMED,
                Severity.SUSPECT,
                line.number(),
                line.text(),
                "a line of Table " + (shape.isDerivative() ? "II" : "I") + " that fits none of its columns; left out");
    }
}
