package org.form4.store;

import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/**
 * How each kind of column lies in a database: identities as text in their printed form, so that people who come with
 * other tools see what EDGAR shows.
 */
final class SqlType {
    private SqlType() {}

    /** The type of a column's cells there. */
    static DuckDBColumnType of(Column<?> column) {
        ColumnKind kind = ColumnKind.of(column);
        return kind == ColumnKind.INT && column instanceof LongColumn ? DuckDBColumnType.BIGINT : of(kind);
    }

    private static DuckDBColumnType of(ColumnKind kind) {
        return switch (kind) {
            case ID, CIK, STR -> DuckDBColumnType.VARCHAR;
            case DATE -> DuckDBColumnType.DATE;
            case TIME -> DuckDBColumnType.TIMESTAMP;
            case NUM -> DuckDBColumnType.DOUBLE;
            case INT -> DuckDBColumnType.INTEGER;
            case BOOL -> DuckDBColumnType.BOOLEAN;
        };
    }

    /** The columns of a table as they stand between the brackets of CREATE TABLE. */
    static String columns(TableName table) {
        return table.columns().entrySet().stream()
                .map(column -> column.getKey() + " " + stored(column.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Accession numbers are packed as zstd packs text, in two thirds of the time and no more room than in the dictionary
     * that the database would choose, which says each of them once more.
     */
    private static String stored(ColumnKind kind) {
        return of(kind) + (kind == ColumnKind.ID ? " USING COMPRESSION zstd" : "");
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
}
