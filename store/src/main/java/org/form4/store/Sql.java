package org.form4.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/** SQL over tables in memory, in DuckDB's dialect, with the same tables and views as in a store. */
public final class Sql {
    private Sql() {}

    /**
     * The result of a query over copies of these tables.
     *
     * @throws StoreException when the statement is wrong; the message says where
     */
    public static Table query(Form4Tables tables, String statement) throws IOException {
        try (DuckDBConnection connection = over(tables)) {
            return QueryResult.of(connection, "sql", statement);
        } catch (SQLException e) {
            throw StoreException.inStatement(e);
        }
    }

    static DuckDBConnection over(Form4Tables tables) throws SQLException {
        DuckDBConnection connection = Database.inMemory();
        try (Statement create = connection.createStatement()) {
            StoreLayout.createTables(create);
            for (TableName name : TableName.values()) {
                BatchWriter.append(connection, name, tables.table(name));
            }
        }
        return connection;
    }
}
