package org.form4.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import tech.tablesaw.api.BooleanColumn;

/**
 * Appends rows to the tables of a database, within the transaction that is open. The database asks for them as
 * for those of any query, vector by vector.
 */
final class BatchWriter {
    private static final String FUNCTION = "form4_rows";

    /** What a user gets who asks for rows while none are being put in. */
    private static final Rows NONE = Rows.of("", List.of(BooleanColumn.create("nothing")));

    private final DuckDBConnection connection;
    private Rows rows = NONE;

    /** @param connection all rows go there */
    BatchWriter(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName(FUNCTION).withFunction(new Source()).register(connection);
        }
    }

    /** Appends all rows, in their order. */
    void append(Rows appended) throws SQLException {
        if (appended.count() == 0) {
            return;
        }
        rows = appended;
        try (Statement insert = connection.createStatement()) {
            insert.execute("INSERT INTO " + appended.to() + " SELECT * FROM " + FUNCTION + "()");
        } finally {
            rows = NONE;
        }
    }

    /** The database's view of the rows: what it calls while the statement runs. */
    private final class Source implements DuckDBTableFunction<Rows, int[], Object> {
        @Override
        public Rows bind(DuckDBTableFunctionBindInfo info) {
            Rows appended = rows;
            appended.describe(info);
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
            int count = appended.write(to, at[0]);
            at[0] += count;
            return count;
        }
    }
}
