package org.form4.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionBindInfo;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Rows made ready for a table of the database.
 *
 * @param to the name of that table
 * @param columns of it, as many as are told; what is not told is NULL there
 * @param writers one for each column
 */
record Rows(String to, List<Column<?>> columns, List<VectorWriter> writers, int count) {
    /** Rows for the table of the same name. Columns in which nothing stands are not told. */
    static Rows of(Table table) {
        List<Column<?>> told = table.columns().stream().filter(Rows::hasCell).collect(Collectors.toList());
        return of(table.name(), told, table.rowCount());
    }

    /** The cells of these columns, which are equally long, for a table that has such columns. */
    static Rows of(String to, List<Column<?>> columns) {
        return of(to, columns, columns.get(0).size());
    }

    private static Rows of(String to, List<Column<?>> columns, int count) {
        return new Rows(to, columns, columns.stream().map(VectorWriter::of).toList(), count);
    }

    private static boolean hasCell(Column<?> column) {
        return IntStream.range(0, column.size()).anyMatch(row -> !column.isMissing(row));
    }

    /** The names of the columns, as a statement lists them. */
    String names() {
        return columns.stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
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
