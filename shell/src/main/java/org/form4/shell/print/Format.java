package org.form4.shell.print;

import java.io.IOException;
import java.util.Locale;
import tech.tablesaw.api.Table;

/** The ways a result can be written; the names are those a user types. */
public enum Format {
    TABLE,
    CSV,
    JSON,
    JSONL,
    MARKDOWN;

    /** Writes all of a table; the layout matters to {@link #TABLE} alone. */
    public void write(Table table, Layout layout, Appendable out) throws IOException {
        switch (this) {
            case TABLE -> out.append(TableText.of(table, layout));
            case CSV -> CsvText.write(table, out);
            case JSON -> JsonText.array(table, out);
            case JSONL -> JsonText.lines(table, out);
            case MARKDOWN -> MarkdownText.write(table, out);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
