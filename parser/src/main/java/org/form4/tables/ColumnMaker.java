package org.form4.tables;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import org.form4.tables.TsvColumn.Days;
import org.form4.tables.TsvColumn.Flags;
import org.form4.tables.TsvColumn.Keys;
import org.form4.tables.TsvColumn.Numbers;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.booleans.BooleanColumnType;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.numbers.LongColumnType;
import tech.tablesaw.columns.strings.IntDictionaryMap.IntDictionaryBuilder;

/**
 * Makes Tablesaw columns of the cells of a data set, whole arrays at a time. Text columns get the dictionary that
 * Tablesaw would build itself, cell by cell, in many times the time.
 */
final class ColumnMaker {
    /** The row of a cell that no row of the file gives. */
    static final int NO_ROW = -1;

    private ColumnMaker() {}

    /**
     * A column of these cells.
     *
     * @param cells null when the file has no such column; then all cells are missing
     * @param rows for each cell of the new column its row in the file, or {@link #NO_ROW}
     */
    static Column<?> of(String name, ColumnKind kind, @Nullable TsvColumn cells, int[] rows) {
        if (cells == null && kind == ColumnKind.STR) {
            return words(name, List.of(""), new int[rows.length]);
        }
        if (cells == null) {
            Column<?> column = kind.create(name);
            for (int i = 0; i < rows.length; i++) {
                column.appendMissing();
            }
            return column;
        }
        if (cells instanceof Numbers numbers) {
            return numbers(name, numbers, rows);
        }
        if (cells instanceof Days days) {
            return days(name, days, rows);
        }
        if (cells instanceof Keys keys) {
            return keys(name, keys, rows);
        }
        return cells instanceof Flags flags ? flags(name, flags, rows) : words(name, (Words) cells, rows);
    }

    private static DoubleColumn numbers(String name, Numbers cells, int[] rows) {
        double[] from = cells.values().elements();
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i] == NO_ROW ? Double.NaN : from[rows[i]];
        }
        return DoubleColumn.create(name, values);
    }

    private static DateColumn days(String name, Days cells, int[] rows) {
        int[] from = cells.values().elements();
        int[] values = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i] == NO_ROW ? DateColumnType.missingValueIndicator() : from[rows[i]];
        }
        return DateColumn.createInternal(name, values);
    }

    private static LongColumn keys(String name, Keys cells, int[] rows) {
        long[] from = cells.values().elements();
        long[] values = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i] == NO_ROW ? LongColumnType.missingValueIndicator() : from[rows[i]];
        }
        return LongColumn.create(name, values);
    }

    private static BooleanColumn flags(String name, Flags cells, int[] rows) {
        BooleanColumn column = BooleanColumn.create(name);
        for (int row : rows) {
            column.append(
                    row == NO_ROW
                            ? BooleanColumnType.missingValueIndicator()
                            : cells.values().getByte(row));
        }
        return column;
    }

    static StringColumn words(String name, Words cells, int[] rows) {
        int[] from = cells.cells().elements();
        int[] places = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = rows[i] == NO_ROW ? 0 : from[rows[i]];
        }
        return words(name, cells.words(), places);
    }

    /**
     * A text column in Tablesaw's own terms: keys count up from the smallest but one, the missing text has the largest.
     *
     * @param places for each cell the place of its text in {@code words}, where 0 is the missing text; overwritten
     */
    static StringColumn words(String name, List<String> words, int[] places) {
        int[] counts = new int[words.size()];
        for (int place : places) {
            counts[place]++;
        }
        int[] keys = new int[words.size()];
        Int2ObjectOpenHashMap<String> texts = new Int2ObjectOpenHashMap<>(words.size());
        Object2IntOpenHashMap<String> keyOf = new Object2IntOpenHashMap<>(words.size());
        Int2IntOpenHashMap cellsOf = new Int2IntOpenHashMap(words.size());
        keyOf.defaultReturnValue(Integer.MIN_VALUE);
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                String text = words.get(i);
                int known = keyOf.getInt(text);
                keys[i] = text.isEmpty() ? Integer.MAX_VALUE : known == Integer.MIN_VALUE ? ++last : known;
                texts.put(keys[i], text);
                keyOf.put(text, keys[i]);
                cellsOf.addTo(keys[i], counts[i]);
            }
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = keys[places[i]];
        }
        return StringColumn.createInternal(
                name,
                new IntDictionaryBuilder()
                        .setNextIndex(last)
                        .setKeyToValue(texts)
                        .setValueToKey(keyOf)
                        .setKeyToCount(cellsOf)
                        .setValues(places)
                        .build());
    }
}
