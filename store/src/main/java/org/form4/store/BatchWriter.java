package org.form4.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.form4.filing.AccessionNumber;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Appends the rows of tables to those of a database, within the transaction that is open. */
final class BatchWriter {
    private BatchWriter() {}

    static void append(DuckDBConnection connection, TableName name, Table table) throws SQLException {
        List<Column<?>> columns = table.columns();
        List<CellWriter> cells = new ArrayList<>();
        for (ColumnKind kind : name.columns().values()) {
            cells.add(CellWriter.of(kind, columns.get(cells.size())));
        }
        CellWriter[] writers = cells.toArray(CellWriter[]::new);
        try (DuckDBAppender rows = connection.createAppender("main", name.toString())) {
            for (int row = 0; row < table.rowCount(); row++) {
                rows.beginRow();
                for (CellWriter writer : writers) {
                    writer.write(rows, row);
                }
                rows.endRow();
            }
        }
    }

    /** Appends accession numbers in printed form to a temporary table of one column. */
    static void appendKeys(DuckDBConnection connection, String table, LongColumn keys) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("temp", "main", table)) {
            for (int row = 0; row < keys.size(); row++) {
                rows.beginRow();
                rows.append(AccessionNumber.format(keys.getLong(row)));
                rows.endRow();
            }
        }
    }

    /** Appends texts to a temporary table of one column. */
    static void appendTexts(DuckDBConnection connection, String table, StringColumn texts) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("temp", "main", table)) {
            for (int row = 0; row < texts.size(); row++) {
                rows.beginRow();
                rows.append(texts.get(row));
                rows.endRow();
            }
        }
    }
}
