package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The first rows of a table as characters, each with the filing it comes from. */
final class PlainTable {
    private static final String FILING = "Filing";

    private final List<String> headings = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    PlainTable(Grid grid, int most) {
        List<Column<?>> columns = new ArrayList<>();
        for (Shown shown : grid.columns()) {
            Column<?> column = grid.rows().column(shown.column());
            columns.add(column);
            headings.add(shown.heading());
            numeric.add(Style.of(column).isNumeric());
        }
        headings.add(FILING);
        numeric.add(false);
        for (int row = 0; row < Math.min(most, grid.rows().rowCount()); row++) {
            List<String> cells = new ArrayList<>();
            for (Column<?> column : columns) {
                cells.add(PlainPage.plain(Cells.text(column, row)));
            }
            List<String> filings = Links.filings(grid.rows(), row);
            cells.add(filings.isEmpty() ? "" : filings.get(filings.size() - 1));
            rows.add(cells);
        }
        dropEmptyFilings();
    }

    private void dropEmptyFilings() {
        int last = headings.size() - 1;
        if (rows.stream().allMatch(cells -> cells.get(last).isEmpty())) {
            headings.remove(last);
            numeric.remove(last);
            rows.forEach(cells -> cells.remove(last));
        }
    }

    /** A pipe table as GitHub draws it. */
    String markdown() {
        StringBuilder out = new StringBuilder();
        line(out, headings);
        out.append('|');
        numeric.forEach(isNumber -> out.append(isNumber ? " ---: |" : " --- |"));
        out.append('\n');
        rows.forEach(cells -> line(out, cells));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ').append(PlainPage.escaped(cell)).append(" |"));
        out.append('\n');
    }

    /** A table of texts in which numbers stand at the right. */
    Table aligned() {
        Table table = Table.create("rows");
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(cells -> cells.get(column).length())
                    .max()
                    .orElse(0);
            StringColumn texts = StringColumn.create(headings.get(i) + (hasTwin(i) ? " " : ""));
            for (List<String> cells : rows) {
                String cell = cells.get(column);
                texts.append(numeric.get(column) ? " ".repeat(width - cell.length()) + cell : cell);
            }
            table.addColumns(texts);
        }
        return table;
    }

    /** Tablesaw wants every name once. */
    private boolean hasTwin(int place) {
        return headings.subList(0, place).contains(headings.get(place));
    }
}
