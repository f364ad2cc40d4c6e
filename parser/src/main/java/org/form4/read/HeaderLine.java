package org.form4.read;

import org.jspecify.annotations.Nullable;

/**
 * One fact of a submission's header as it stands on its line, as a tag ({@code <FILING-DATE>20230515}) or with a colon
 * ({@code FILED AS OF DATE:		20230515}).
 *
 * @param key in capitals, its words joined by hyphens in either spelling
 * @param value without blanks around it, may be empty
 */
record HeaderLine(String key, String value) {
    private static final int LONGEST_KEY = 41;

    /** The fact on a line, or null if it has none. */
    static @Nullable HeaderLine of(String line) {
        int from = 0;
        while (from < line.length() && isBlank(line.charAt(from))) {
            from++;
        }
        boolean isTag = from < line.length() && line.charAt(from) == '<';
        from += isTag ? 1 : 0;
        int end = keyEnd(line, from, isTag);
        if (end == from || end == line.length() || line.charAt(end) != (isTag ? '>' : ':') || !isCapital(line, from)) {
            return null;
        }
        String key = line.substring(from, end);
        return new HeaderLine(isTag ? key : key.strip().replace(' ', '-'), trimmed(line, end + 1));
    }

    private static int keyEnd(String line, int from, boolean isTag) {
        int end = from;
        while (end < line.length() && end - from < LONGEST_KEY && isOfKey(line.charAt(end), isTag)) {
            end++;
        }
        return end;
    }

    private static boolean isOfKey(char c, boolean isTag) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || (!isTag && (c == ' ' || c == '.'));
    }

    private static boolean isCapital(String line, int at) {
        return line.charAt(at) >= 'A' && line.charAt(at) <= 'Z';
    }

    private static String trimmed(String line, int from) {
        int start = from;
        int end = line.length();
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
