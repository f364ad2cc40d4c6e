package org.form4.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.form4.tables.AtOnce;
import org.form4.tables.RowAppender;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A result whose columns are filled at once, some at a time: filling them row by row is what large results spend most of
 * their time on, and no column needs another.
 */
final class ResultParts {
    private final String metricName;
    private final List<Part> parts = new ArrayList<>();

    /** Fills the cells of one row of the result. */
    interface Cells {
        void append(RowAppender result, int row);
    }

    private record Part(String columns, Cells cells) {}

    ResultParts(String metricName) {
        this.metricName = metricName;
    }

    /** Columns that follow those added before; their cells may be filled on another thread. */
    ResultParts add(String columns, Cells cells) {
        parts.add(new Part(columns, cells));
        return this;
    }

    /** How many columns were added so far. */
    int columnCount() {
        return parts.stream()
                .mapToInt(part -> part.columns().split(",", -1).length)
                .sum();
    }

    /** The result with so many rows. */
    Table table(int rows) {
        Table[] filled = new Table[parts.size()];
        Runnable[] work = new Runnable[filled.length];
        Arrays.setAll(work, i -> () -> filled[i] = fill(parts.get(i), rows));
        AtOnce.all(work);
        List<Column<?>> columns = new ArrayList<>();
        for (Table part : filled) {
            columns.addAll(part.columns());
        }
        return Table.create(metricName, columns);
    }

    private Table fill(Part part, int rows) {
        RowAppender result = ResultColumns.table(metricName, part.columns());
        for (int row = 0; row < rows; row++) {
            part.cells().append(result, row);
            result.end();
        }
        return result.table();
    }
}
