package org.form4.shell.report;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * A table of a report.
 *
 * @param id the anchor in the page and the name of its CSV file
 * @param caption what it lists
 * @param rows all columns of a metric's result
 * @param columns which of them are shown, in order
 * @param why makes what explains rows, which holds on to much and is let go with the table; null where rows are not
 *     explained
 * @param most so many rows are shown in the page; CSV and JSON have all
 */
record Grid(
        String id,
        String caption,
        Table rows,
        List<Shown> columns,
        @Nullable Supplier<IntFunction<String>> why,
        int most)
        implements Block {
    /** With so many rows a table is still quick and readable. */
    static final int MOST = 5000;

    /** As many of each table where the tables are many and long. */
    static final int FEW = 200;

    /** As many of what a picture draws, where the section's own table begins with the same rows. */
    static final int DRAWN = 50;

    Grid {
        columns = List.copyOf(columns);
    }

    /** A table whose rows are not explained. */
    Grid(String id, String caption, Table rows, List<Shown> columns) {
        this(id, caption, rows, columns, null, MOST);
    }

    Grid showing(int rowsShown) {
        return new Grid(id, caption, rows, columns, why, rowsShown);
    }

    int shownRows() {
        return Math.min(most, rows.rowCount());
    }
}
