package org.form4.read;

import java.util.List;
import java.util.Locale;

/** What programs do to the whole of a text that goes through them. */
enum TextDress {
    NONE,
    NUMBERED,
    /** As {@code cat -n} counts: a tab behind the number, none before a blank line. */
    LISTED,
    QUOTED_MAIL,
    NUMBERED_IN_QUOTED_MAIL,
    LINE_ENDS_OF_WINDOWS,
    BLANKS_THAT_DO_NOT_BREAK,
    /** Soft hyphens and signs of no width inside words. */
    INVISIBLE_SIGNS,
    /** The browser's lines between rows, and its page numbers; see {@link TextRenderer}. */
    PRINTED,
    TWICE;

    private static final int EVERY = 5;

    String on(String text) {
        return switch (this) {
            case NONE, PRINTED -> text;
            case NUMBERED -> numbered(text, "%d: ");
            case LISTED -> listed(text);
            case QUOTED_MAIL -> "> " + text.replace("\n", "\n> ");
            case NUMBERED_IN_QUOTED_MAIL -> QUOTED_MAIL.on(numbered(text, "%4d  "));
            case LINE_ENDS_OF_WINDOWS -> text.replace("\n", "\r\n");
            case BLANKS_THAT_DO_NOT_BREAK -> text.replace(' ', '\u00A0');
            case INVISIBLE_SIGNS -> withInvisibleSigns(text);
            case TWICE -> text + "\n\n" + text;
        };
    }

    private static String numbered(String text, String format) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            numbered.append(String.format(Locale.ROOT, format, ++number))
                    .append(line)
                    .append('\n');
        }
        return numbered.toString();
    }

    private static String listed(String text) {
        StringBuilder listed = new StringBuilder();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            listed.append(line.isBlank() ? "" : String.format(Locale.ROOT, "%6d\t", ++number))
                    .append(line)
                    .append('\n');
        }
        return listed.toString();
    }

    private static String withInvisibleSigns(String text) {
        List<String> signs = List.of("\u00AD", "\u200B", "\u2060", "\uFEFF");
        StringBuilder dressed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            dressed.append(text.charAt(i));
            boolean inWord = i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i))
                    && Character.isLetterOrDigit(text.charAt(i + 1));
            if (inWord && i % EVERY == 0) {
                dressed.append(signs.get(i / EVERY % signs.size()));
            }
        }
        return dressed.toString();
    }
}
