package org.form4.shell.print;

import java.util.ArrayList;
import java.util.List;
import org.form4.shell.print.Style.Role;

/**
 * A page of ours, written in Markdown, for the screen: headings stand out, paragraphs fill the width, a row of a table
 * becomes a line that begins with its first cell. It knows what our pages use and leaves the rest as it is.
 */
public final class PageText {
    private static final int INDENT = 4;

    private final int width;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();

    private PageText(int width) {
        this.width = width;
    }

    public static String of(String markdown, int width, Style style) {
        PageText page = new PageText(width);
        boolean isCode = false;
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isHeader = line.startsWith("|")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).startsWith("|--");
            if (line.startsWith("```")) {
                page.end();
                isCode = !isCode;
            } else if (isCode || line.startsWith("    ")) {
                page.end();
                page.text.append("    ").append(line.strip()).append('\n');
            } else if (line.startsWith("#")) {
                page.end();
                page.text
                        .append(style.paint(Role.HEADING, line.replaceFirst("^#+ *", "")))
                        .append('\n');
            } else if (line.startsWith("|--") || isHeader) {
                page.end();
            } else if (line.startsWith("|")) {
                page.end();
                page.row(line);
            } else if (line.isBlank()) {
                page.end();
                page.text.append('\n');
            } else {
                page.more(line);
            }
        }
        page.end();
        return page.text.toString();
    }

    private void more(String line) {
        boolean isItem = line.startsWith("- ") || line.matches("\\d+\\. .*");
        if (isItem) {
            end();
        }
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            int indent = paragraph.charAt(0) == '-' ? 2 : 0;
            text.append(Width.wrap(plain(paragraph.toString()), width, indent));
            paragraph.setLength(0);
        }
    }

    private void row(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1).split("(?<!\\\\)\\|", -1)) {
            if (!cell.isBlank()) {
                cells.add(plain(cell.strip().replace("\\|", "|")));
            }
        }
        text.append(Width.wrap("  " + String.join("  ", cells), width, INDENT));
    }

    /** Without the marks that a screen has no use for. */
    private static String plain(String markdown) {
        return markdown.replace("`", "").replace("**", "").replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
    }
}
