package org.form4.shell.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.form4.shell.print.Style.Role;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table drawn to fit the screen: numbers to the right, a dot for a missing cell. Columns that do not fit are left
 * out of the middle and rows likewise; both are counted, so that nothing goes missing unseen.
 */
public final class TableText {
    private static final String GAP = "  ";
    private static final String MISSING = "·";
    private static final int WIDEST_CELL = 40;
    private static final int NARROWEST_SCREEN = 20;

    private final Table table;
    private final Layout layout;
    private final List<Integer> rows;
    private final int headRows;
    private final int widestCell;

    private TableText(Table table, Layout layout) {
        this.table = table;
        this.layout = layout;
        int count = table.rowCount();
        int shown = Math.min(count, Math.max(2, layout.rows()));
        this.headRows = shown == count ? count : shown - shown / 3;
        int tail = shown - headRows;
        this.rows = IntStream.concat(IntStream.range(0, headRows), IntStream.range(count - tail, count))
                .boxed()
                .toList();
        this.widestCell = layout.width() == Integer.MAX_VALUE ? Integer.MAX_VALUE : WIDEST_CELL;
    }

    /** The drawing; every line ends with a newline. */
    public static String of(Table table, Layout layout) {
        return table.columnCount() == 0 ? "(a table without columns)\n" : new TableText(table, layout).draw();
    }

    private String draw() {
        List<Drawn> all = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            all.add(cells(column));
        }
        List<Drawn> shown = fit(all);
        StringBuilder text = new StringBuilder();
        line(text, shown, -1);
        rule(text, shown);
        for (int i = 0; i < rows.size(); i++) {
            if (i == headRows) {
                text.append(quiet("… " + count(table.rowCount() - rows.size(), "more row") + " …"))
                        .append('\n');
            }
            line(text, shown, i);
        }
        return text.append(footer(
                        all.size() - (int) shown.stream().filter(d -> !d.isGap).count()))
                .toString();
    }

    private String footer(int hiddenColumns) {
        String size = count(table.rowCount(), "row") + " × " + count(table.columnCount(), "column");
        String hidden = hiddenColumns == 0 ? "" : ", " + hiddenColumns + " not shown";
        return quiet(size + hidden) + "\n";
    }

    /** Keeps columns from both ends, twice as many from the left, where the keys are, as long as they fit. */
    private List<Drawn> fit(List<Drawn> all) {
        int total = all.stream().mapToInt(column -> column.width + GAP.length()).sum() - GAP.length();
        if (total <= layout.width()) {
            return all;
        }
        int left = 0;
        int right = 0;
        int room = Math.max(NARROWEST_SCREEN, layout.width()) - Drawn.gap(all.size(), rows.size()).width;
        while (left + right < all.size()) {
            boolean takeRight = right * 2 < left;
            Drawn next = takeRight ? all.get(all.size() - 1 - right) : all.get(left);
            room -= next.width + GAP.length();
            if (room < 0 && left > 0) {
                break;
            }
            if (takeRight) {
                right++;
            } else {
                left++;
            }
        }
        List<Drawn> shown = new ArrayList<>(all.subList(0, left));
        shown.add(Drawn.gap(all.size() - left - right, rows.size()));
        shown.addAll(all.subList(all.size() - right, all.size()));
        return shown;
    }

    private Drawn cells(Column<?> column) {
        List<String> cells = new ArrayList<>(rows.size());
        for (int row : rows) {
            String cell = Cell.of(column, row);
            cells.add(cell == null ? MISSING : Width.shorten(oneLine(cell), widestCell));
        }
        return Drawn.of(column.name(), cells, Cell.isNumber(column));
    }

    private void line(StringBuilder text, List<Drawn> columns, int row) {
        StringBuilder line = new StringBuilder();
        for (Drawn column : columns) {
            String cell = row < 0 ? column.name : column.cells.get(row);
            String padding = " ".repeat(column.width - Width.of(cell));
            boolean faint = column.isGap || (row >= 0 && cell.equals(MISSING));
            String painted = faint ? quiet(cell) : row < 0 ? layout.style().paint(Role.HEADING, cell) : cell;
            line.append(line.isEmpty() ? "" : GAP).append(column.isNumber ? padding + painted : painted + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private void rule(StringBuilder text, List<Drawn> columns) {
        List<String> parts = new ArrayList<>();
        for (Drawn column : columns) {
            parts.add("─".repeat(column.width));
        }
        text.append(quiet(String.join(GAP, parts))).append('\n');
    }

    private String quiet(String text) {
        return layout.style().paint(Role.QUIET, text);
    }

    /** Line ends and control characters would break the drawing, or worse: a filing must not steer the terminal. */
    private static String oneLine(String text) {
        return Width.harmless(text.replace("\r\n", "⏎").replace('\n', '⏎'));
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private record Drawn(String name, List<String> cells, boolean isNumber, boolean isGap, int width) {
        static Drawn of(String name, List<String> cells, boolean isNumber) {
            int width = Width.of(name);
            for (String cell : cells) {
                width = Math.max(width, Width.of(cell));
            }
            return new Drawn(name, cells, isNumber, false, width);
        }

        static Drawn gap(int columns, int rows) {
            String name = "… " + count(columns, "column") + " …";
            List<String> cells = IntStream.range(0, rows).mapToObj(i -> "…").toList();
            return new Drawn(name, cells, false, true, Width.of(name));
        }
    }
}
