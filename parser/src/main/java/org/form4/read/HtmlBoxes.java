package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Boxes to tick, as pages draw them: an input, or a small bordered table around nothing or an X. */
final class HtmlBoxes {
    private static final int FEWER_ELEMENTS_THAN = 8;
    private static final String OPEN = "☐";

    private HtmlBoxes() {}

    static boolean isBox(Element table) {
        if (!hasFewerElementsThan(FEWER_ELEMENTS_THAN, table)) {
            return false;
        }
        String words = words(table);
        String border = table.attr("border");
        boolean framed = !border.isEmpty() && !border.equals("0");
        return isMark(words) || (words.isEmpty() && framed);
    }

    static String ofTable(Element table) {
        return isMark(words(table)) ? "X" : OPEN;
    }

    static boolean isInput(Element input) {
        return input.attr("type").toLowerCase(Locale.ROOT).matches("checkbox|radio");
    }

    static String ofInput(Element input) {
        return input.hasAttr("checked") ? "X" : OPEN;
    }

    /** Counts no further than needed: a page may nest its tables as deep as it likes. */
    static boolean hasFewerElementsThan(int most, Element parent) {
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
}
