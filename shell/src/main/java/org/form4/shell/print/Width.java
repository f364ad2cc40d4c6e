package org.form4.shell.print;

import org.jline.utils.WCWidth;

/** How much room text takes on a screen, counted in columns. */
final class Width {
    private Width() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            width += of(text.codePointAt(i));
        }
        return width;
    }

    /** The text cut to a width; an ellipsis shows the cut. */
    static String shorten(String text, int width) {
        if (text.length() <= width / 2 || of(text) <= width) {
            return text;
        }
        int used = 1;
        int i = 0;
        while (i < text.length() && used + of(text.codePointAt(i)) <= width) {
            used += of(text.codePointAt(i));
            i = text.offsetByCodePoints(i, 1);
        }
        return text.substring(0, i).stripTrailing() + "…";
    }

    /** Control characters replaced, so that text from a filing cannot steer the terminal. */
    static String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                        ? ' '
                        : Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '�' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int of(int c) {
        return Math.max(0, WCWidth.wcwidth(c));
    }
}
