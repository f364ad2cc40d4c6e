package org.form4.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table of a data set into pieces of whole rows, so that several threads can read it. A row begins with an
 * accession number at the start of a line; that is where pieces are cut, so that a line break inside quotes does not
 * tear a row apart and a quote that is never closed does not swallow the rest of the file.
 */
final class TsvChunks {
    static final int USUAL = 4 << 20;

    private static final int LARGEST = 64 << 20;
    private static final int ROW_START = 22;

    private final InputStream in;
    private final int size;
    private byte[] rest = new byte[0];
    private boolean isAtEnd;

    TsvChunks(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /** The next whole rows; null at the end. */
    @Nullable
    TsvRows next() throws IOException {
        if (isAtEnd) {
            return null;
        }
        int want = Math.max(size, rest.length + size / 2);
        while (true) {
            byte[] piece = Arrays.copyOf(rest, want);
            int length = rest.length + in.readNBytes(piece, rest.length, want - rest.length);
            if (length < want) {
                isAtEnd = true;
                return length == 0 ? null : new TsvRows(piece, length);
            }
            int cut = lastRowStart(piece, length);
            if (cut > 0) {
                rest = Arrays.copyOfRange(piece, cut, length);
                return new TsvRows(piece, cut);
            }
            if (want >= LARGEST) {
                throw new IOException("no row of a data set in " + LARGEST + " bytes");
            }
            rest = piece;
            want *= 2;
        }
    }

    private static int lastRowStart(byte[] bytes, int length) {
        for (int i = length - ROW_START; i > 0; i--) {
            if (bytes[i - 1] == '\n' && isRowStart(bytes, i, length)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an accession number and a tab stand here, in any of the three forms in which numbers are written. */
    static boolean isRowStart(byte[] bytes, int at, int end) {
        if (at + 19 > end) {
            return false;
        }
        if (bytes[at] == 'l') {
            return bytes[at + 5] == '-' && bytes[at + 18] == '\t';
        }
        int digits = 0;
        int i = at;
        while (i < end && i <= at + 20 && (bytes[i] == '-' || (bytes[i] >= '0' && bytes[i] <= '9'))) {
            digits += bytes[i++] == '-' ? 0 : 1;
        }
        return digits == 18 && i < end && bytes[i] == '\t';
    }
}
