package org.form4.shell.report;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * A table of a report.
 *
 * @param id the anchor in the page and the name of its CSV file
 * @param caption what it lists
 * @param rows all columns of a metric's result
 * @param columns which of them are shown, in order
 * @param why the explanation of a row; null where rows are not explained
 */
record Grid(
        String id,
        String caption,
        Table rows,
        List<Shown> columns,
        @Nullable IntFunction<String> why) implements Block {
    Grid {
        columns = List.copyOf(columns);
    }
}
