package org.form4.shell.print;

import org.jline.utils.WCWidth;

/** How much room text takes on a screen, counted in columns. */
public final class Width {
    private static final int NARROWEST = 20;

    private Width() {}

    /** Columns that text takes on one line. */
    public static int of(String text) {
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

    /**
     * Lines of at most a width, broken at blanks, each ended; those after the first stand further in. A word wider than
     * a line stays whole, and so does everything when there is hardly any room.
     */
    public static String wrap(String text, int width, int indent) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            wrap(line, width, indent, wrapped);
        }
        return wrapped.toString();
    }

    private static void wrap(String line, int width, int indent, StringBuilder out) {
        if (width - indent < NARROWEST || of(line) <= width) {
            out.append(line).append('\n');
            return;
        }
        int used = 0;
        boolean atStart = true;
        for (String word : line.split("(?<= )", -1)) {
            int needed = of(word.stripTrailing());
            if (!atStart && used + needed > width) {
                out.setLength(out.toString().stripTrailing().length());
                out.append('\n').append(" ".repeat(indent));
                used = indent;
            }
            out.append(word);
            used += of(word);
            atStart = atStart && word.isBlank();
        }
        out.append('\n');
    }

    private static int of(int c) {
        return Math.max(0, WCWidth.wcwidth(c));
    }
}
