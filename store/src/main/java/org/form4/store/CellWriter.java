package org.form4.store;

import java.sql.SQLException;
import java.time.ZoneOffset;
import org.duckdb.DuckDBAppender;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.tables.ColumnKind;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.numbers.IntColumnType;

/**
 * Hands the cells of one column to an appender. What it looks at is decided once a column and not once a cell, and what
 * stands in one row after another (the rows of a filing have its number, its issuer and its day) is written out once.
 */
@FunctionalInterface
interface CellWriter {
    void write(DuckDBAppender rows, int row) throws SQLException;

    static CellWriter of(ColumnKind kind, Column<?> column) {
        return switch (kind) {
            case ID -> new Numbers((LongColumn) column, true);
            case CIK -> new Numbers((LongColumn) column, false);
            case DATE -> new Days((DateColumn) column);
            case TIME -> times((DateTimeColumn) column);
            case NUM -> doubles((DoubleColumn) column);
            case INT -> ints((IntColumn) column);
            case BOOL -> booleans((BooleanColumn) column);
            case STR -> texts((StringColumn) column);
        };
    }

    /** Identities, as they print. */
    final class Numbers implements CellWriter {
        private final LongColumn column;
        private final boolean isAccessionNumber;
        private long last;
        private String text = "";

        Numbers(LongColumn column, boolean isAccessionNumber) {
            this.column = column;
            this.isAccessionNumber = isAccessionNumber;
        }

        @Override
        public void write(DuckDBAppender rows, int row) throws SQLException {
            if (column.isMissing(row)) {
                rows.appendNull();
                return;
            }
            long number = column.getLong(row);
            if (number != last || text.isEmpty()) {
                last = number;
                text = isAccessionNumber ? AccessionNumber.format(number) : Cik.format(number);
            }
            rows.append(text);
        }
    }

    /** Days. */
    final class Days implements CellWriter {
        private final DateColumn column;
        private int last;
        private int epochDay;

        Days(DateColumn column) {
            this.column = column;
        }

        @Override
        public void write(DuckDBAppender rows, int row) throws SQLException {
            if (column.isMissing(row)) {
                rows.appendNull();
                return;
            }
            int packed = column.getIntInternal(row);
            if (packed != last) {
                last = packed;
                epochDay = Math.toIntExact(PackedLocalDate.toEpochDay(packed));
            }
            rows.appendEpochDays(epochDay);
        }
    }

    private static CellWriter times(DateTimeColumn column) {
        return (rows, row) -> {
            if (column.isMissing(row)) {
                rows.appendNull();
            } else {
                rows.appendEpochMicros(1_000_000 * column.get(row).toEpochSecond(ZoneOffset.UTC));
            }
        };
    }

    private static CellWriter doubles(DoubleColumn column) {
        return (rows, row) -> {
            double number = column.getDouble(row);
            if (Double.isNaN(number)) {
                rows.appendNull();
            } else {
                rows.append(number);
            }
        };
    }

    private static CellWriter ints(IntColumn column) {
        return (rows, row) -> {
            int number = column.getInt(row);
            if (number == IntColumnType.missingValueIndicator()) {
                rows.appendNull();
            } else {
                rows.append(number);
            }
        };
    }

    private static CellWriter booleans(BooleanColumn column) {
        return (rows, row) -> {
            byte value = column.getByte(row);
            if (value == 0 || value == 1) {
                rows.append(value == 1);
            } else {
                rows.appendNull();
            }
        };
    }

    private static CellWriter texts(StringColumn column) {
        return (rows, row) -> {
            String text = column.get(row);
            if (text == null || text.isEmpty()) {
                rows.appendNull();
            } else {
                rows.append(text);
            }
        };
    }
}
