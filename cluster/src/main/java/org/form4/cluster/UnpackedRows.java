package org.form4.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.form4.tables.ColumnKind;
import org.form4.tables.RowAppender;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;
import tech.tablesaw.columns.numbers.LongColumnType;

/**
 * Packed rows as a table again. Rows that stand together often say the same: a text or a day that the row before had is
 * not made anew.
 */
final class UnpackedRows {
    private final RowAppender to;
    private final ColumnKind[] kinds;
    private final byte[][] utf8;
    private final String[] texts;
    private int epochDay;
    private int packedDay = PackedLocalDate.pack(LocalDate.EPOCH);

    UnpackedRows(TableName table) {
        to = RowAppender.deferring(table.create());
        kinds = table.columns().values().toArray(ColumnKind[]::new);
        utf8 = new byte[kinds.length][0];
        texts = new String[kinds.length];
        Arrays.fill(texts, "");
    }

    /** Appends all rows of an array. */
    void add(byte[] packed) {
        ByteBuffer from = ByteBuffer.wrap(packed);
        while (from.hasRemaining()) {
            int bits = PackedRows.skipBits(from, kinds.length);
            for (int i = 0; i < kinds.length; i++) {
                if (PackedRows.isThere(from, bits, i)) {
                    cell(packed, from, i);
                } else {
                    missing(kinds[i]);
                }
            }
            to.end();
        }
    }

    private void cell(byte[] packed, ByteBuffer from, int column) {
        switch (kinds[column]) {
            case ID, CIK -> to.key(from.getLong());
            case DATE -> to.packedDate(day(from.getInt()));
            case TIME -> to.time(PackedLocalDateTime.asLocalDateTime(from.getLong()));
            case NUM -> to.num(from.getDouble());
            case INT -> to.integer(from.getInt());
            case BOOL -> to.bool(from.get() == 1);
            case STR -> to.str(text(packed, from, column));
        }
    }

    private void missing(ColumnKind kind) {
        switch (kind) {
            case ID, CIK -> to.key(LongColumnType.missingValueIndicator());
            case DATE -> to.packedDate(DateColumnType.missingValueIndicator());
            case TIME -> to.time(null);
            case NUM -> to.num(Double.NaN);
            case INT -> to.integer(null);
            case BOOL -> to.bool(null);
            case STR -> to.str(null);
        }
    }

    private int day(int day) {
        if (day != epochDay) {
            epochDay = day;
            packedDay = PackedLocalDate.pack(LocalDate.ofEpochDay(day));
        }
        return packedDay;
    }

    private String text(byte[] packed, ByteBuffer from, int column) {
        int length = from.getInt();
        int begin = from.position();
        byte[] before = utf8[column];
        from.position(begin + length);
        if (!Arrays.equals(packed, begin, begin + length, before, 0, before.length)) {
            utf8[column] = Arrays.copyOfRange(packed, begin, begin + length);
            texts[column] = new String(utf8[column], StandardCharsets.UTF_8);
        }
        return texts[column];
    }

    /** The table with all that was appended. */
    Table table() {
        return to.table();
    }
}
