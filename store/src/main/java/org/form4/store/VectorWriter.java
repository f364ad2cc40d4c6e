package org.form4.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.duckdb.DuckDBWritableVector;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.tables.ColumnKind;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;
import tech.tablesaw.columns.numbers.IntColumnType;
import tech.tablesaw.columns.numbers.LongColumnType;
import tech.tablesaw.columns.strings.DictionaryMap;

/**
 * Hands the cells of one column to the database, a vector at a time; a missing cell is NULL there. Texts go over
 * together, and each distinct one is encoded once.
 */
@FunctionalInterface
interface VectorWriter {
    /** Fills the beginning of a vector with so many cells, from this row of the column on. */
    void write(DuckDBWritableVector to, int row, int count);

    /** For this column; what takes time and needs no database is done now. */
    static VectorWriter of(Column<?> column) {
        return switch (ColumnKind.of(column)) {
            case ID -> texts(printed((LongColumn) column, AccessionNumber::bytes));
            case CIK -> texts(printed((LongColumn) column, Cik::bytes));
            case DATE -> dates((DateColumn) column);
            case TIME -> times((DateTimeColumn) column);
            case NUM -> doubles((DoubleColumn) column);
            case INT -> column instanceof LongColumn counts ? longs(counts) : ints((IntColumn) column);
            case BOOL -> booleans((BooleanColumn) column);
            case STR -> texts(encoded(((StringColumn) column).getDictionary()));
        };
    }

    private static VectorWriter texts(byte[] @Nullable [] cells) {
        return (to, row, count) -> to.setStringUtf8Batch(0, Arrays.copyOfRange(cells, row, row + count));
    }

    /** Identities as they print, in UTF-8. One mostly stands in many rows together. */
    private static byte[] @Nullable [] printed(LongColumn column, LongFunction<byte[]> bytes) {
        byte[] @Nullable [] cells = new byte[column.size()][];
        long before = LongColumnType.missingValueIndicator();
        byte[] printed = {};
        for (int row = 0; row < cells.length; row++) {
            long number = column.getLong(row);
            if (number == LongColumnType.missingValueIndicator()) {
                continue;
            }
            if (number != before) {
                printed = bytes.apply(number);
                before = number;
            }
            cells[row] = printed;
        }
        return cells;
    }

    /** Texts in UTF-8, each distinct one encoded once. Keys of a dictionary lie close together. */
    private static byte[] @Nullable [] encoded(DictionaryMap column) {
        byte[] @Nullable [] cells = new byte[column.size()][];
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int row = 0; row < cells.length; row++) {
            if (!column.isMissing(row)) {
                int key = column.getKeyForIndex(row);
                lowest = Math.min(lowest, key);
                highest = Math.max(highest, key);
            }
        }
        byte[] @Nullable [] words = new byte[Math.max(0, highest - lowest + 1)][];
        for (int row = 0; row < cells.length; row++) {
            if (!column.isMissing(row)) {
                int key = column.getKeyForIndex(row);
                if (words[key - lowest] == null) {
                    words[key - lowest] = column.getValueForKey(key).getBytes(StandardCharsets.UTF_8);
                }
                cells[row] = words[key - lowest];
            }
        }
        return cells;
    }

    private static VectorWriter dates(DateColumn column) {
        return (to, row, count) -> {
            for (int i = 0; i < count; i++) {
                if (column.isMissing(row + i)) {
                    to.setNull(i);
                } else {
                    to.setDate(i, PackedLocalDate.asLocalDate(column.getIntInternal(row + i)));
                }
            }
        };
    }

    private static VectorWriter times(DateTimeColumn column) {
        return (to, row, count) -> {
            for (int i = 0; i < count; i++) {
                if (column.isMissing(row + i)) {
                    to.setNull(i);
                } else {
                    to.setTimestamp(i, PackedLocalDateTime.asLocalDateTime(column.getLongInternal(row + i)));
                }
            }
        };
    }

    private static VectorWriter doubles(DoubleColumn column) {
        return (to, row, count) -> {
            for (int i = 0; i < count; i++) {
                double number = column.getDouble(row + i);
                if (Double.isNaN(number)) {
                    to.setNull(i);
                } else {
                    to.setDouble(i, number);
                }
            }
        };
    }

    private static VectorWriter ints(IntColumn column) {
        return (to, row, count) -> {
            for (int i = 0; i < count; i++) {
                int number = column.getInt(row + i);
                if (number == IntColumnType.missingValueIndicator()) {
                    to.setNull(i);
                } else {
                    to.setInt(i, number);
                }
            }
        };
    }

    private static VectorWriter longs(LongColumn column) {
        return (to, row, count) -> {
            for (int i = 0; i < count; i++) {
                if (column.isMissing(row + i)) {
                    to.setNull(i);
                } else {
                    to.setLong(i, column.getLong(row + i));
                }
            }
        };
    }

    private static VectorWriter booleans(BooleanColumn column) {
        return (to, row, count) -> {
            for (int i = 0; i < count; i++) {
                byte value = column.getByte(row + i);
                if (value == 0 || value == 1) {
                    to.setBoolean(i, value == 1);
                } else {
                    to.setNull(i);
                }
            }
        };
    }
}
