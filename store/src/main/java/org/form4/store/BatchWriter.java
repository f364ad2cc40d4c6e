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
import tech.tablesaw.api.Table;

/**
 * Hands rows to a database, to append them or to ask something of them, within the transaction that is open. The database
 * asks for them as for those of any query, vector by vector.
 */
final class BatchWriter {
    private static final String FUNCTION = "form4_rows";

    /** What a statement asks for rows. */
    static final String ROWS = FUNCTION + "()";

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
        if (appended.count() > 0) {
            run("INSERT INTO " + appended.to() + " (" + appended.names() + ") SELECT * FROM " + ROWS, appended);
        }
    }

    /** Runs a statement that asks for these rows by the name {@value #ROWS}. */
    void run(String statement, Rows asked) throws SQLException {
        rows = asked;
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        } finally {
            rows = NONE;
        }
    }

    /** The result of a query that asks for these rows by the name {@value #ROWS}. */
    Table query(String query, Rows asked) throws SQLException {
        rows = asked;
        try {
            return QueryResult.of(connection, "result", query);
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
