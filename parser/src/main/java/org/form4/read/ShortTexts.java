package org.form4.read;

import org.jspecify.annotations.Nullable;

/**
 * Short texts of documents read before, so that the words that all forms repeat ({@code D}, {@code Common Stock}) are
 * mostly the same objects: they need no memory of their own, and tables that meet them again need not compare them.
 *
 * <p>Not a promise: a text may be a new object at any time, and of two that share a place the later one stays. For the
 * same reason threads need no lock; what one misses of the other's is a text made twice.
 */
final class ShortTexts {
    private static final int LONGEST = 48;

    private final @Nullable String[] places = new String[2048];

    /** The text of these characters. */
    String of(char[] chars, int start, int length) {
        if (length > LONGEST || (length > 1 && chars[start] <= '9')) {
            return new String(chars, start, length); // most numbers and dates are met once and become no text
        }
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int place = (hash ^ hash >>> 12) & places.length - 1;
        String known = places[place];
        if (known != null && isThere(known, chars, start, length)) {
            return known;
        }
        String text = new String(chars, start, length);
        places[place] = text;
        return text;
    }

    private static boolean isThere(String text, char[] chars, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }
}
