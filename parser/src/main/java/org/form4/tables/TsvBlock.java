package org.form4.tables;

/**
 * Some rows of a data set's table, cut into fields: where each begins and ends, column by column, so that the cells of a
 * column are read one after the other. An empty field begins where it ends.
 */
final class TsvBlock {
    /** So few that bytes and places of them stay in a processor's nearest memory. */
    static final int MOST_ROWS = 128;

    final byte[] bytes;

    /** By column and row, where the field begins. */
    final int[][] from;

    /** By column and row, where the field ends. */
    final int[][] to;

    /** By row, its line. */
    final int[] lines = new int[MOST_ROWS];

    int rows;

    TsvBlock(byte[] bytes, int columns) {
        this.bytes = bytes;
        from = new int[columns][MOST_ROWS];
        to = new int[columns][MOST_ROWS];
    }

    boolean isFull() {
        return rows == MOST_ROWS;
    }

    /** Whether the field is empty. */
    boolean isEmpty(int column, int row) {
        return from[column][row] == to[column][row];
    }

    String text(int column, int row) {
        return ByteText.text(bytes, from[column][row], to[column][row]);
    }

    /** Adds a row whose first field, which is not kept, has been read; how many fields it has. */
    int add(TsvRows fields, int line) {
        int count = fields.cut(from, to, rows);
        for (int missing = count; missing < from.length; missing++) {
            from[missing][rows] = 0;
            to[missing][rows] = 0;
        }
        lines[rows++] = line;
        return count;
    }
}
