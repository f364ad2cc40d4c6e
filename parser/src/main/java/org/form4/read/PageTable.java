package org.form4.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private static final double WORST_IF_STRICT = 3;
    private static final double STRAY_LINE = 7;
    private static final double COMPLETE = 2.5;

    private final List<PageColumn> columns;
    private final char form;
    private final double worst;
    private final boolean derivative;
    private final PageRowWriter writer;
    private final Problems problems;
    private final List<PageLine> lines = new ArrayList<>();
    private final List<List<PageToken>> tokens = new ArrayList<>();

    /** Which lines are rows by themselves. */
    private boolean[] complete = new boolean[0];

    private PageTable(char form, boolean derivative, boolean strict, PageRowWriter writer, Problems problems) {
        this.columns = PageColumn.of(form, derivative);
        this.form = form;
        this.worst = strict ? WORST_IF_STRICT : PageColumn.NEVER;
        this.derivative = derivative;
        this.writer = writer;
        this.problems = problems;
    }

    static void read(
            List<PageLine> lines,
            char form,
            boolean derivative,
            boolean strict,
            PageRowWriter writer,
            Problems problems) {
        PageTable table = new PageTable(form, derivative, strict, writer, problems);
        table.collect(lines);
        table.divide();
    }

    private void collect(List<PageLine> all) {
        boolean heading = false;
        boolean inNote = false;
        for (PageLine line : all) {
            String text = line.text();
            if (line.isBlank()) {
                inNote = false;
                continue;
            }
            if (Printed.isColumnHeading(line) || (heading && isLoneLetter(text))) {
                heading = true;
                continue;
            }
            if (Printed.isNote(text) || (inNote && line.cells().size() == 1)) {
                inNote = true;
                continue;
            }
            heading = false;
            inNote = false;
            if (!continuesUpwards(line)) {
                lines.add(line);
                tokens.add(PageToken.of(line));
            }
        }
    }

    private static boolean isLoneLetter(String text) {
        return text.equals("V");
    }

    /** Takes in a line that goes on with the texts of the row above, cell under cell. */
    private boolean continuesUpwards(PageLine line) {
        int last = lines.size() - 1;
        if (last < 0
                || line.cells().size() < 2
                || lines.get(last).cells().size() < line.cells().size()) {
            return false;
        }
        PageLine above = lines.get(last);
        if (alone(last) == null || line.text().length() > 2_000) {
            return false;
        }
        List<String> joined = new ArrayList<>(above.cells());
        boolean any = false;
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (cell.isEmpty()) {
                continue;
            }
            PageToken.Kind kind = PageToken.whole(cell, false).kind();
            boolean goesOn = !joined.get(i).isEmpty()
                    && (kind == PageToken.Kind.NOTE
                            || (kind == PageToken.Kind.TEXT
                                    && PageToken.whole(joined.get(i), false).kind() == PageToken.Kind.TEXT));
            if (!goesOn) {
                return false;
            }
            joined.set(i, joined.get(i) + ' ' + cell);
            any = true;
        }
        if (!any) {
            return false;
        }
        PageLine whole = new PageLine(above.number(), joined, above.cut(), null);
        lines.set(last, whole);
        tokens.set(last, PageToken.of(whole));
        return true;
    }

    private void divide() {
        int n = lines.size();
        double[] cost = new double[n + 1];
        int[] taken = new int[n + 1];
        PageRowFit[] fits = new PageRowFit[n + 1];
        complete = new boolean[n];
        int incomplete = 0;
        for (int i = 0; i < n; i++) {
            complete[i] = alone(i) != null;
            incomplete += complete[i] ? 0 : 1;
        }
        int most = incomplete > MOST_INCOMPLETE ? 1 : MOST_LINES;
        for (int end = 1; end <= n; end++) {
            cost[end] = cost[end - 1] + STRAY_LINE;
            int full = 0;
            for (int start = end - 1; start >= Math.max(0, end - most); start--) {
                full += complete[start] ? 1 : 0;
                if (full > 1) {
                    break;
                }
                PageRowFit fit = start == end - 1 ? single(start) : several(start, end);
                if (fit != null && isRow(fit) && cost[start] + fit.cost() + ROW < cost[end]) {
                    cost[end] = cost[start] + fit.cost() + ROW;
                    taken[end] = end - start;
                    fits[end] = fit;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = n; end > 0; end -= Math.max(1, taken[end])) {
            ends.add(end);
        }
        Collections.reverse(ends);
        boolean anyRow = false;
        for (int end : ends) {
            PageRowFit fit = fits[end];
            if (fit == null) {
                if (anyRow || hasValue(tokens.get(end - 1))) {
                    stray(lines.get(end - 1));
                }
            } else {
                anyRow = true;
                int start = end - taken[end];
                PageLine first = lines.get(start);
                if (hasRow(start, end) && end - start > 1) {
                    problems.add(
                            Kind.MALFORMED,
                            Severity.REPAIRED,
                            first.number(),
                            text(start, end),
                            "a row and loose words next to it, read as one row; words at its ends may be another row's");
                }
                PageRowFit sure = fit.isExact() ? fit : fit.weighed(joined(start, end), columns);
                writer.write(sure, derivative, first.number(), text(start, end));
            }
        }
    }

    /** Lines that could be one row: the first has words, for the title, and some other a value. */
    private @Nullable PageRowFit several(int start, int end) {
        List<PageToken> all = joined(start, end);
        if (all.get(0).kind() != PageToken.Kind.TEXT) {
            return null;
        }
        return hasValue(all) && !addsValuesToARow(start, end) ? PageRowFit.best(all, columns) : null;
    }

    private boolean hasRow(int start, int end) {
        for (int i = start; i < end; i++) {
            if (complete[i] && lines.get(i).cut() != PageLine.Cut.GAPS) {
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
            values |= !hasRow(i, i + 1) && hasValue(tokens.get(i));
        }
        return values && hasRow(start, end);
    }

    /** Lines of words alone above the first row are headings in a filer's own spelling. */
    private static boolean hasValue(List<PageToken> tokens) {
        for (PageToken token : tokens) {
            switch (token.kind()) {
                case DATE, MONEY, NUMBER, NOTE -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private @Nullable PageRowFit single(int line) {
        boolean exact = lines.get(line).isExact();
        PageRowFit asPrinted = exact ? PageRowFit.exact(tokens.get(line), form, derivative) : null;
        return asPrinted == null ? PageRowFit.best(tokens.get(line), columns) : asPrinted;
    }

    /** How a line is read if it is a row by itself; null when it is none. */
    private @Nullable PageRowFit alone(int line) {
        PageRowFit fit = single(line);
        return fit != null && isRow(fit) && fit.cost() <= COMPLETE ? fit : null;
    }

    /** A row says what security it is about and gives a value, not only words. */
    private boolean isRow(PageRowFit fit) {
        if (fit.isExact()) {
            return fit.cells().containsKey(PageColumn.TITLE) && fit.cells().size() > 1;
        }
        boolean value = false;
        for (PageColumn column : fit.cells().keySet()) {
            value |= column != PageColumn.TITLE && column != PageColumn.NATURE && column != PageColumn.UNDERLYING_TITLE;
        }
        return value && fit.cost() <= worst && fit.cells().containsKey(PageColumn.TITLE);
    }

    private List<PageToken> joined(int start, int end) {
        if (end - start == 1) {
            return tokens.get(start);
        }
        List<PageToken> all = new ArrayList<>();
        for (int i = start; i < end; i++) {
            List<PageToken> own = tokens.get(i);
            int to = own.size();
            while (i < end - 1 && to > 0 && own.get(to - 1).kind() == PageToken.Kind.OPEN) {
                to--;
            }
            all.addAll(own.subList(0, to));
        }
        return all;
    }

    private String text(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end && text.length() < 1_000; i++) {
            text.append(text.length() == 0 ? "" : " / ").append(lines.get(i).text());
        }
        return text.toString();
    }

    private void stray(PageLine line) {
        problems.add(
                Kind.MALFORMED,
                Severity.SUSPECT,
                line.number(),
                line.text(),
                "a line of Table " + (derivative ? "II" : "I") + " that fits none of its columns; left out");
    }
}
