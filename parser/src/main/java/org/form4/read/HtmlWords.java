package org.form4.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words of a line or cell of an HTML page while they are gathered, footnote marks told from words. */
final class HtmlWords {
    private static final Pattern MARK = Pattern.compile("\\s*[(\\[]?\\s*(F?\\d{1,4})\\s*[)\\]]?\\s*");
    private static final int ELEMENTS_OF_A_MARK = 4;
    private static final int LONGEST_MARK = 20;

    private final StringBuilder text = new StringBuilder();

    void sign(String sign) {
        text.append(sign);
    }

    void lineBreak() {
        text.append('\n');
    }

    boolean isEmpty() {
        return stripped().isEmpty();
    }

    /** Adds a footnote mark; false, and nothing added, when the element is none. */
    boolean mark(Element element) {
        if (!HtmlBoxes.hasFewerElementsThan(ELEMENTS_OF_A_MARK, element)) {
            return false;
        }
        String words = element.text();
        Matcher mark = MARK.matcher(words.length() > LONGEST_MARK ? "" : words);
        if (!mark.matches()) {
            return false;
        }
        text.append(PageToken.MARK_START).append(mark.group(1)).append(PageToken.MARK_END);
        return true;
    }

    /** Adds words of the source: blanks at their ends are its indentation, breaks among them are the text's own. */
    void source(String words) {
        int last = words.length() - 1;
        int from = 0;
        int to = last;
        while (from <= last && isBlank(words.charAt(from))) {
            from++;
        }
        while (to >= from && isBlank(words.charAt(to))) {
            to--;
        }
        if (from > 0) {
            text.append(' ');
        }
        for (int i = from; i <= to; i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                text.append(PageLine.SOFT_BREAK);
            } else if (c == '\u00A0' || c == '\t') {
                text.append(' ');
            } else if (c >= ' ' && (c < PageToken.MARK_START || c > PageLine.SOFT_BREAK)) {
                text.append(c);
            }
        }
        if (to < last && from <= to) {
            text.append(' ');
        }
    }

    String stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == PageLine.SOFT_BREAK;
    }
}
