package org.form4.shell.print;

import java.io.IOException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A pipe table as GitHub draws it; what Markdown or HTML would take for markup is escaped. */
final class MarkdownText {
    private MarkdownText() {}

    static void write(Table table, Appendable out) throws IOException {
        StringBuilder rule = new StringBuilder("|");
        out.append('|');
        for (Column<?> column : table.columns()) {
            out.append(' ').append(escaped(column.name())).append(" |");
            rule.append(Cell.isNumber(column) ? " ---: |" : " --- |");
        }
        out.append('\n').append(rule).append('\n');
        for (int row = 0; row < table.rowCount(); row++) {
            out.append('|');
            for (Column<?> column : table.columns()) {
                out.append(' ').append(escaped(Cell.readable(column, row))).append(" |");
            }
            out.append('\n');
        }
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
