package org.form4.shell.print;

import java.util.Locale;
import org.form4.shell.print.Style.Role;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One row of a table from top to bottom, every cell in full. */
public final class RowText implements Drawing {
    private static final Layout PAGE = new Layout(80, 24, Style.PLAIN);

    private final Table row;
    private final String title;

    /** Row {@code number}, from 0, of a table. */
    public RowText(Table table, int number) {
        if (number < 0 || number >= table.rowCount()) {
            throw new IllegalArgumentException(
                    "there is no row " + number + "; rows go from 0 to " + (table.rowCount() - 1));
        }
        this.row = table.rows(number);
        this.title = String.format(Locale.ROOT, "row %,d of %,d", number, table.rowCount());
    }

    @Override
    public String draw(Layout layout) {
        int width = row.columnNames().stream().mapToInt(Width::of).max().orElse(0);
        StringBuilder text = new StringBuilder(layout.style().paint(Role.HEADING, title)).append('\n');
        for (Column<?> column : row.columns()) {
            String cell = Cell.of(column, 0);
            String line = column.name()
                    + " ".repeat(width - Width.of(column.name()) + 2)
                    + (cell == null ? TableText.MISSING : Width.harmless(cell.replace("\n", " ")));
            text.append(Width.wrap(line, layout.width(), width + 2));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return draw(PAGE);
    }
}
