package org.form4.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables whose cells were padded with blanks to columns of one width: where all lines of a table are blank one above the
 * other, a column ends, so that open cells can be told. Taken only where every line of the table bears it out; elsewhere
 * wide gaps part cells, and open ones are lost.
 */
final class BlankColumns {
    private static final int GAP = 2;
    private static final int FEWEST_COLUMNS = 3;
    private static final Pattern GAPS = Pattern.compile("(?<=\\S) {2,}(?=\\S)");

    private final List<String> lines;
    private final Map<Integer, List<String>> cells = new HashMap<>();
    private final List<Integer> block = new ArrayList<>();

    private BlankColumns(List<String> lines) {
        this.lines = lines;
    }

    /** The cells of lines that stand in such a table, by the place of the line. */
    static Map<Integer, List<String>> cells(List<String> lines) {
        BlankColumns columns = new BlankColumns(lines);
        columns.find();
        return columns.cells;
    }

    private void find() {
        int gaps = 0; // how many a line must have; 0 where there is no table
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String words = line.strip();
            if (Printed.isTableI(words) || Printed.isTableII(words)) {
                endBlock();
                gaps = 2;
            } else if (gaps > 0 && Printed.isOwners(words)) {
                endBlock();
                gaps = 1;
            } else if (Printed.isSignatures(words) || Printed.isExplanation(words)) {
                endBlock();
                gaps = 0;
            }
            if (gaps > 0 && line.length() < PageReader.LONGEST_ROW && gapsIn(words) >= gaps) {
                block.add(i);
            }
        }
        endBlock();
    }

    private static int gapsIn(String line) {
        Matcher gap = GAPS.matcher(line);
        int gaps = 0;
        while (gap.find()) {
            gaps++;
        }
        return gaps;
    }

    private void endBlock() {
        List<int[]> columns = block.size() > 1 && isPadded() ? columns() : List.of();
        Map<Integer, List<String>> found = new HashMap<>();
        boolean allFit = columns.size() >= FEWEST_COLUMNS;
        for (int i = 0; i < block.size() && allFit; i++) {
            List<String> own = cells(lines.get(block.get(i)), columns);
            allFit = !own.isEmpty();
            found.put(block.get(i), own);
        }
        if (allFit) {
            cells.putAll(found);
        }
        block.clear();
    }

    /** Gaps of one width everywhere part cells, but pad none. */
    private boolean isPadded() {
        int width = 0;
        for (int line : block) {
            Matcher gap = GAPS.matcher(lines.get(line));
            while (gap.find()) {
                if (width != 0 && gap.end() - gap.start() != width) {
                    return true;
                }
                width = gap.end() - gap.start();
            }
        }
        return false;
    }

    /** From and to of each column: what lies between places where all lines are blank. */
    private List<int[]> columns() {
        int width = 0;
        for (int line : block) {
            width = Math.max(width, lines.get(line).length());
        }
        boolean[] filled = new boolean[width];
        for (int line : block) {
            String text = lines.get(line);
            for (int i = 0; i < text.length(); i++) {
                filled[i] |= text.charAt(i) != ' ';
            }
        }
        List<int[]> columns = new ArrayList<>();
        int from = -1;
        int blanks = 0;
        for (int i = 0; i < width; i++) {
            blanks = filled[i] ? 0 : blanks + 1;
            if (filled[i] && from < 0) {
                from = i;
            } else if (from >= 0 && blanks == GAP) {
                columns.add(new int[] {from, i + 1 - GAP});
                from = -1;
            }
        }
        if (from >= 0) {
            columns.add(new int[] {from, width});
        }
        return columns;
    }

    /** Nothing where a cell of this line has a gap in it: then the columns are not those of the line. */
    private static List<String> cells(String line, List<int[]> columns) {
        List<String> cells = new ArrayList<>();
        for (int[] column : columns) {
            int from = Math.min(column[0], line.length());
            String cell =
                    line.substring(from, Math.min(column[1], line.length())).strip();
            if (gapsIn(cell) > 0) {
                return List.of();
            }
            cells.add(cell);
        }
        return cells;
    }
}
