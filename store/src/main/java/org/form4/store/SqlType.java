package org.form4.store;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/**
 * How each kind of column lies in a database: identities as text in their printed form, so that people who come with
 * other tools see what EDGAR shows.
 */
final class SqlType {
    private static final Map<ColumnKind, String> NAMES = Map.of(
            ColumnKind.ID, "VARCHAR",
            ColumnKind.CIK, "VARCHAR",
            ColumnKind.STR, "VARCHAR",
            ColumnKind.DATE, "DATE",
            ColumnKind.TIME, "TIMESTAMP",
            ColumnKind.NUM, "DOUBLE",
            ColumnKind.INT, "INTEGER",
            ColumnKind.BOOL, "BOOLEAN");

    private SqlType() {}

    /** The columns of a table as they stand between the brackets of CREATE TABLE. */
    static String columns(TableName table) {
        return table.columns().entrySet().stream()
                .map(column -> column.getKey() + " " + NAMES.get(column.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The columns of a table as they stand after SELECT so that {@link QueryResult} puts them into columns of the
     * workbench's own types: identities as numbers.
     */
    static String selected(TableName table) {
        return table.columns().entrySet().stream()
                .map(column -> selected(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String selected(String name, ColumnKind kind) {
        return switch (kind) {
            case ID ->
                String.format(
                        Locale.ROOT,
                        "CASE WHEN %1$s LIKE 'local-%%' THEN -CAST('0x' || substr(%1$s, 7) AS BIGINT)"
                                + " ELSE CAST(replace(%1$s, '-', '') AS BIGINT) END AS %1$s",
                        name);
            case CIK -> "CAST(" + name + " AS BIGINT) AS " + name;
            default -> name;
        };
    }

    /** Hands one cell to an appender. */
    static void append(DuckDBAppender row, ColumnKind kind, Column<?> column, int index) throws SQLException {
        if (column.isMissing(index)) {
            row.appendNull();
            return;
        }
        switch (kind) {
            case ID -> row.append(AccessionNumber.format(((LongColumn) column).getLong(index)));
            case CIK -> row.append(Cik.format(((LongColumn) column).getLong(index)));
            case DATE ->
                row.appendEpochDays(
                        Math.toIntExact(((DateColumn) column).get(index).toEpochDay()));
            case TIME ->
                row.appendEpochMicros(
                        1_000_000 * ((DateTimeColumn) column).get(index).toEpochSecond(ZoneOffset.UTC));
            case NUM -> row.append(((DoubleColumn) column).getDouble(index));
            case INT -> row.append(((IntColumn) column).getInt(index));
            case BOOL -> row.append(((BooleanColumn) column).get(index).booleanValue());
            case STR -> row.append(column.getString(index));
        }
    }
}
