package org.form4.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.form4.filing.Cik;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.jspecify.annotations.Nullable;

/** Indented XML text under construction. What is missing is left out, and a group around nothing with it. */
final class Markup {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder(4096).append("<?xml version=\"1.0\"?>\n");
    private int depth;

    /** An element around whatever {@code content} writes; nothing at all when it writes nothing. */
    void group(String name, Runnable content) {
        int before = text.length();
        indent().append('<').append(name).append(">\n");
        int start = text.length();
        depth++;
        content.run();
        depth--;
        if (text.length() == start) {
            text.setLength(before);
        } else {
            indent().append("</").append(name).append(">\n");
        }
    }

    void leaf(String name, @Nullable Object value) {
        if (value != null) {
            indent().append('<').append(name).append('>');
            escape(plain(value), false);
            text.append("</").append(name).append(">\n");
        }
    }

    /** A cell of the form: {@code value}, then the footnotes it cites. */
    void cell(String name, Footnoted<?> cell) {
        group(name, () -> {
            leaf("value", cell.value());
            cell.footnoteIds().forEach(this::citation);
        });
    }

    void citation(FootnoteId id) {
        indent().append("<footnoteId id=\"");
        escape(id.id(), true);
        text.append("\"/>\n");
    }

    void footnote(FootnoteId id, String words) {
        indent().append("<footnote id=\"");
        escape(id.id(), true);
        text.append("\">");
        escape(words, false);
        text.append("</footnote>\n");
    }

    private StringBuilder indent() {
        return text.append(INDENT.repeat(depth));
    }

    private static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        if (value instanceof LocalDate || value instanceof String || value instanceof Cik) {
            return value.toString();
        }
        throw new IllegalArgumentException("not a value of the form: " + value);
    }

    /** XML 1.0 has no way to carry most control characters, half a surrogate pair, U+FFFE and U+FFFF. */
    private static boolean isCarried(int c) {
        return c >= 0x20
                ? !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                : c == '\t' || c == '\n' || c == '\r';
    }

    /** Nearly all letters stand for themselves, and go over in runs. */
    private void escape(String words, boolean inAttribute) {
        int start = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 0x80 || c < ' ' || c == '&' || c == '<' || c == '>' || c == '"') {
                text.append(words, start, i);
                int letter = words.codePointAt(i);
                escape(letter, inAttribute);
                i += Character.charCount(letter) - 1;
                start = i + 1;
            }
        }
        text.append(words, start, words.length());
    }

    private void escape(int letter, boolean inAttribute) {
        switch (letter) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '\r' -> text.append("&#13;"); // a bare one would be read as a line feed
            case '"', '\t', '\n' -> {
                if (inAttribute) {
                    text.append("&#").append(letter).append(';');
                } else {
                    text.append((char) letter);
                }
            }
            default -> text.appendCodePoint(isCarried(letter) ? letter : 0xFFFD);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
