package org.form4.read;

import java.util.List;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rendered form, whatever it was rendered to: its cells from left to right, open ones empty. A line feed
 * inside a cell is a break the page shows there; {@link #SOFT_BREAK} is one of the source only, kept because texts of the
 * form keep it too.
 *
 * @param number the line in the source, from 1
 * @param cells at least one; all of them empty on a blank line
 * @param cut what held the cells apart, which says how far their places can be trusted
 * @param cik the key that a name on this line links to; null where nothing is linked
 */
record PageLine(
        int number, List<String> cells, Cut cut, @Nullable Cik cik) {
    enum Cut {
        /** The page's own mark-up, which also says what is a footnote mark. */
        MARK_UP,
        /** Tabs or strokes: open cells are there, as long as the copy kept them. */
        SIGNS,
        /** Wide gaps, or nothing: open cells are lost. */
        GAPS
    }

    static final char SOFT_BREAK = '\uE004';

    PageLine {
        cells = List.copyOf(cells);
    }

    boolean isExact() {
        return cut == Cut.MARK_UP;
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
            return flat(cells.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                text.append(text.length() == 0 ? "" : " ").append(flat(cell));
            }
        }
        return text.toString();
    }

    /** A cell on one line, breaks and runs of blanks as one blank each. */
    static String flat(String cell) {
        if (cell.indexOf('\n') < 0 && cell.indexOf(SOFT_BREAK) < 0 && !cell.contains("  ")) {
            return cell;
        }
        StringBuilder flat = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == SOFT_BREAK;
            if (!blank) {
                flat.append(c);
            } else if (flat.length() > 0 && flat.charAt(flat.length() - 1) != ' ') {
                flat.append(' ');
            }
        }
        return flat.toString().stripTrailing();
    }

    /** A cell as the form's own text, its breaks as they stood. */
    static String asFiled(String cell) {
        return cell.replace(SOFT_BREAK, '\n').strip();
    }
}
