package org.form4.tables;

/**
 * Walks through the fields of tab-separated rows. A field may be wrapped in double quotes, with inner quotes doubled,
 * and then may hold tabs and line breaks; a quote that is not closed before the next row is just a character. After
 * each {@link #next()} the field lies from {@link #from} to {@link #to}, unwrapped in place.
 */
final class TsvRows {
    private static final int LOOKED_AT = 1 << 16;
    private static final int SHORTEST_ROW = 20;

    final byte[] bytes;
    int from;
    int to;

    /** The line of the field, counted from 1 at the start of these rows. */
    int line = 1;

    private final int end;
    private int at;
    private boolean isLast;
    private int noCloseBefore;

    /** @param end where the rows end in these bytes */
    TsvRows(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** About how many rows there are, judged by the first of them, and never more than could be. */
    int expected() {
        int looked = Math.min(end, LOOKED_AT);
        int breaks = 1;
        for (int i = 0; i < looked; i++) {
            breaks += bytes[i] == '\n' ? 1 : 0;
        }
        long all = (long) breaks * end / Math.max(1, looked);
        return (int) Math.min(all + all / 16, end / SHORTEST_ROW + 1);
    }

    /** Whether another row begins; empty lines are passed over. */
    boolean hasRow() {
        while (at < end && (bytes[at] == '\n' || bytes[at] == '\r')) {
            line += bytes[at++] == '\n' ? 1 : 0;
        }
        return at < end;
    }

    /** Whether the field read last was the last one of its row. */
    boolean isLast() {
        return isLast;
    }

    void next() {
        int start = at;
        if (isQuote(start) && quoted()) {
            return;
        }
        from = start;
        int stop = delimiter(start);
        to = stop;
        if (stop < end && bytes[stop] == '\t') {
            isLast = false; // as most fields are not
            at = stop + 1;
        } else {
            to -= isBehindReturn(start, stop) ? 1 : 0;
            leave(stop);
        }
    }

    /**
     * Cuts the rest of the row, whose first field has been read: the second field has place 1. Blanks around a field are
     * no part of it. Fields that there is no place for are passed over.
     *
     * @param starts by place and row, where the field begins
     * @param ends by place and row, where it ends
     * @return how many fields the row has, the first included
     */
    int cut(int[][] starts, int[][] ends, int row) {
        int place = 1;
        int start = at; // kept here and not in the object: these are the fields that millions of rows have thirty of
        for (boolean isBehindLast = isLast; !isBehindLast; place++) {
            int first = start;
            int stop;
            if (isQuote(start)) {
                at = start;
                next();
                first = from;
                stop = to;
                start = at;
                isBehindLast = isLast;
            } else {
                stop = delimiter(start);
                start = stop + 1;
                if (stop >= end || bytes[stop] == '\n') {
                    isBehindLast = true;
                    leave(stop);
                    stop -= isBehindReturn(first, stop) ? 1 : 0;
                }
            }
            if (place < starts.length) {
                while (first < stop && bytes[first] == ' ') {
                    first++;
                }
                while (stop > first && bytes[stop - 1] == ' ') {
                    stop--;
                }
                starts[place][row] = first;
                ends[place][row] = stop;
            }
        }
        return place;
    }

    private boolean isQuote(int i) {
        return i < end && bytes[i] == '"' && i >= noCloseBefore;
    }

    /** Where the tab or the line break is that ends a field without quotes. */
    private int delimiter(int start) {
        int i = start;
        while (i < end && bytes[i] != '\t' && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private boolean isBehindReturn(int start, int stop) {
        return stop > start && stop < end && bytes[stop - 1] == '\r';
    }

    private void leave(int delimiter) {
        isLast = delimiter >= end || bytes[delimiter] == '\n';
        line += delimiter < end && isLast ? 1 : 0;
        at = delimiter + 1;
    }

    /** Reads a field in quotes; false when the quote turns out to be just a character. */
    private boolean quoted() {
        int lines = 0;
        int inner = 0;
        int i = at + 1;
        while (i < end) {
            byte b = bytes[i];
            if (b == '"') {
                if (i + 1 < end && bytes[i + 1] == '"') {
                    inner++;
                    i++;
                } else if (isDelimiter(i + 1)) {
                    from = at + 1;
                    to = inner == 0 ? i : unwrap(from, i);
                    line += lines;
                    leave(i + 1 < end && bytes[i + 1] == '\r' ? i + 2 : i + 1);
                    return true;
                } else {
                    return false;
                }
            } else if (b == '\n') {
                lines++;
                if (TsvChunks.isRowStart(bytes, i + 1, end)) {
                    break;
                }
            }
            i++;
        }
        noCloseBefore = i; // or every further quote would be followed to here again
        return false;
    }

    private boolean isDelimiter(int i) {
        return i >= end
                || bytes[i] == '\t'
                || bytes[i] == '\n'
                || (bytes[i] == '\r' && (i + 1 >= end || bytes[i + 1] == '\n'));
    }

    /** Makes single quotes of doubled ones where they stand. */
    private int unwrap(int start, int stop) {
        int write = start;
        for (int read = start; read < stop; read++) {
            bytes[write++] = bytes[read];
            if (bytes[read] == '"') {
                read++;
            }
        }
        return write;
    }
}
