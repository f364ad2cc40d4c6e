package org.form4.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.tables.ColumnKind;
import org.form4.tables.RowAppender;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/**
 * Rows of one of the ten tables in an array of bytes, one after the other. So Spark moves a few columns where there are
 * two hundred. Between the tasks of one job only: nothing of it lasts.
 *
 * <p>A row is a bit for each cell, set where the cell is there, and the cells that are there: numbers in their usual
 * width, texts in UTF-8 after their length.
 */
final class PackedRows {
    private final ColumnKind[] kinds;
    private ByteBuffer bytes = ByteBuffer.allocate(4096);

    PackedRows(TableName table) {
        this.kinds = kinds(table.columns().values());
    }

    private static ColumnKind[] kinds(Collection<ColumnKind> kinds) {
        return kinds.toArray(ColumnKind[]::new);
    }

    /** What was added since the last time. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes.array(), bytes.position());
        bytes.clear();
        return taken;
    }

    /** Adds a row of the workbench. */
    void add(List<Column<?>> columns, int row) {
        int bits = begin();
        for (int i = 0; i < kinds.length; i++) {
            Column<?> column = columns.get(i);
            if (!column.isMissing(row)) {
                mark(bits, i);
                switch (kinds[i]) {
                    case ID, CIK -> room(8).putLong(((LongColumn) column).getLong(row));
                    case DATE -> room(4).putInt(((DateColumn) column).getIntInternal(row));
                    case TIME -> room(8).putLong(((DateTimeColumn) column).getLongInternal(row));
                    case NUM -> room(8).putDouble(((DoubleColumn) column).getDouble(row));
                    case INT -> room(4).putInt(((IntColumn) column).getInt(row));
                    case BOOL -> room(1).put(((BooleanColumn) column).getByte(row));
                    case STR -> text(column.getString(row));
                }
            }
        }
    }

    /** Adds a row as Spark has it. */
    void add(Row row) {
        int bits = begin();
        for (int i = 0; i < kinds.length; i++) {
            if (!row.isNullAt(i)) {
                mark(bits, i);
                switch (kinds[i]) {
                    case ID ->
                        room(8).putLong(AccessionNumber.parse(row.getString(i)).key());
                    case CIK -> room(8).putLong(Cik.parse(row.getString(i)).number());
                    case DATE -> room(4).putInt(PackedLocalDate.pack(row.<LocalDate>getAs(i)));
                    case TIME -> room(8).putLong(PackedLocalDateTime.pack(row.<LocalDateTime>getAs(i)));
                    case NUM -> room(8).putDouble(row.getDouble(i));
                    case INT -> room(4).putInt(row.getInt(i));
                    case BOOL -> room(1).put((byte) (row.getBoolean(i) ? 1 : 0));
                    case STR -> text(row.getString(i));
                }
            }
        }
    }

    private int begin() {
        int bits = bytes.position();
        room((kinds.length + 7) / 8);
        for (int i = 0; i < (kinds.length + 7) / 8; i++) {
            bytes.put((byte) 0);
        }
        return bits;
    }

    private void mark(int bits, int cell) {
        int at = bits + cell / 8;
        bytes.put(at, (byte) (bytes.get(at) | 1 << cell % 8));
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
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

    /** Appends all rows of an array to a table. */
    static void unpack(byte[] packed, TableName table, RowAppender to) {
        ByteBuffer from = ByteBuffer.wrap(packed);
        Collection<ColumnKind> kinds = table.columns().values();
        while (from.hasRemaining()) {
            int bits = skipBits(from, kinds.size());
            int i = 0;
            for (ColumnKind kind : kinds) {
                boolean isThere = isThere(from, bits, i++);
                switch (kind) {
                    case ID -> to.id(isThere ? new AccessionNumber(from.getLong()) : null);
                    case CIK -> to.cik(isThere ? new Cik(from.getLong()) : null);
                    case DATE -> to.date(isThere ? PackedLocalDate.asLocalDate(from.getInt()) : null);
                    case TIME -> to.time(isThere ? PackedLocalDateTime.asLocalDateTime(from.getLong()) : null);
                    case NUM -> to.num(isThere ? from.getDouble() : Double.NaN);
                    case INT -> to.integer(isThere ? (Integer) from.getInt() : null);
                    case BOOL -> to.bool(isThere ? (Boolean) (from.get() == 1) : null);
                    case STR -> to.str(isThere ? text(from) : null);
                }
            }
            to.end();
        }
    }

    /** One row as Spark has it, and after it the cells that are given; the buffer then stands at the next. */
    static Row next(ByteBuffer from, TableName table, @Nullable Object... more) {
        Collection<ColumnKind> kinds = table.columns().values();
        @Nullable Object[] cells = new @Nullable Object[kinds.size() + more.length];
        int bits = skipBits(from, kinds.size());
        int i = 0;
        for (ColumnKind kind : kinds) {
            cells[i] = isThere(from, bits, i) ? cell(from, kind) : null;
            i++;
        }
        System.arraycopy(more, 0, cells, i, more.length);
        return RowFactory.create(cells);
    }

    private static @Nullable Object cell(ByteBuffer from, ColumnKind kind) {
        return switch (kind) {
            case ID -> AccessionNumber.format(from.getLong());
            case CIK -> Cik.format(from.getLong());
            case DATE -> PackedLocalDate.asLocalDate(from.getInt());
            case TIME -> PackedLocalDateTime.asLocalDateTime(from.getLong());
            case NUM -> from.getDouble();
            case INT -> from.getInt();
            case BOOL -> from.get() == 1;
            case STR -> text(from);
        };
    }

    private static int skipBits(ByteBuffer from, int cells) {
        int bits = from.position();
        from.position(bits + (cells + 7) / 8);
        return bits;
    }

    private static boolean isThere(ByteBuffer from, int bits, int cell) {
        return (from.get(bits + cell / 8) & 1 << cell % 8) != 0;
    }

    private static String text(ByteBuffer from) {
        byte[] utf8 = new byte[from.getInt()];
        from.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
