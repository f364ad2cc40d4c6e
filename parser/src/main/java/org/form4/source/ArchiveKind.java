package org.form4.source;

/** The kinds of archives that are opened, told by their first bytes and never by their names. */
enum ArchiveKind {
    /** Not an archive we know. */
    NONE,
    ZIP,
    GZIP,
    TAR;

    private static final int TAR_BLOCK = 512;
    private static final int TAR_CHECKSUM = 148;
    private static final int TAR_MAGIC = 257;

    static ArchiveKind of(byte[] head) {
        if (startsWith(head, 0, "PK\u0003\u0004") || startsWith(head, 0, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8) {
            return GZIP;
        }
        return isTar(head) ? TAR : NONE;
    }

    /** By the word at its place or, in tars older than the word, by the first block's own checksum. */
    private static boolean isTar(byte[] head) {
        if (head.length < TAR_BLOCK || head[0] == 0) {
            return false;
        }
        if (startsWith(head, TAR_MAGIC, "ustar")) {
            return true;
        }
        int stated = 0;
        int digits = 0;
        int sum = 8 * ' ';
        for (int i = 0; i < TAR_BLOCK; i++) {
            if (i < TAR_CHECKSUM || i >= TAR_CHECKSUM + 8) {
                sum += head[i] & 0xFF;
            } else if (head[i] >= '0' && head[i] <= '7') {
                stated = stated * 8 + head[i] - '0';
                digits++;
            } else if (head[i] != ' ' && head[i] != 0) {
                return false;
            }
        }
        return digits > 0 && stated == sum;
    }

    private static boolean startsWith(byte[] head, int at, String word) {
        if (head.length < at + word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (head[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
