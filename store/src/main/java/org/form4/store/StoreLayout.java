package org.form4.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.form4.tables.TableName;

/**
 * What lies in a store besides rows: the ten tables and two ready-made views where a user looks, and in a schema of its
 * own what the store must remember of itself: the version of this layout and which inputs are in.
 */
final class StoreLayout {
    /** Goes up when a store of before can no longer be used as it is. */
    static final int VERSION = 2;

    private StoreLayout() {}

    /** Makes the tables if nothing is there; refuses what is no store of this version. */
    static void prepare(DuckDBConnection connection, Path file) throws SQLException, StoreException {
        if (!check(connection, file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN");
                createTables(statement);
                statement.execute("CREATE SCHEMA form4_bookkeeping");
                statement.execute("CREATE TABLE form4_bookkeeping.layout (version INTEGER)");
                statement.execute("INSERT INTO form4_bookkeeping.layout VALUES (" + VERSION + ")");
                statement.execute("CREATE TABLE form4_bookkeeping.input"
                        + " (path VARCHAR, size BIGINT, modified BIGINT, reader VARCHAR, complete BOOLEAN)");
                statement.execute(EqualFilings.TABLE);
                statement.execute("COMMIT");
            }
        }
    }

    /** The ten tables and the views over them. */
    static void createTables(Statement statement) throws SQLException {
        for (TableName table : TableName.values()) {
            statement.execute("CREATE TABLE " + table + " (" + SqlType.columns(table) + ")");
        }
        for (String view : Views.all()) {
            statement.execute(view);
        }
    }

    /**
     * Whether the file is a store; false if it holds nothing at all.
     *
     * @throws StoreException when it is another database, or a store of another version
     */
    static boolean check(DuckDBConnection connection, Path file) throws SQLException, StoreException {
        try (Statement statement = connection.createStatement()) {
            boolean hasLayout = count(
                            statement,
                            "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'form4_bookkeeping' AND table_name = 'layout'")
                    > 0;
            if (!hasLayout) {
                if (count(statement, "SELECT count(*) FROM duckdb_tables()") > 0) {
                    throw new StoreException(file + " is a database but not a store; choose another --store", null);
                }
                return false;
            }
            long version = count(statement, "SELECT max(version) FROM form4_bookkeeping.layout");
            if (version > VERSION) {
                throw new StoreException(
                        file + " was written by a newer version (layout " + version + ", this one knows " + VERSION
                                + "); update the workbench",
                        null);
            }
            if (version < VERSION) {
                throw new StoreException(
                        file + " was written by an older version (layout " + version + ", this one needs " + VERSION
                                + "); ingest its inputs into a new store",
                        null);
            }
            return true;
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
