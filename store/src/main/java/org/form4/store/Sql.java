package org.form4.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/** SQL over tables in memory, in DuckDB's dialect, with the same tables and views as in a store. */
public final class Sql {
    /** Words by which a statement can speak of tables without naming them. */
    private static final Pattern OF_ANY = Pattern.compile(
            "duckdb_|information_schema|pg_|sqlite_|query_table|\\bquery\\b|\\bshow\\b|\\bpragma\\b|\\bexport\\b");

    private Sql() {}

    /**
     * The result of a query over copies of these tables. Only the tables that the statement names are copied.
     *
     * @throws StoreException when the statement is wrong; the message says where
     */
    public static Table query(Form4Tables tables, String statement) throws IOException {
        try (DuckDBConnection connection = over(tables, statement)) {
            return QueryResult.of(connection, "sql", statement);
        } catch (SQLException e) {
            throw StoreException.inStatement(e);
        }
    }

    /** How the database answers a query over these tables, and how long each step takes; the copying is not in it. */
    public static String explain(Form4Tables tables, String statement) throws IOException {
        try (DuckDBConnection connection = over(tables, statement)) {
            return plan(connection, statement);
        } catch (SQLException e) {
            throw StoreException.inStatement(e);
        }
    }

    static String plan(DuckDBConnection connection, String statement) throws SQLException {
        Table plan = QueryResult.of(connection, "plan", "EXPLAIN ANALYZE " + statement);
        return plan.stringColumn("explain_value").get(0).strip() + "\n";
    }

    /** The names that may stand in a statement: each table and view with its columns. */
    public static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (TableName name : TableName.values()) {
            names.put(name.toString(), List.copyOf(name.columns().keySet()));
        }
        names.putAll(Views.columns());
        return names;
    }

    /** All tables. */
    static DuckDBConnection over(Form4Tables tables) throws SQLException {
        return over(tables, "SHOW");
    }

    private static DuckDBConnection over(Form4Tables tables, String statement) throws SQLException {
        String words = statement.toLowerCase(Locale.ROOT);
        boolean isOfAny = OF_ANY.matcher(words).find();
        DuckDBConnection connection = Database.inMemory();
        try (Statement create = connection.createStatement()) {
            StoreLayout.createTables(create);
            BatchWriter writer = new BatchWriter(connection);
            for (TableName name : TableName.values()) {
                if (isOfAny || isNamed(name, words)) {
                    writer.append(Rows.of(tables.table(name)));
                }
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether a statement has the name of a table in it, or that of a view over it, wherever it stands. */
    private static boolean isNamed(TableName name, String words) {
        return words.contains(name.toString())
                || Views.tables().entrySet().stream()
                        .anyMatch(view ->
                                words.contains(view.getKey()) && view.getValue().contains(name));
    }
}
