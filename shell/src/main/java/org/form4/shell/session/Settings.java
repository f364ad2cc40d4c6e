package org.form4.shell.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.metric.Nearest;
import org.form4.shell.print.Format;

/** What {@code /set} changes. */
public final class Settings {
    private static final int LARGEST = 1_000_000_000;

    private Format format = Format.TABLE;
    private int rows;
    private int width;
    private boolean colour = true;

    /** How tables are shown. */
    public Format format() {
        return format;
    }

    /** Rows of a table shown at most; 0 is as many as the screen has room for. */
    public int rows() {
        return rows;
    }

    /** Columns of the screen to use; 0 is all it has. */
    public int width() {
        return width;
    }

    /** Whether a terminal gets colours. */
    public boolean colour() {
        return colour;
    }

    /** Each setting with its value, as {@code /set} lists them. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("colour", colour ? "on" : "off");
        values.put("format", format.toString());
        values.put("rows", rows == 0 ? "fit" : Integer.toString(rows));
        values.put("width", width == 0 ? "fit" : Integer.toString(width));
        return values;
    }

    /** The values a setting can have, for completion and messages. */
    public List<String> choices(String name) {
        return switch (name) {
            case "colour" -> List.of("on", "off");
            case "format" -> Format.names();
            case "rows", "width" -> List.of("fit", "40", "120");
            default -> List.of();
        };
    }

    /** Changes one setting; an unknown name or value is an {@link IllegalArgumentException} that lists what is known. */
    public void set(String name, String value) {
        switch (name) {
            case "colour" -> colour = oneOf(name, value).equals("on");
            case "format" -> format = Format.named(value);
            case "rows" -> rows = number(name, value);
            case "width" -> width = number(name, value);
            default ->
                throw new IllegalArgumentException(
                        "no setting is called " + name + Nearest.hint(name, values().keySet()));
        }
    }

    private String oneOf(String name, String value) {
        if (!choices(name).contains(value)) {
            throw new IllegalArgumentException(name + " is not " + value + Nearest.hint(value, choices(name)));
        }
        return value;
    }

    private static int number(String name, String value) {
        if (value.equals("fit")) {
            return 0;
        }
        try {
            int number = Integer.parseInt(value);
            if (number > 0 && number <= LARGEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number or fit, not " + value, e);
        }
        throw new IllegalArgumentException(name + " is a number above 0 or fit, not " + value);
    }
}
