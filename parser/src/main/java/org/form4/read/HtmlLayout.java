package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Cik;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Lays an HTML page out as lines of cells, in the order of the source: a table's row is a line, a table that only
 * arranges others is taken apart, and a small bordered table around nothing or an X is a box to tick.
 */
final class HtmlLayout {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "textarea", "select");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "center",
            "blockquote",
            "pre",
            "form",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "dl",
            "dt",
            "dd",
            "fieldset",
            "caption");
    private static final Pattern MARK = Pattern.compile("\\s*[(\\[]?\\s*(F?\\d{1,4})\\s*[)\\]]?\\s*");
    private static final Pattern CIK = Pattern.compile("(?i)[?&]CIK=(\\d{1,10})(?!\\d)");
    private static final int MOST_COLUMNS = 40;
    private static final int BOX_ELEMENTS = 8;
    private static final String OPEN_BOX = "☐";

    private final List<PageLine> lines = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private @Nullable Cik cik;
    private int line = 1;

    private HtmlLayout() {}

    static List<PageLine> lines(Document page) {
        HtmlLayout layout = new HtmlLayout();
        layout.walk(page.body());
        layout.flush();
        return layout.lines;
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(blanks(words.getWholeText()));
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        if (UNSEEN.contains(tag)) {
            return;
        }
        if (tag.equals("table") && !isBox(element)) {
            flush();
            table(element);
        } else if (BLOCKS.contains(tag) || tag.equals("hr")) {
            flush();
            line = lineOf(element);
            walk(element);
            flush();
        } else if (!inline(element, tag)) {
            walk(element);
        }
    }

    /** What stands in a line as a sign rather than as words; false when it is none. */
    private boolean inline(Element element, String tag) {
        switch (tag) {
            case "br" -> text.append('\n');
            case "table" -> text.append(isMark(words(element)) ? "X" : OPEN_BOX).append('\n');
            case "input" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).matches("checkbox|radio")) {
                    text.append(element.hasAttr("checked") ? "X" : OPEN_BOX).append(' ');
                }
            }
            case "a" -> {
                link(element);
                return false;
            }
            case "sup" -> {
                return mark(element);
            }
            case "span" -> {
                return element.hasClass("FootnoteData") && element.childrenSize() == 0 && mark(element);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean mark(Element element) {
        if (!hasFewerElementsThan(4, element)) {
            return false;
        }
        String words = element.text();
        Matcher mark = MARK.matcher(words.length() > 20 ? "" : words);
        if (!mark.matches()) {
            return false;
        }
        text.append(PageToken.MARK_START).append(mark.group(1)).append(PageToken.MARK_END);
        return true;
    }

    private void link(Element element) {
        String address = element.attr("href");
        Matcher matcher = CIK.matcher(address.length() > 2_000 ? "" : address);
        if (cik == null && matcher.find() && Long.parseLong(matcher.group(1)) > 0) {
            cik = Cik.parse(matcher.group(1));
        }
    }

    private void table(Element table) {
        for (Element child : table.children()) {
            String tag = child.normalName();
            if (tag.equals("tr")) {
                row(child);
            } else if (tag.equals("tbody") || tag.equals("thead") || tag.equals("tfoot")) {
                table(child);
            } else if (!UNSEEN.contains(tag)) {
                flush();
                walk(child);
                flush();
            }
        }
    }

    private void row(Element row) {
        line = lineOf(row);
        if (arranges(row)) {
            for (Element cell : row.children()) {
                flush();
                line = lineOf(cell);
                walk(cell);
                flush();
            }
            return;
        }
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            text = new StringBuilder();
            inCell(cell);
            cells.add(strip(text));
            int span = columns(cell);
            for (int i = 1; i < span && cells.size() < MOST_COLUMNS; i++) {
                cells.add("");
            }
        }
        text = new StringBuilder();
        if (!cells.isEmpty()) {
            lines.add(new PageLine(line, cells, PageLine.Cut.MARK_UP, cik));
        }
        cik = null;
    }

    /** The words of a cell; blocks in it are lines of the same cell. */
    private void inCell(Element cell) {
        for (Node node : cell.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(blanks(words.getWholeText()));
            } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
                boolean block = BLOCKS.contains(element.normalName());
                if (block && !strip(text).isEmpty()) {
                    text.append('\n');
                }
                if (!inline(element, element.normalName())) {
                    inCell(element);
                }
            }
        }
    }

    private static int columns(Element cell) {
        String span = cell.attr("colspan").strip();
        return span.matches("\\d{1,2}") ? Integer.parseInt(span) : 1;
    }

    /** Whether an element holds further tables, other than boxes to tick. */
    private static boolean arranges(Element parent) {
        for (Element child : parent.children()) {
            boolean table = child.normalName().equals("table");
            if (table ? !isBox(child) : arranges(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBox(Element table) {
        if (!hasFewerElementsThan(BOX_ELEMENTS, table)) {
            return false;
        }
        String words = words(table);
        String border = table.attr("border");
        boolean framed = !border.isEmpty() && !border.equals("0");
        return isMark(words) || (words.isEmpty() && framed);
    }

    /** Counts no further than needed: a page may nest its tables as deep as it likes. */
    private static boolean hasFewerElementsThan(int most, Element parent) {
        int found = 0;
        List<Element> open = new ArrayList<>();
        open.add(parent);
        while (!open.isEmpty()) {
            for (Element child : open.remove(open.size() - 1).children()) {
                if (++found >= most) {
                    return false;
                }
                open.add(child);
            }
        }
        return true;
    }

    private static String words(Element element) {
        return element.text().replace('\u00A0', ' ').strip();
    }

    private static boolean isMark(String words) {
        return words.equalsIgnoreCase("X") || words.equals("☒");
    }

    private void flush() {
        String words = strip(text);
        text = new StringBuilder();
        if (!words.isEmpty()) {
            lines.add(new PageLine(line, List.of(words), PageLine.Cut.MARK_UP, cik));
            cik = null;
        }
    }

    private static String strip(StringBuilder text) {
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

    /** Words of the source: blanks at their ends are its indentation, breaks among them are the text's own. */
    private static String blanks(String words) {
        StringBuilder plain = new StringBuilder(words.length());
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
            plain.append(' ');
        }
        for (int i = from; i <= to; i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                plain.append(PageLine.SOFT_BREAK);
            } else if (c == '\u00A0' || c == '\t') {
                plain.append(' ');
            } else if (c >= ' ' && (c < PageToken.MARK_START || c > PageLine.SOFT_BREAK)) {
                plain.append(c);
            }
        }
        if (to < last && from <= to) {
            plain.append(' ');
        }
        return plain.toString();
    }

    private static int lineOf(Element element) {
        return Math.max(1, element.sourceRange().start().lineNumber());
    }
}
