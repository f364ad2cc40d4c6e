package org.form4.read;

import java.util.List;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rendered form, whatever it was rendered to: its cells from left to right, open ones empty. A line feed
 * inside a cell is a break the page shows there.
 *
 * @param number the line in the source, from 1
 * @param cells at least one; all of them empty on a blank line
 * @param cik the key that a name on this line links to; null where nothing is linked
 */
record PageLine(int number, List<String> cells, @Nullable Cik cik) {
    PageLine {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The line as one text, its cells apart by a blank. */
    String text() {
        if (cells.size() == 1) {
            return cells.get(0).replace('\n', ' ');
        }
        StringBuilder text = new StringBuilder();
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                text.append(text.length() == 0 ? "" : " ").append(cell);
            }
        }
        return text.toString().replace('\n', ' ');
    }
}
