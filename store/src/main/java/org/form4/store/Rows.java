package org.form4.store;

import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionBindInfo;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Rows made ready for a table of the database.
 *
 * @param to the name of that table
 * @param writers one for each column
 */
record Rows(String to, List<Column<?>> columns, List<VectorWriter> writers, int count) {
    /** Rows for the table of the same name. */
    static Rows of(Table table) {
        return of(table.name(), table.columns());
    }

    /** The cells of these columns, which are equally long, for a table that has such columns. */
    static Rows of(String to, List<Column<?>> columns) {
        List<VectorWriter> writers = new ArrayList<>();
        for (Column<?> column : columns) {
            writers.add(VectorWriter.of(column));
        }
        return new Rows(to, columns, writers, columns.get(0).size());
    }

    /** Tells the database which columns there are. */
    void describe(DuckDBTableFunctionBindInfo info) {
        for (Column<?> column : columns) {
            info.addResultColumn(column.name(), SqlType.of(column));
        }
        info.setCardinality(count, true);
    }

    /** Fills vectors with the rows from this one on; returns how many. */
    int write(DuckDBDataChunkWriter to, int from) {
        int some = (int) Math.min(to.capacity(), count - from);
        for (int column = 0; column < writers.size(); column++) {
            writers.get(column).write(to.vector(column), from, some);
        }
        return some;
    }
}
