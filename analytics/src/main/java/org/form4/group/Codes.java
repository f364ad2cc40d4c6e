package org.form4.group;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/**
 * The cells of a column as dense numbers from 0 in order of first appearance: equal cells have equal numbers. Missing cells
 * are equal to each other; so are 0 and -0.
 */
public final class Codes {
    /** So many times more places than rows may an array have before a map takes its place. */
    private static final int SPARSE = 4;

    private final int[] of;
    private final int size;

    private Codes(int[] of, int size) {
        this.of = of;
        this.size = size;
    }

    /** The number of a row's cell. */
    public int of(int row) {
        return of[row];
    }

    /** How many different cells there are. */
    public int size() {
        return size;
    }

    /** The numbers of all rows; not to be changed. */
    int[] all() {
        return of;
    }

    /** Numbers the cells of a column of any type. */
    public static Codes of(Column<?> column) {
        if (column instanceof StringColumn strings) {
            return ofStrings(strings);
        }
        int rows = column.size();
        if (column instanceof LongColumn longs) {
            return number(rows, longs::getLong);
        }
        if (column instanceof IntColumn ints) {
            return ofInts(rows, ints::getInt);
        }
        if (column instanceof ShortColumn shorts) {
            return ofInts(rows, shorts::getInt);
        }
        if (column instanceof DateColumn dates) {
            return ofInts(rows, dates::getIntInternal);
        }
        if (column instanceof TimeColumn times) {
            return ofInts(rows, times::getIntInternal);
        }
        if (column instanceof BooleanColumn booleans) {
            return ofInts(rows, booleans::getByte);
        }
        if (column instanceof DateTimeColumn times) {
            return number(rows, times::getLongInternal);
        }
        if (column instanceof InstantColumn instants) {
            return number(rows, instants::getLongInternal);
        }
        if (column instanceof DoubleColumn doubles) {
            return number(rows, row -> Double.doubleToLongBits(doubles.getDouble(row) + 0.0));
        }
        if (column instanceof FloatColumn floats) {
            return number(rows, row -> Double.doubleToLongBits(floats.getDouble(row) + 0.0));
        }
        return ofObjects(column);
    }

    private static Codes ofObjects(Column<?> column) {
        Numbering numbering = new Numbering();
        int[] of = new int[column.size()];
        for (int row = 0; row < of.length; row++) {
            of[row] = column.isMissing(row) ? numbering.of(0) : numbering.of(column.get(row));
        }
        return new Codes(of, numbering.size());
    }

    /** The pairs of cells of two columns, numbered alike. */
    Codes and(Codes other) {
        long pairs = (long) size * other.size;
        int rows = of.length;
        if (pairs <= (long) SPARSE * rows + 1024) {
            return renumber(rows, row -> of[row] * other.size + other.of[row], 0, (int) pairs);
        }
        return number(rows, row -> (long) of[row] * other.size + other.of[row]);
    }

    private static Codes ofStrings(StringColumn column) {
        DictionaryMap dictionary = column.getDictionary();
        if (dictionary instanceof NullDictionaryMap) {
            // Tablesaw gives up its dictionary when most strings differ
            return ofObjects(column);
        }
        return ofInts(column.size(), dictionary::getKeyForIndex);
    }

    /** The value of a row as an int. */
    private interface Cell {
        int of(int row);
    }

    private static Codes ofInts(int rows, Cell cell) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            int value = cell.of(row);
            // what is missing has the least int of all and would stretch the range
            if (value != Integer.MIN_VALUE) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        long places = (long) most - least + 2;
        if (places <= (long) SPARSE * rows + 1024) {
            return renumber(rows, cell, least - 1, (int) Math.max(1, places));
        }
        Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
        int[] of = new int[rows];
        for (int row = 0; row < rows; row++) {
            int next = numbers.size() + 1;
            int known = numbers.putIfAbsent(cell.of(row), next);
            of[row] = (known == 0 ? next : known) - 1;
        }
        return new Codes(of, numbers.size());
    }

    /** Numbers ints of a narrow range; those below it share the first place. */
    private static Codes renumber(int rows, Cell cell, int first, int places) {
        int[] numbers = new int[places];
        Arrays.fill(numbers, -1);
        int[] of = new int[rows];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            int value = cell.of(row);
            int place = value < first ? 0 : value - first;
            if (numbers[place] < 0) {
                numbers[place] = size++;
            }
            of[row] = numbers[place];
        }
        return new Codes(of, size);
    }

    private static Codes number(int rows, IntToLongFunction cell) {
        Numbering numbering = new Numbering();
        int[] of = new int[rows];
        for (int row = 0; row < rows; row++) {
            of[row] = numbering.of(cell.applyAsLong(row));
        }
        return new Codes(of, numbering.size());
    }
}
