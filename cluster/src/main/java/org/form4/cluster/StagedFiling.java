package org.form4.cluster;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.form4.tables.TableName;

/**
 * What one part of the reading knows of one filing: its key, its place in the order of reading, the year it belongs to,
 * and its rows in each table, packed. Problems without a filing share one that has no key.
 */
final class StagedFiling {
    static final long NO_KEY = Long.MIN_VALUE;

    /** Where a row is filed of which no year is known. */
    static final int NO_YEAR = 0;

    private static final List<TableName> TABLES = List.of(TableName.values());
    private static final byte[] NOTHING = {};

    private final long key;
    private final long part;
    private final int year;
    private final byte[][] rows;

    private StagedFiling(long key, long part, int year, byte[][] rows) {
        this.key = key;
        this.part = part;
        this.year = year;
        this.rows = rows;
    }

    /** A filing without rows, to which rows are then added. */
    static StagedFiling empty(long key, long part, int year) {
        byte[][] rows = new byte[TABLES.size()][];
        Arrays.fill(rows, NOTHING);
        return new StagedFiling(key, part, year, rows);
    }

    long key() {
        return key;
    }

    /** Numbers go up in the order in which files are read. */
    long part() {
        return part;
    }

    int year() {
        return year;
    }

    /** The packed rows in one table; empty where there are none. */
    byte[] rows(TableName table) {
        return rows[place(table)];
    }

    /** Whether it has a cover and is not only rows or problems. */
    boolean isFiling() {
        return rows(TableName.SUBMISSION).length > 0;
    }

    void add(TableName table, byte[] more) {
        byte[] before = rows[place(table)];
        rows[place(table)] = before.length == 0
                ? more
                : ByteBuffer.allocate(before.length + more.length)
                        .put(before)
                        .put(more)
                        .array();
    }

    /** Adds the rows that another part of the reading knows of the same filing. */
    void addAll(StagedFiling more) {
        TABLES.forEach(table -> add(table, more.rows(table)));
    }

    /** A number for each table, the same in all tasks of a job. */
    static int place(TableName table) {
        return TABLES.indexOf(table);
    }

    /** The table of a number. */
    static TableName table(int place) {
        return TABLES.get(place);
    }

    byte[] toBytes() {
        int size = 2 * Long.BYTES + Integer.BYTES;
        for (byte[] packed : rows) {
            size += Integer.BYTES + packed.length;
        }
        ByteBuffer to = ByteBuffer.allocate(size).putLong(key).putLong(part).putInt(year);
        for (byte[] packed : rows) {
            to.putInt(packed.length).put(packed);
        }
        return to.array();
    }

    static StagedFiling of(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        StagedFiling filing = empty(from.getLong(), from.getLong(), from.getInt());
        for (int i = 0; i < TABLES.size(); i++) {
            byte[] packed = new byte[from.getInt()];
            from.get(packed);
            filing.rows[i] = packed;
        }
        return filing;
    }
}
