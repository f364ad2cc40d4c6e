package org.form4.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Open cells that no column of the form stands behind, because a spreadsheet had merged cells: more cells than the form
 * has columns, and at the same places of all lines nothing.
 */
final class MergedCells {
    private static final int MOST_MERGED = 4;

    private MergedCells() {}

    /** The lines of a table without such cells; those with as many cells as the form has columns stay as they are. */
    static List<PageLine> without(List<PageLine> lines, int columns) {
        Map<Integer, boolean[]> filled = new HashMap<>();
        for (PageLine line : lines) {
            if (isTooWide(line, columns)) {
                boolean[] places = filled.computeIfAbsent(line.cells().size(), boolean[]::new);
                for (int i = 0; i < places.length; i++) {
                    places[i] |= !line.cells().get(i).isEmpty();
                }
            }
        }
        if (filled.isEmpty()) {
            return lines;
        }
        int each = merged(filled.values());
        List<PageLine> apart = new ArrayList<>(lines.size());
        for (PageLine line : lines) {
            boolean[] places = filled.get(line.cells().size());
            apart.add(
                    !isTooWide(line, columns) || places == null
                            ? line
                            : with(line, each > 1 ? i -> i % each == 0 : i -> places[i]));
        }
        return apart;
    }

    private static boolean isTooWide(PageLine line, int columns) {
        return line.cut() == PageLine.Cut.SIGNS && line.cells().size() > columns;
    }

    /** How many cells have become one, the same number everywhere; 1 when it is not. */
    private static int merged(Iterable<boolean[]> filled) {
        for (int each = MOST_MERGED; each > 1; each--) {
            boolean fits = true;
            for (boolean[] places : filled) {
                for (int i = 0; i < places.length; i++) {
                    fits &= i % each == 0 || !places[i];
                }
            }
            if (fits) {
                return each;
            }
        }
        return 1;
    }

    private static PageLine with(PageLine line, IntPredicate kept) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (kept.test(i)) {
                cells.add(line.cells().get(i));
            }
        }
        return cells.isEmpty() ? line : new PageLine(line.number(), cells, line.cut(), line.cik());
    }
}
