package org.form4.read;

import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/** Some submissions were cut into lines of exactly 1,023 characters, in the middle of words and tags. */
final class LineWrap {
    private static final int WIDTH = 1_023;

    private LineWrap() {}

    /** Whether these bytes may have been cut so: they have such a line and none that is longer. */
    static boolean isIn(byte[] bytes) {
        boolean cut = false;
        int from = 0;
        while (from + WIDTH < bytes.length) {
            int end = lastLineEnd(bytes, from);
            if (end < 0) {
                end = from + WIDTH;
                end += bytes[end] == '\r' && end + 1 < bytes.length ? 1 : 0;
                if (bytes[end] != '\n') {
                    return false;
                }
                cut |= bytes[from + WIDTH - 1] != '\r';
            }
            from = end + 1;
        }
        return cut;
    }

    /** The last line end within a line's width: looked for from behind, since lines are mostly much shorter. */
    private static int lastLineEnd(byte[] bytes, int from) {
        for (int i = from + WIDTH - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The text without such cuts. A file with a longer line was not cut, so its lines stay. */
    static String undo(String text, Problems problems) {
        boolean cut = false;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            int length = to - from - (to > from && text.charAt(to - 1) == '\r' ? 1 : 0);
            if (length > WIDTH) {
                return text;
            }
            cut |= length == WIDTH && end >= 0;
            from = to + 1;
        }
        return cut ? join(text, problems) : text;
    }

    private static String join(String text, Problems problems) {
        StringBuilder whole = new StringBuilder(text.length());
        int line = 1;
        int joined = 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            int bare = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
            if (bare - from == WIDTH && end >= 0) {
                whole.append(text, from, bare);
                joined++;
            } else {
                whole.append(text, from, Math.min(to + 1, text.length()));
            }
            line++;
            from = to + 1;
        }
        problems.add(
                Kind.MALFORMED,
                Severity.REPAIRED,
                line - 1,
                "",
                joined + " lines cut at " + WIDTH + " characters were joined again; line numbers count joined lines");
        return whole.toString();
    }
}
