package org.form4.shell.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A column ready to be drawn.
 *
 * @param heading its name, on as many lines as it needs
 * @param cells the text of each row shown
 */
record DrawnColumn(List<String> heading, List<String> cells, boolean isNumber, boolean isGap, int width) {
    private static final int NARROWEST_HEADING = 8;
    private static final int NARROW_TEXT = 14;

    /** An accession number is never cut: half of one is of no use. */
    private static final Pattern NUMBER = Pattern.compile("local-[0-9a-f]{12}|\\d{10}-\\d{2}-\\d{6}");

    /** With its name on one line. */
    static DrawnColumn of(String name, List<String> cells, boolean isNumber) {
        return of(List.of(name), cells, isNumber, false);
    }

    /** Stands for columns that are left out. */
    static DrawnColumn gap(int columns, int rows) {
        return of(List.of("+" + columns), Collections.nCopies(rows, "…"), false, true);
    }

    /** The same with long texts cut and its name broken at underscores where it is wider than its cells. */
    DrawnColumn narrow() {
        List<String> shortened = isNumber
                ? cells
                : cells.stream()
                        .map(cell -> NUMBER.matcher(cell).matches() ? cell : Width.shorten(cell, NARROW_TEXT))
                        .toList();
        int room = Math.max(NARROWEST_HEADING, widest(shortened));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : heading.get(0).split("(?<=_)", -1)) {
            if (!line.isEmpty() && Width.of(line + part) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString());
        return of(lines, shortened, isNumber, isGap);
    }

    private static DrawnColumn of(List<String> heading, List<String> cells, boolean isNumber, boolean isGap) {
        return new DrawnColumn(heading, cells, isNumber, isGap, Math.max(widest(heading), widest(cells)));
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Width::of).max().orElse(0);
    }
}
