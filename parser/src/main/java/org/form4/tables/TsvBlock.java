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
        int columns = from.length;
        int column = 1;
        for (; !fields.isLast(); column++) {
            fields.next();
            if (column < columns) {
                put(column, fields.from, fields.to);
            }
        }
        for (int missing = column; missing < columns; missing++) {
            put(missing, 0, 0);
        }
        lines[rows++] = line;
        return column;
    }

    private void put(int column, int first, int end) {
        int begin = first;
        int stop = end;
        while (begin < stop && bytes[begin] == ' ') {
            begin++;
        }
        while (stop > begin && bytes[stop - 1] == ' ') {
            stop--;
        }
        from[column][rows] = begin;
        to[column][rows] = stop;
    }
}
