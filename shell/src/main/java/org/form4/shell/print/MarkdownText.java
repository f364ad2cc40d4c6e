package org.form4.shell.print;

import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A pipe table as GitHub draws it; what Markdown or HTML would take for markup is escaped. */
final class MarkdownText {
    private MarkdownText() {}

    static String of(Table table) {
        StringBuilder out = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        for (Column<?> column : table.columns()) {
            out.append(' ').append(escaped(column.name())).append(" |");
            rule.append(Cell.isNumber(column) ? " ---: |" : " --- |");
        }
        out.append('\n').append(rule).append('\n');
        for (int row = 0; row < table.rowCount(); row++) {
            out.append('|');
            for (Column<?> column : table.columns()) {
                String cell = Cell.of(column, row);
                out.append(' ').append(cell == null ? "" : escaped(cell)).append(" |");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\r\n", "<br>")
                .replace("\n", "<br>");
    }
}
