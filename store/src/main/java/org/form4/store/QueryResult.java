package org.form4.store;

import java.math.BigInteger;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The rows of a query as a Tablesaw table, taken over vector by vector. NULL is a missing cell; a type that tables do
 * not have (a list, a struct, an interval) comes as its text; of two columns with one name the second is numbered.
 */
final class QueryResult {
    private QueryResult() {}

    /** A vector's cells onto the end of a column. */
    @FunctionalInterface
    private interface Transfer {
        void take(DuckDBReadableVector from, long row);
    }

    /** Runs a query; a statement that gives no rows makes a table of its count or an empty one, as the database says. */
    static Table of(DuckDBConnection connection, String name, String query) throws SQLException {
        return ofUsualTypes(connection, name, readable(connection, query));
    }

    /**
     * Rows of the ten tables, in their order and in the workbench's own types.
     *
     * @param prefix what stands before each table's name where the rows lie
     * @param condition what stands behind it, empty or beginning with WHERE
     */
    static Form4Tables tables(DuckDBConnection connection, String prefix, String condition) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (TableName name : TableName.values()) {
            tables.add(table(connection, name, prefix, condition));
        }
        return new Form4Tables(tables);
    }

    /** The same of one of them. */
    static Table table(DuckDBConnection connection, TableName name, String prefix, String condition)
            throws SQLException {
        return ofUsualTypes(
                connection,
                name.toString(),
                "SELECT " + SqlType.selected(name) + " FROM " + prefix + name + " " + condition + " ORDER BY rowid");
    }

    /** A query whose columns all have types that tables have. */
    private static Table ofUsualTypes(DuckDBConnection connection, String name, String query) throws SQLException {
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(query).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            ResultSetMetaData types = statement.getMetaData();
            List<Column<?>> columns = new ArrayList<>();
            List<Transfer> transfers = new ArrayList<>();
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i <= types.getColumnCount(); i++) {
                Column<?> column = column(types.getColumnTypeName(i), unused(types.getColumnName(i), names));
                columns.add(column);
                transfers.add(transfer(types.getColumnTypeName(i), column));
            }
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                long rows = chunk.rowCount();
                for (int i = 0; i < transfers.size(); i++) {
                    DuckDBReadableVector vector = chunk.vector(i);
                    Column<?> column = columns.get(i);
                    Transfer transfer = transfers.get(i);
                    for (long row = 0; row < rows; row++) {
                        if (vector.isNull(row)) {
                            column.appendMissing();
                        } else {
                            transfer.take(vector, row);
                        }
                    }
                }
            }
            return Table.create(name, columns);
        }
    }

    /** The query itself, or one around it in which columns of unusual types are cast to text. */
    private static String readable(DuckDBConnection connection, String query) throws SQLException {
        try (DuckDBPreparedStatement statement =
                connection.prepareStatement(query).unwrap(DuckDBPreparedStatement.class)) {
            ResultSetMetaData types = statement.getMetaData();
            List<String> selected = new ArrayList<>();
            List<String> places = new ArrayList<>();
            boolean isUnusual = false;
            for (int i = 1; types != null && i <= types.getColumnCount(); i++) {
                String name = '"' + types.getColumnName(i).replace("\"", "\"\"") + '"';
                boolean isText = kind(types.getColumnTypeName(i)) == Kind.OTHER;
                isUnusual |= isText;
                places.add("c" + i);
                selected.add((isText ? "CAST(c" + i + " AS VARCHAR)" : "c" + i) + " AS " + name);
            }
            String inner = query.strip().replaceFirst(";\\s*$", "");
            return isUnusual
                    ? "SELECT " + String.join(", ", selected) + " FROM (" + inner + "\n) AS t("
                            + String.join(", ", places) + ")"
                    : query;
        }
    }

    private enum Kind {
        INT,
        LONG,
        WIDE,
        DOUBLE,
        DECIMAL,
        FLOAT,
        BOOL,
        DATE,
        TIME,
        TEXT,
        OTHER
    }

    private static Kind kind(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        if (name.startsWith("DECIMAL")) {
            return Kind.DECIMAL;
        }
        return switch (name) {
            case "INTEGER" -> Kind.INT;
            case "BIGINT" -> Kind.LONG;
            case "HUGEINT" -> Kind.WIDE;
            case "DOUBLE" -> Kind.DOUBLE;
            case "FLOAT" -> Kind.FLOAT;
            case "BOOLEAN" -> Kind.BOOL;
            case "DATE" -> Kind.DATE;
            case "TIMESTAMP" -> Kind.TIME;
            case "VARCHAR" -> Kind.TEXT;
            default -> Kind.OTHER;
        };
    }

    private static Column<?> column(String type, String name) {
        return switch (kind(type)) {
            case INT -> IntColumn.create(name);
            case LONG, WIDE -> LongColumn.create(name);
            case DOUBLE, FLOAT, DECIMAL -> DoubleColumn.create(name);
            case BOOL -> BooleanColumn.create(name);
            case DATE -> DateColumn.create(name);
            case TIME -> DateTimeColumn.create(name);
            case TEXT, OTHER -> StringColumn.create(name);
        };
    }

    private static Transfer transfer(String type, Column<?> column) {
        return switch (kind(type)) {
            case INT -> (from, row) -> ((IntColumn) column).append(from.getInt(row));
            case LONG -> (from, row) -> ((LongColumn) column).append(from.getLong(row));
            case WIDE -> (from, row) -> ((LongColumn) column).append(exact(from.getHugeInt(row), column.name()));
            case DOUBLE -> (from, row) -> ((DoubleColumn) column).append(from.getDouble(row));
            case FLOAT -> (from, row) -> ((DoubleColumn) column).append(from.getFloat(row));
            case DECIMAL ->
                (from, row) ->
                        ((DoubleColumn) column).append(from.getBigDecimal(row).doubleValue());
            case BOOL -> (from, row) -> ((BooleanColumn) column).append(from.getBoolean(row));
            case DATE -> (from, row) -> ((DateColumn) column).append(from.getLocalDate(row));
            case TIME -> (from, row) -> ((DateTimeColumn) column).append(from.getLocalDateTime(row));
            case TEXT, OTHER -> (from, row) -> ((StringColumn) column).append(from.getString(row));
        };
    }

    private static long exact(BigInteger number, String column) {
        if (number.bitLength() > 63) {
            throw new ArithmeticException(
                    "column " + column + " holds " + number + ", too large for a whole number; cast it to DOUBLE");
        }
        return number.longValue();
    }

    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int i = 2; !names.add(unused); i++) {
            unused = name + "_" + i;
        }
        return unused;
    }
}
