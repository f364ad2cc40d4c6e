package org.form4.read;

import org.jspecify.annotations.Nullable;

/** The text of an element, which a parser hands out in pieces. Mostly there is one, and it is not copied. */
final class TextPieces {
    /** A hundred times what EDGAR takes in one field. */
    static final int LONGEST = 100_000;

    private @Nullable String first;
    private @Nullable StringBuilder more;

    void add(String piece) {
        if (first == null) {
            first = piece;
        } else {
            more = (more == null ? new StringBuilder(first) : more).append(piece);
        }
    }

    boolean isTooLong() {
        return length() > LONGEST;
    }

    private int length() {
        if (more != null) {
            return more.length();
        }
        return first == null ? 0 : first.length();
    }

    /** Without the blanks around it; null when nothing else is there. */
    @Nullable
    String stripped() {
        String text = more == null ? first : more.toString();
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
