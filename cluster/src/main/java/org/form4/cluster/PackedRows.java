package org.form4.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/**
 * Rows of a table in an array of bytes, one after the other. So Spark moves one thing where there are two hundred
 * columns. Between the tasks of one job only: nothing of it lasts.
 *
 * <p>A row is a bit for each cell, set where the cell is there, and the cells that are there: numbers in their usual
 * width, texts in UTF-8 after their length.
 */
final class PackedRows {
    private static final long MICROS = 1_000_000;

    private final ColumnKind[] kinds;
    private final @Nullable UTF8String[] printed;
    private final long[] numbers;
    private final byte[] bits;
    private ByteBuffer bytes = ByteBuffer.allocate(4096);
    private int packedDay = PackedLocalDate.pack(LocalDate.EPOCH);
    private int epochDay;

    private PackedRows(Collection<ColumnKind> kinds) {
        this.kinds = kinds.toArray(ColumnKind[]::new);
        this.printed = new @Nullable UTF8String[this.kinds.length];
        this.numbers = new long[this.kinds.length];
        this.bits = new byte[(this.kinds.length + 7) / 8];
    }

    /** For rows of one of the ten tables. */
    static PackedRows of(TableName table) {
        return new PackedRows(table.columns().values());
    }

    /** For rows of any table; in a long column of counts they are eight bytes wide. */
    static PackedRows of(List<Column<?>> columns) {
        return new PackedRows(columns.stream().map(ColumnKind::of).toList());
    }

