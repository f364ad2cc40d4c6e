package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;

/**
 * Reads the "Explanation of Responses": each note begins with its number, in one of several spellings, and goes on over
 * as many lines as it needs. Numbers rise, so a year or an amount at the beginning of a line does not start a note.
 */
final class PageFootnotes {
    private static final Pattern START = Pattern.compile(
            "^(?:[-*•+>]\\s{1,3})?(?:[(\\[]\\s?(?:F)?(\\d{1,3})\\s?[)\\]][.:]?|(\\d{1,3})[.)](?=\\s|$)|F(\\d{1,3})[.:]?(?=\\s))\\s*(.*)$",
            Pattern.DOTALL);
    private static final int LONGEST = 20_000;

    private PageFootnotes() {}

    static List<Footnote> read(List<PageLine> lines) {
        List<Footnote> notes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int number = 0;
        boolean open = false;
        for (PageLine line : lines) {
            String words = line.text().strip();
            if (words.isEmpty()) {
                continue;
            }
            if (Printed.isNote(words)) {
                open = false;
                continue;
            }
            if (line.isExact()) {
                words = PageLine.asFiled(String.join(" ", line.cells()));
            }
            Matcher start = START.matcher(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
            int found = start.matches() ? number(start) : 0;
            boolean dotted = found > 0 && start.group(2) != null;
            if (found > number && (found == number + 1 || (!dotted && found <= number + 20))) {
                add(notes, number, text);
                number = found;
                text.append(start.group(4));
                open = true;
            } else if (open && text.length() < LONGEST) {
                text.append(text.length() == 0 ? "" : " ").append(words);
            }
        }
        add(notes, number, text);
        return notes;
    }

    private static int number(Matcher start) {
        for (int group = 1; group <= 3; group++) {
            if (start.group(group) != null) {
                return Integer.parseInt(start.group(group));
            }
        }
        return 0;
    }

    private static void add(List<Footnote> notes, int number, StringBuilder text) {
        if (number > 0) {
            notes.add(new Footnote(new FootnoteId("F" + number), text.toString().strip()));
        }
        text.setLength(0);
    }
}
