package org.form4.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.form4.filing.AccessionNumber;
import org.form4.tables.AtOnce;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Appends the rows of tables to those of a database, within the transaction that is open. The database asks for them as
 * for those of any query, vector by vector, and the vectors of a few thousand rows are filled at once.
 */
final class BatchWriter {
    private static final String FUNCTION = "form4_rows";

    private final DuckDBConnection connection;
    private Rows rows = Rows.NONE;

    /** @param connection all rows go there */
    BatchWriter(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName(FUNCTION).withFunction(new Source()).register(connection);
        }
    }

    /** Appends all rows, in their order. */
    void append(TableName name, Table table) throws SQLException {
        if (table.isEmpty()) {
            return;
        }
        rows = Rows.of(name, table);
        try (Statement insert = connection.createStatement()) {
            insert.execute("INSERT INTO " + name + " SELECT * FROM " + FUNCTION + "()");
        } finally {
            rows = Rows.NONE;
        }
    }

    /** What is being appended. */
    private record Rows(List<String> names, List<ColumnKind> kinds, List<VectorWriter> columns, int count) {
        static final Rows NONE = new Rows(List.of(), List.of(), List.of(), 0);

        static Rows of(TableName name, Table table) {
            List<ColumnKind> kinds = List.copyOf(name.columns().values());
            List<Column<?>> columns = table.columns();
            List<VectorWriter> writers = new ArrayList<>();
            for (ColumnKind kind : kinds) {
                writers.add(VectorWriter.of(kind, columns.get(writers.size())));
            }
            return new Rows(List.copyOf(name.columns().keySet()), kinds, writers, table.rowCount());
        }
    }

    /** The database's view of the rows: what it calls while the statement runs. */
    private final class Source implements DuckDBTableFunction<Rows, int[], Object> {
        @Override
        public Rows bind(DuckDBTableFunctionBindInfo info) {
            Rows appended = rows;
            for (int i = 0; i < appended.names.size(); i++) {
                info.addResultColumn(appended.names.get(i), type(appended.kinds.get(i)));
            }
            info.setCardinality(appended.count, true);
            return appended;
        }

        /** Where it stands: one thread asks, so that the rows stay in their order. */
        @Override
        public int[] init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new int[1];
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter to) {
            Rows appended = info.getBindData();
            int[] at = info.getInitData();
            int from = at[0];
            int count = (int) Math.min(to.capacity(), appended.count - from);
            if (count > 0) {
                AtOnce.each(
                        appended.columns.size(),
                        column -> appended.columns.get(column).write(to.vector(column), from, count));
            }
            at[0] = from + count;
            return count;
        }
    }

    private static DuckDBColumnType type(ColumnKind kind) {
        return switch (kind) {
            case ID, CIK, STR -> DuckDBColumnType.VARCHAR;
            case DATE -> DuckDBColumnType.DATE;
            case TIME -> DuckDBColumnType.TIMESTAMP;
            case NUM -> DuckDBColumnType.DOUBLE;
            case INT -> DuckDBColumnType.INTEGER;
            case BOOL -> DuckDBColumnType.BOOLEAN;
        };
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
