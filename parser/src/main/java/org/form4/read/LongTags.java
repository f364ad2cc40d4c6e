package org.form4.read;

/**
 * Finds tags that no form has: XML parsers take time with the square of the attributes of one tag. Documents too small
 * for that to matter are not looked at.
 */
final class LongTags {
    private static final int SMALL = 256 << 10;
    private static final int LONGEST = 4 << 10;

    static final String LIMIT_TEXT = "4 KiB";

    private LongTags() {}

    static boolean areIn(byte[] bytes) {
        if (bytes.length <= SMALL) {
            return false;
        }
        int at = 0;
        while (at < bytes.length - 1) {
            if (bytes[at] != '<' || !isNameStart(bytes[at + 1])) {
                at++;
                continue;
            }
            int end = end(bytes, at);
            if (end - at > LONGEST) {
                return true;
            }
            at = end;
        }
        return false;
    }

    /** Where the tag ends, or where it is longer than any. */
    private static int end(byte[] bytes, int start) {
        byte quote = 0;
        for (int i = start; i < bytes.length; i++) {
            byte b = bytes[i];
            if (i - start > LONGEST || (b == '>' && quote == 0)) {
                return i;
            }
            if (quote == 0 && (b == '"' || b == '\'')) {
                quote = b;
            } else if (b == quote) {
                quote = 0;
            }
        }
        return bytes.length;
    }

    private static boolean isNameStart(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_' || b == ':' || b < 0;
    }
}