    /** What was added since the last time. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes.array(), bytes.position());
        bytes.clear();
        return taken;
    }

    /** Adds a row of the workbench. */
    void add(List<Column<?>> columns, int row) {
        int at = begin();
        for (int i = 0; i < kinds.length; i++) {
            Column<?> column = columns.get(i);
            if (!column.isMissing(row)) {
                mark(i);
                switch (kinds[i]) {
                    case ID, CIK -> room(8).putLong(((LongColumn) column).getLong(row));
                    case DATE -> room(4).putInt(epochDay(((DateColumn) column).getIntInternal(row)));
                    case TIME -> room(8).putLong(((DateTimeColumn) column).getLongInternal(row));
                    case NUM -> room(8).putDouble(((NumericColumn<?>) column).getDouble(row));
                    case INT -> integer(column, row);
                    case BOOL -> room(1).put(((BooleanColumn) column).getByte(row));
                    case STR -> text(column.getString(row).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        end(at);
    }

    private int epochDay(int packed) {
        if (packed != packedDay) {
            packedDay = packed;
            epochDay = Math.toIntExact(PackedLocalDate.toEpochDay(packed));
        }
        return epochDay;
    }

    private void integer(Column<?> column, int row) {
        if (column instanceof IntColumn integers) {
            room(4).putInt(integers.getInt(row));
        } else {
            room(8).putLong(((LongColumn) column).getLong(row));
        }
    }

    /** The key of the filing that a row as Spark reads it belongs to: the number in its first cell. */
    long key(InternalRow row) {
        return row.isNullAt(0) ? StagedFiling.NO_KEY : number(row, 0);
    }

    /** Adds a row as Spark reads it, whose {@link #key} is this. */
    void add(InternalRow row, long key) {
        int at = begin();
        if (key != StagedFiling.NO_KEY) {
            mark(0);
            room(8).putLong(key);
        }
        for (int i = 1; i < kinds.length; i++) {
            if (!row.isNullAt(i)) {
                mark(i);
                switch (kinds[i]) {
                    case ID, CIK -> room(8).putLong(number(row, i));
                    case DATE -> room(4).putInt(row.getInt(i));
                    case TIME -> room(8).putLong(PackedLocalDateTime.pack(time(row.getLong(i))));
                    case NUM -> room(8).putDouble(row.getDouble(i));
                    case INT -> room(4).putInt(row.getInt(i));
                    case BOOL -> room(1).put((byte) (row.getBoolean(i) ? 1 : 0));
                    case STR -> text(row.getUTF8String(i));
                }
            }
        }
        end(at);
    }

    /** The number that a cell prints. It mostly stands in the row before too, and is then not read again. */
    private long number(InternalRow row, int cell) {
        UTF8String text = row.getUTF8String(cell);
        if (!text.equals(printed[cell])) {
            printed[cell] = text.copy();
            numbers[cell] = kinds[cell] == ColumnKind.ID
                    ? AccessionNumber.parse(text.toString()).key()
                    : Cik.parse(text.toString()).number();
        }
        return numbers[cell];
    }

    /** Leaves room for the bits of a row, and tells where. */
    private int begin() {
        Arrays.fill(bits, (byte) 0);
        int at = bytes.position();
        room(bits.length).position(at + bits.length);
        return at;
    }

    private void mark(int cell) {
        bits[cell / 8] |= (byte) (1 << cell % 8);
    }

    private void end(int at) {
        System.arraycopy(bits, 0, bytes.array(), at, bits.length);
    }

    private void text(UTF8String text) {
        int length = text.numBytes();
        room(4 + length).putInt(length);
        int at = bytes.position();
        text.writeToMemory(bytes.array(), Platform.BYTE_ARRAY_OFFSET + at);
        bytes.position(at + length);
    }

    private void text(byte[] utf8) {
        room(4 + utf8.length).putInt(utf8.length).put(utf8);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more));
            larger.put(bytes.flip());
            bytes = larger;
        }
        return bytes;
    }

    /** The cells of the next row; numbers as they are packed, a cell that is missing is null. */
    static @Nullable Object[] next(ByteBuffer from, TableName table) {
        Collection<ColumnKind> kinds = table.columns().values();
        @Nullable Object[] cells = new @Nullable Object[kinds.size()];
        int bits = skipBits(from, cells.length);
        int i = 0;
        for (ColumnKind kind : kinds) {
            cells[i] = isThere(from, bits, i) ? cell(from, kind) : null;
            i++;
        }
        return cells;
    }

    /** One cell of the row that comes next; those before it are passed over. */
    static @Nullable Object cell(ByteBuffer from, TableName table, int wanted) {
        int bits = skipBits(from, table.columns().size());
        int i = 0;
        for (ColumnKind kind : table.columns().values()) {
            boolean isThere = isThere(from, bits, i);
            if (i++ == wanted) {
                return isThere ? cell(from, kind) : null;
            }
            if (isThere) {
                from.position(from.position() + width(from, kind));
            }
        }
        throw new IllegalArgumentException("table " + table + " has no column " + wanted);
    }

    private static int width(ByteBuffer from, ColumnKind kind) {
        return switch (kind) {
            case ID, CIK, TIME, NUM -> 8;
            case DATE, INT -> 4;
            case BOOL -> 1;
            case STR -> 4 + from.getInt(from.position());
        };
    }

    private static Object cell(ByteBuffer from, ColumnKind kind) {
        return switch (kind) {
            case ID, CIK, TIME -> from.getLong();
            case DATE, INT -> from.getInt();
            case NUM -> from.getDouble();
            case BOOL -> from.get() == 1;
            case STR -> new String(utf8(from), StandardCharsets.UTF_8);
        };
    }

    /** Stands at the first cell of a row; the place of its bits is returned. */
    static int skipBits(ByteBuffer from, int cells) {
        int bits = from.position();
        from.position(bits + (cells + 7) / 8);
        return bits;
    }

    static boolean isThere(ByteBuffer from, int bits, int cell) {
        return (from.get(bits + cell / 8) & 1 << cell % 8) != 0;
    }

    /** The text that comes next. */
    static byte[] utf8(ByteBuffer from) {
        byte[] utf8 = new byte[from.getInt()];
        from.get(utf8);
        return utf8;
    }

    /** The time that comes next, in microseconds since 1970 of a clock without a zone. */
    static long micros(ByteBuffer from) {
        LocalDateTime time = PackedLocalDateTime.asLocalDateTime(from.getLong());
        return time.toEpochSecond(ZoneOffset.UTC) * MICROS + time.getLong(ChronoField.MICRO_OF_SECOND);
    }

    private static LocalDateTime time(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, MICROS), (int) Math.floorMod(micros, MICROS) * 1000, ZoneOffset.UTC);
    }
}
