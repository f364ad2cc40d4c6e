package org.form4.tables;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.BitSet;
import java.util.List;
import org.form4.tables.TsvColumn.Days;
import org.form4.tables.TsvColumn.Flags;
import org.form4.tables.TsvColumn.Keys;
import org.form4.tables.TsvColumn.Numbers;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.booleans.BitSetBooleanData;
import tech.tablesaw.columns.booleans.BooleanColumnType;
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
        if (cells == null) {
            return missing(name, kind, rows.length);
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

    private static Column<?> missing(String name, ColumnKind kind, int rows) {
        return switch (kind) {
            case ID, CIK -> LongColumn.create(name, rows);
            case DATE -> DateColumn.create(name, rows);
            case TIME -> DateTimeColumn.create(name, rows);
            case NUM -> DoubleColumn.create(name, rows);
            case INT -> IntColumn.create(name, rows);
            case BOOL -> BooleanColumn.create(name, rows);
            case STR -> words(name, List.of(""), new int[rows]);
        };
    }

    // Columns are made at their length and then set: made of an array, they would copy it.

    private static DoubleColumn numbers(String name, Numbers cells, int[] rows) {
        double[] from = cells.values().elements();
        DoubleColumn column = DoubleColumn.create(name, rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != NO_ROW) {
                column.set(i, from[rows[i]]);
            }
        }
        return column;
    }

    private static DateColumn days(String name, Days cells, int[] rows) {
        int[] from = cells.values().elements();
        DateColumn column = DateColumn.create(name, rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != NO_ROW) {
                column.set(i, from[rows[i]]);
            }
        }
        return column;
    }

    private static LongColumn keys(String name, Keys cells, int[] rows) {
        long[] from = cells.values().elements();
        LongColumn column = LongColumn.create(name, rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != NO_ROW) {
                column.set(i, from[rows[i]]);
            }
        }
        return column;
    }

    private static BooleanColumn flags(String name, Flags cells, int[] rows) {
        byte[] from = cells.values().elements();
        BitSet yes = new BitSet(rows.length);
        BitSet no = new BitSet(rows.length);
        BitSet missing = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            byte cell = rows[i] == NO_ROW ? BooleanColumnType.missingValueIndicator() : from[rows[i]];
            (cell == BooleanColumnType.BYTE_TRUE ? yes : cell == BooleanColumnType.BYTE_FALSE ? no : missing).set(i);
        }
        return new BooleanColumn(name, new BitSetBooleanData(yes, no, missing));
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
