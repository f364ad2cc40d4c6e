package org.form4.read;

import java.util.ArrayList;
import java.util.List;
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
            ("p div h1 h2 h3 h4 h5 h6 li ul ol center blockquote pre form section article header footer main dl dt"
                            + " dd fieldset caption")
                    .split(" "));
    private static final Pattern CIK = Pattern.compile("(?i)[?&]CIK=(\\d{1,10})(?!\\d)");
    private static final int MOST_COLUMNS = 40;

    private final List<PageLine> lines = new ArrayList<>();
    private HtmlWords text = new HtmlWords();
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
                text.source(words.getWholeText());
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
        if (tag.equals("table") && !HtmlBoxes.isBox(element)) {
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
            case "br" -> text.lineBreak();
            case "table" -> text.sign(HtmlBoxes.ofTable(element) + '\n');
            case "input" -> {
                if (HtmlBoxes.isInput(element)) {
                    text.sign(HtmlBoxes.ofInput(element) + ' ');
                }
            }
            case "a" -> {
                link(element);
                return false;
            }
            case "sup" -> {
                return text.mark(element);
            }
            case "span" -> {
                return element.hasClass("FootnoteData") && element.childrenSize() == 0 && text.mark(element);
            }
            default -> {
                return false;
            }
        }
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
            text = new HtmlWords();
            inCell(cell);
            cells.add(text.stripped());
            int span = columns(cell);
            for (int i = 1; i < span && cells.size() < MOST_COLUMNS; i++) {
                cells.add("");
            }
        }
        text = new HtmlWords();
        if (!cells.isEmpty()) {
            lines.add(new PageLine(line, cells, PageLine.Cut.MARK_UP, cik));
        }
        cik = null;
    }

    /** The words of a cell; blocks in it are lines of the same cell. */
    private void inCell(Element cell) {
        for (Node node : cell.childNodes()) {
            if (node instanceof TextNode words) {
                text.source(words.getWholeText());
            } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
                boolean block = BLOCKS.contains(element.normalName());
                if (block && !text.isEmpty()) {
                    text.lineBreak();
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
            if (table ? !HtmlBoxes.isBox(child) : arranges(child)) {
                return true;
            }
        }
        return false;
    }

    private void flush() {
        String words = text.stripped();
        text = new HtmlWords();
        if (!words.isEmpty()) {
            lines.add(new PageLine(line, List.of(words), PageLine.Cut.MARK_UP, cik));
            cik = null;
        }
    }

    private static int lineOf(Element element) {
        return Math.max(1, element.sourceRange().start().lineNumber());
    }
}
