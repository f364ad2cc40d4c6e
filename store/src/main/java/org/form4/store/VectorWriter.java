package org.form4.store;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.nio.charset.StandardCharsets;
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
import tech.tablesaw.columns.strings.DictionaryMap;

/**
 * Hands the cells of one column to the database, a vector at a time; a missing cell is NULL there. Texts go over
 * together, and each distinct one is encoded once.
 */
@FunctionalInterface
interface VectorWriter {
    /** Fills the beginning of a vector with so many cells, from this row of the column on. */
    void write(DuckDBWritableVector to, int row, int count);

    static VectorWriter of(ColumnKind kind, Column<?> column) {
        return switch (kind) {
            case ID -> new Numbers((LongColumn) column, AccessionNumber::format);
            case CIK -> new Numbers((LongColumn) column, Cik::format);
            case DATE -> dates((DateColumn) column);
            case TIME -> times((DateTimeColumn) column);
            case NUM -> doubles((DoubleColumn) column);
            case INT -> ints((IntColumn) column);
            case BOOL -> booleans((BooleanColumn) column);
            case STR -> new Texts(((StringColumn) column).getDictionary());
        };
    }

    /** Identities, as they print. One mostly stands in many rows together. */
    final class Numbers implements VectorWriter {
        private final LongColumn column;
        private final Format format;
        private long last;
        private byte @Nullable [] text;

        /** How a number prints. */
        @FunctionalInterface
        interface Format {
            String of(long number);
        }

        Numbers(LongColumn column, Format format) {
            this.column = column;
            this.format = format;
        }

        @Override
        public void write(DuckDBWritableVector to, int row, int count) {
            byte @Nullable [][] texts = new byte[count][];
            for (int i = 0; i < count; i++) {
                texts[i] = column.isMissing(row + i) ? null : text(column.getLong(row + i));
            }
            to.setStringUtf8Batch(0, texts);
        }

        private byte[] text(long number) {
            byte[] known = text;
            if (known == null || number != last) {
                known = format.of(number).getBytes(StandardCharsets.US_ASCII);
                text = known;
                last = number;
            }
            return known;
        }
    }

    /** Texts; an empty one is missing. */
    final class Texts implements VectorWriter {
        private static final byte[] EMPTY = {};

        private final DictionaryMap column;
        private final Int2ObjectMap<byte[]> words = new Int2ObjectOpenHashMap<>();

        Texts(DictionaryMap column) {
            this.column = column;
        }

        @Override
        public void write(DuckDBWritableVector to, int row, int count) {
            byte @Nullable [][] texts = new byte[count][];
            for (int i = 0; i < count; i++) {
                byte[] text = words.computeIfAbsent(column.getKeyForIndex(row + i), this::word);
                texts[i] = text.length == 0 ? null : text;
            }
            to.setStringUtf8Batch(0, texts);
        }

        private byte[] word(int key) {
            String word = column.getValueForKey(key);
            return word == null ? EMPTY : word.getBytes(StandardCharsets.UTF_8);
        }
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
