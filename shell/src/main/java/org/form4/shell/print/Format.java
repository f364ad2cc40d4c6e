package org.form4.shell.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.form4.metric.Nearest;
import org.form4.tables.TableFormat;
import tech.tablesaw.api.Table;

/** The ways a result can be written; the names are those a user types. */
public enum Format {
    /** Drawn for the eye. */
    TABLE,
    CSV,
    JSON,
    MARKDOWN;

    /** The format a user named; an unknown name is an {@link IllegalArgumentException} that lists the known ones. */
    public static Format named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no format is called " + name + Nearest.hint(name, names())));
    }

    /** As users type them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Format::toString).toList();
    }

    /** Writes all of a table in UTF-8; the layout matters to {@link #TABLE} alone. */
    public void write(Table table, Layout layout, OutputStream out) throws IOException {
        switch (this) {
            case TABLE -> out.write(TableText.of(table, layout).getBytes(StandardCharsets.UTF_8));
            case CSV -> TableFormat.CSV.write(table, out);
            case JSON -> TableFormat.JSON.write(table, out);
            case MARKDOWN -> out.write(MarkdownText.of(table).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
