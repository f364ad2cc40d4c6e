package org.form4.shell.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A column ready to be drawn.
 *
 * @param heading its name, on as many lines as it needs
 * @param cells the text of each row shown
 */
record DrawnColumn(List<String> heading, List<String> cells, boolean isNumber, boolean isGap, int width) {
    private static final int NARROWEST_HEADING = 10;

    /** With its name on one line. */
    static DrawnColumn of(String name, List<String> cells, boolean isNumber) {
        return of(List.of(name), cells, isNumber, false);
    }

    /** Stands for columns that are left out. */
    static DrawnColumn gap(int columns, int rows) {
        return of(List.of("+" + columns), Collections.nCopies(rows, "…"), false, true);
    }

    /** The same with its name broken at underscores where it is wider than its cells. */
    DrawnColumn narrow() {
        int room = Math.max(NARROWEST_HEADING, widest(cells));
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
        return of(lines, cells, isNumber, isGap);
    }

    private static DrawnColumn of(List<String> heading, List<String> cells, boolean isNumber, boolean isGap) {
        return new DrawnColumn(heading, cells, isNumber, isGap, Math.max(widest(heading), widest(cells)));
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Width::of).max().orElse(0);
    }
}
