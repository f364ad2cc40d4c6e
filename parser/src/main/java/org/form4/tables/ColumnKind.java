package org.form4.tables;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
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
