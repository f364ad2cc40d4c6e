package org.form4.shell.print;

import java.io.IOException;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * RFC 4180, with a header line, and empty for missing. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe.
 */
final class CsvText {
    private static final String RUNS_AS_FORMULA = "=+-@\t\r";
    private static final String NEEDS_QUOTES = ",\"\r\n";
    private static final String END_OF_LINE = "\r\n";

    private CsvText() {}

    static void write(Table table, Appendable out) throws IOException {
        String separator = "";
        for (Column<?> column : table.columns()) {
            out.append(separator).append(quoted(column.name()));
            separator = ",";
        }
        out.append(END_OF_LINE);
        for (int row = 0; row < table.rowCount(); row++) {
            separator = "";
            for (Column<?> column : table.columns()) {
                String cell = Cell.exact(column, row);
                out.append(separator).append(quoted(column instanceof StringColumn ? disarmed(cell) : cell));
                separator = ",";
            }
            out.append(END_OF_LINE);
        }
    }

    private static String disarmed(String text) {
        return !text.isEmpty() && RUNS_AS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (NEEDS_QUOTES.indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
