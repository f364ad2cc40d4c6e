package org.form4.tables;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import tech.tablesaw.columns.booleans.BooleanColumnType;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.numbers.LongColumnType;

/**
 * The cells of one column of a data set's table, first of a piece of it, then of all pieces. Bytes go in, primitive
 * values stay.
 */
sealed interface TsvColumn permits TsvColumn.Numbers, TsvColumn.Days, TsvColumn.Keys, TsvColumn.Flags, Words {
    /**
     * Appends the cells of a column of a block. A text that cannot be read is a missing cell.
     *
     * @param unread takes the row of each such text
     */
    void put(TsvBlock block, int column, IntConsumer unread);

    void putMissing();

    /** Makes room for so many cells in all. */
    void reserve(int rows);

    /** Appends the cells of a column of the same kind. */
    void addAll(TsvColumn piece);

    /**
     * An empty column.
     *
     * @param rows for about so many cells there is room at first
     */
    static TsvColumn of(ColumnKind kind, int rows) {
        return switch (kind) {
            case NUM -> new Numbers(new DoubleArrayList(rows));
            case DATE -> new Days(new IntArrayList(rows));
            case BOOL -> new Flags(new ByteArrayList(rows));
            case CIK, ID, INT -> new Keys(new LongArrayList(rows));
            case STR -> new Words(rows);
            case TIME -> throw new IllegalArgumentException("data sets have no times");
        };
    }

    /** Numbers, NaN where missing. */
    record Numbers(DoubleArrayList values) implements TsvColumn {
        @Override
        public void put(TsvBlock block, int column, IntConsumer unread) {
            int[] from = block.from[column];
            int[] to = block.to[column];
            for (int row = 0; row < block.rows; row++) {
                double cell = from[row] == to[row] ? Double.NaN : ByteText.number(block.bytes, from[row], to[row]);
                if (Double.isNaN(cell) && from[row] < to[row]) {
                    unread.accept(row);
                }
                values.add(cell);
            }
        }

        @Override
        public void putMissing() {
            values.add(Double.NaN);
        }

        @Override
        public void reserve(int rows) {
            values.ensureCapacity(rows);
        }

        @Override
        public void addAll(TsvColumn piece) {
            values.addAll(((Numbers) piece).values);
        }
    }

    /** Days as Tablesaw packs them. */
    record Days(IntArrayList values) implements TsvColumn {
        @Override
        public void put(TsvBlock block, int column, IntConsumer unread) {
            int[] from = block.from[column];
            int[] to = block.to[column];
            for (int row = 0; row < block.rows; row++) {
                int cell = from[row] == to[row]
                        ? DateColumnType.missingValueIndicator()
                        : ByteText.day(block.bytes, from[row], to[row]);
                if (cell == ByteText.NOT_READ) {
                    cell = DateColumnType.missingValueIndicator();
                    unread.accept(row);
                }
                values.add(cell);
            }
        }

        @Override
        public void putMissing() {
            values.add(DateColumnType.missingValueIndicator());
        }

        @Override
        public void reserve(int rows) {
            values.ensureCapacity(rows);
        }

        @Override
        public void addAll(TsvColumn piece) {
            values.addAll(((Days) piece).values);
        }
    }

    /** CIKs and surrogate keys. */
    record Keys(LongArrayList values) implements TsvColumn {
        @Override
        public void put(TsvBlock block, int column, IntConsumer unread) {
            int[] from = block.from[column];
            int[] to = block.to[column];
            for (int row = 0; row < block.rows; row++) {
                long cell = from[row] == to[row]
                        ? LongColumnType.missingValueIndicator()
                        : ByteText.key(block.bytes, from[row], to[row]);
                if (cell == ByteText.NOT_READ) {
                    cell = LongColumnType.missingValueIndicator();
                    unread.accept(row);
                }
                values.add(cell);
            }
        }

        @Override
        public void putMissing() {
            values.add(LongColumnType.missingValueIndicator());
        }

        @Override
        public void reserve(int rows) {
            values.ensureCapacity(rows);
        }

        @Override
        public void addAll(TsvColumn piece) {
            values.addAll(((Keys) piece).values);
        }
    }

    /** Boxes, in any of the spellings that stand side by side in one file. */
    record Flags(ByteArrayList values) implements TsvColumn {
        private static final List<String> YES = List.of("1", "true", "y", "yes", "x");
        private static final List<String> NO = List.of("0", "false", "n", "no");

        @Override
        public void put(TsvBlock block, int column, IntConsumer unread) {
            int[] from = block.from[column];
            int[] to = block.to[column];
            for (int row = 0; row < block.rows; row++) {
                byte cell = from[row] == to[row]
                        ? BooleanColumnType.missingValueIndicator()
                        : flag(block.bytes, from[row], to[row]);
                if (cell == BooleanColumnType.missingValueIndicator() && from[row] < to[row]) {
                    unread.accept(row);
                }
                values.add(cell);
            }
        }

        private static byte flag(byte[] bytes, int from, int to) {
            if (to - from == 1 && (bytes[from] == '0' || bytes[from] == '1')) { // as most boxes are written
                return (byte) (bytes[from] - '0');
            }
            if (isAny(YES, bytes, from, to)) {
                return BooleanColumnType.BYTE_TRUE;
            }
            return isAny(NO, bytes, from, to)
                    ? BooleanColumnType.BYTE_FALSE
                    : BooleanColumnType.missingValueIndicator();
        }

        private static boolean isAny(List<String> words, byte[] bytes, int from, int to) {
            for (String word : words) {
                if (word.length() == to - from && is(word, bytes, from)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether this word stands here, in capitals or not. */
        private static boolean is(String word, byte[] bytes, int from) {
            for (int i = 0; i < word.length(); i++) {
                byte b = bytes[from + i];
                if ((b >= 'A' && b <= 'Z' ? b + 0x20 : b) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void putMissing() {
            values.add(BooleanColumnType.missingValueIndicator());
        }

        @Override
        public void reserve(int rows) {
            values.ensureCapacity(rows);
        }

        @Override
        public void addAll(TsvColumn piece) {
            values.addAll(((Flags) piece).values);
        }
    }
}
