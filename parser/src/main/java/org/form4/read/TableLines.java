package org.form4.read;

import java.util.ArrayList;
import java.util.List;

/** The lines of a table that can be rows or parts of them: without headings and notes, cells wrapped under themselves joined. */
final class TableLines {
    private static final int LONGEST_TO_JOIN = 2_000;

    private final RowShape shape;
    private final List<PageLine> lines = new ArrayList<>();
    private final List<List<PageToken>> tokens = new ArrayList<>();

    TableLines(List<PageLine> all, RowShape shape) {
        this.shape = shape;
        boolean heading = false;
        boolean inNote = false;
        for (PageLine line : MergedCells.without(all, shape.columns.size())) {
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

    int size() {
        return lines.size();
    }

    PageLine line(int at) {
        return lines.get(at);
    }

    List<PageToken> tokens(int at) {
        return tokens.get(at);
    }

    /** The tokens of some lines as those of one row; open cells at the end of a line are no cells of the row. */
    List<PageToken> joined(int start, int end) {
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

    String text(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end && text.length() < 1_000; i++) {
            text.append(text.length() == 0 ? "" : " / ").append(lines.get(i).text());
        }
        return text.toString();
    }

    private static boolean isLoneLetter(String text) {
        return text.equals("V");
    }

    /** Takes in a line that goes on with the texts of the row above, cell under cell. */
    private boolean continuesUpwards(PageLine line) {
        int last = lines.size() - 1;
        if (last < 0
                || line.cells().size() < 2
                || lines.get(last).cells().size() < line.cells().size()
                || line.text().length() > LONGEST_TO_JOIN
                || shape.alone(lines.get(last), tokens.get(last)) == null) {
            return false;
        }
        PageLine above = lines.get(last);
        List<String> joined = new ArrayList<>(above.cells());
        boolean any = false;
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (!goesOn(joined.get(i), cell)) {
                return false;
            }
            joined.set(i, joined.get(i) + ' ' + cell);
            any = true;
        }
        if (any) {
            PageLine whole = new PageLine(above.number(), joined, above.cut(), null);
            lines.set(last, whole);
            tokens.set(last, PageToken.of(whole));
        }
        return any;
    }

    private static boolean goesOn(String above, String below) {
        PageToken.Kind kind = PageToken.whole(below, false).kind();
        return !above.isEmpty()
                && (kind == PageToken.Kind.NOTE
                        || (kind == PageToken.Kind.TEXT
                                && PageToken.whole(above, false).kind() == PageToken.Kind.TEXT));
    }
}
