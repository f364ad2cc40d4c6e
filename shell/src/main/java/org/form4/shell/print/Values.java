package org.form4.shell.print;

import java.util.Arrays;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Any live object as text. Nothing is cut short except tables, which say so. */
public final class Values {
    private static final int BRIEF = 60;

    private Values() {}

    /** As the shell shows it: tables drawn, strings quoted, one line end at the end. */
    public static String text(@Nullable Object value, Layout layout) {
        if (value instanceof String string) {
            return string.indexOf('\n') >= 0 ? ended(string) : '"' + string + "\"\n";
        }
        if (value instanceof Character character) {
            return "'" + character + "'\n";
        }
        return bare(value, layout);
    }

    /** As a script or {@code -e} prints it: a string is its characters. */
    public static String bare(@Nullable Object value, Layout layout) {
        if (value instanceof Table table) {
            return TableText.of(table, layout);
        }
        if (value instanceof Column<?> column) {
            return TableText.of(Table.create(column.name(), column), layout);
        }
        if (value instanceof Form4Tables tables) {
            return TablesText.of(tables, layout);
        }
        if (value instanceof Drawing drawing) {
            return drawing.draw(layout);
        }
        if (value != null && value.getClass().isArray()) {
            String nested = Arrays.deepToString(new Object[] {value});
            return nested.substring(1, nested.length() - 1) + "\n";
        }
        return ended(String.valueOf(value));
    }

    /** Whether it is drawn as a table. */
    public static boolean isTable(@Nullable Object value) {
        return value instanceof Table || value instanceof Column;
    }

    /** One line instead of a drawing. */
    public static String summary(@Nullable Object value) {
        if (value instanceof Table table) {
            return table.name() + ": " + table.rowCount() + " rows × " + table.columnCount() + " columns";
        }
        if (value instanceof Column<?> column) {
            return column.name() + ": " + column.size() + " × " + column.type().name();
        }
        return String.valueOf(value);
    }

    /** At most one short line: for lists of variables, where the type says the rest. */
    public static String brief(@Nullable Object value) {
        boolean isBig = isTable(value) || value instanceof Form4Tables;
        String text = isBig ? summary(value) : text(value, Layout.UNLIMITED);
        String line = text.lines().findFirst().orElse("");
        return Width.shorten(Width.harmless(line), BRIEF) + (text.lines().count() > 1 ? " …" : "");
    }

    /** Whether it is drawn on lines of its own. */
    public static boolean isDrawn(@Nullable Object value) {
        return isTable(value) || value instanceof Drawing || value instanceof Form4Tables;
    }

    /** The name a table carries. */
    public static String provenance(@Nullable Object value) {
        return value instanceof Table table && table.name() != null ? table.name() : "";
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
