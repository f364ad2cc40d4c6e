package org.form4.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a column holds, and so how its cells print. The kind follows from the column's type and name alone. */
public enum ColumnKind {
    /** An accession number packed into a long; prints as {@code 0001209191-13-014365} or {@code local-…}. */
    ID,
    /** A CIK; prints with ten digits. */
    CIK,
    DATE,
    /** A date and time in EDGAR's zone, America/New_York. */
    TIME,
    /** A double. */
    NUM,
    /** An integer: a count, a row number. */
    INT,
    /** True, false or missing. */
    BOOL,
    STR;

    /** The kind of any column of the workbench: long columns are told apart by their names. */
    public static ColumnKind of(Column<?> column) {
        if (column instanceof LongColumn) {
            if (column.name().endsWith("accession_number")) {
                return ID;
            }
            return column.name().endsWith("cik") ? CIK : INT;
        }
        if (column instanceof DateColumn) {
            return DATE;
        }
        if (column instanceof DateTimeColumn) {
            return TIME;
        }
        if (column instanceof IntColumn) {
            return INT;
        }
        if (column instanceof BooleanColumn) {
            return BOOL;
        }
        return column instanceof StringColumn ? STR : NUM;
    }

    /**
     * Reads a list of columns: a kind and a name each, parted by commas, as {@code "cik issuer_cik, str issuer_name"}.
     */
    public static Map<String, ColumnKind> columns(String list) {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        for (String column : list.split(",", -1)) {
            String[] words = column.strip().split(" ", -1);
            kinds.put(words[1], valueOf(words[0].toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    /** An empty table with these columns, in order. */
    public static Table table(String name, Map<String, ColumnKind> columns) {
        List<Column<?>> created = new ArrayList<>(columns.size());
        columns.forEach((column, kind) -> created.add(kind.create(column)));
        return Table.create(name, created);
    }

    /** An empty column of this kind. */
    public Column<?> create(String name) {
        return switch (this) {
            case ID, CIK -> LongColumn.create(name);
            case DATE -> DateColumn.create(name);
            case TIME -> DateTimeColumn.create(name);
            case NUM -> DoubleColumn.create(name);
            case INT -> IntColumn.create(name);
            case BOOL -> BooleanColumn.create(name);
            case STR -> StringColumn.create(name);
        };
    }
}
