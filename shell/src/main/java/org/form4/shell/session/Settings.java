package org.form4.shell.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.metric.Nearest;
import org.form4.shell.print.Format;
import org.form4.shell.print.WholeFile;

/** What {@code /set} changes. */
public final class Settings {
    private static final int LARGEST = 1_000_000_000;

    private Format format = Format.TABLE;
    private Feedback feedback = Feedback.NORMAL;
    private String pager = "on";
    private int rows;
    private int width;
    private boolean wraps;
    private boolean colour = true;

    /** How tables are shown. */
    public Format format() {
        return format;
    }

    /** How much is said of what was typed. */
    public Feedback feedback() {
        return feedback;
    }

    /** {@code on} for the usual pager, {@code off} for none, else the command to run. */
    public String pager() {
        return pager;
    }

    /** Rows of a table shown at most; 0 is as many as the screen has room for. */
    public int rows() {
        return rows;
    }

    /** Columns of the screen to use; 0 is all it has. */
    public int width() {
        return width;
    }

    /** Whether a table's columns that do not fit are drawn below the others instead of being left out. */
    public boolean wraps() {
        return wraps;
    }

    /** Whether a terminal gets colours. */
    public boolean colour() {
        return colour;
    }

    /** Each setting with its value, as {@code /set} lists them. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("colour", colour ? "on" : "off");
        values.put("columns", wraps ? "wrap" : "fit");
        values.put("feedback", feedback.toString());
        values.put("format", format.toString());
        values.put("pager", pager);
        values.put("rows", rows == 0 ? "fit" : Integer.toString(rows));
        values.put("width", width == 0 ? "fit" : Integer.toString(width));
        return values;
    }

    /** The values a setting can have, for completion and messages. */
    public List<String> choices(String name) {
        return switch (name) {
            case "colour", "pager" -> List.of("on", "off");
            case "columns" -> List.of("fit", "wrap");
            case "feedback" -> Feedback.names();
            case "format" -> Format.names();
            case "rows", "width" -> List.of("fit", "40", "120");
            default -> List.of();
        };
    }

    /** Changes one setting; an unknown name or value is an {@link IllegalArgumentException} that lists what is known. */
    public void set(String name, String value) {
        switch (name) {
            case "colour" -> colour = oneOf(name, value).equals("on");
            case "columns" -> wraps = oneOf(name, value).equals("wrap");
            case "feedback" -> feedback = Feedback.named(oneOf(name, value));
            case "format" -> format = Format.named(value);
            case "pager" -> pager = value;
            case "rows" -> rows = number(name, value);
            case "width" -> width = number(name, value);
            default ->
                throw new IllegalArgumentException(
                        "no setting is called " + name + Nearest.hint(name, values().keySet()));
        }
    }

    /** Writes all settings for the sessions to come. */
    public void keep(Path file) {
        StringBuilder lines = new StringBuilder();
        values().forEach((name, value) ->
                lines.append(name).append(' ').append(value).append('\n'));
        WholeFile.write(file, out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the settings that were kept. A line that makes no sense is passed over, and said. */
    public List<String> recall(Path file) {
        List<String> complaints = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return complaints;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.strip().split(" +", 2);
                try {
                    set(words[0], words.length > 1 ? words[1] : "");
                } catch (IllegalArgumentException e) {
                    complaints.add(file + ": " + e.getMessage());
                }
            }
        } catch (IOException e) {
            complaints.add(file + " cannot be read: " + e.getMessage());
        }
        return complaints;
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
