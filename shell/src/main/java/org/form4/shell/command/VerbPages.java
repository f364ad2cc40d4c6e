package org.form4.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.shell.print.MetricText;
import org.form4.shell.print.PageText;
import org.form4.shell.print.Style;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;

/** What there is to say of a word that is no slash command: a verb, a metric under either of its names, a table. */
public final class VerbPages {
    private static final String FILE = "verbs.md";

    private VerbPages() {}

    /** The verbs that are no metrics, each with its page, whose first line says what it does. */
    static Map<String, String> verbs() {
        Map<String, String> pages = new LinkedHashMap<>();
        try (InputStream file = VerbPages.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String[] sections = text.split("(?m)^## ", -1);
            for (String section : List.of(sections).subList(1, sections.length)) {
                int line = section.indexOf('\n');
                pages.put(
                        section.substring(0, line), section.substring(line + 1).strip() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** The page of a verb, a metric or a table; empty when the word is none. */
    public static Optional<String> find(String word, int width, Style style) {
        String verb = verbs().get(word);
        if (verb != null) {
            return Optional.of(PageText.of("# " + word + "\n" + verb, width, style));
        }
        for (String name : Metrics.all().names()) {
            if (name.equals(word) || javaName(name, "-").equals(word)) {
                Metric metric = Metrics.all().find(name).orElseThrow();
                return Optional.of(MetricText.page(metric, width, style));
            }
        }
        for (TableName table : TableName.values()) {
            if (table.toString().equals(word) || javaName(table.toString(), "_").equals(word)) {
                return Optional.of(page(table));
            }
        }
        return Optional.empty();
    }

    /** {@code net-shares-disposed} is typed {@code netSharesDisposed}. */
    public static String javaName(String name, String separator) {
        StringBuilder verb = new StringBuilder();
        for (String part : name.split(separator, -1)) {
            verb.append(verb.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return verb.toString();
    }

    private static String page(TableName table) {
        Listing columns = new Listing();
        table.columns().forEach((column, kind) -> columns.row(column, meaning(kind)));
        return table + ", in Java t." + javaName(table.toString(), "_") + "()\n\n" + columns;
    }

    private static String meaning(ColumnKind kind) {
        return switch (kind) {
            case ID -> "accession number, a long";
            case CIK -> "CIK, a long";
            case DATE -> "date";
            case TIME -> "date and time";
            case NUM -> "number, a double";
            case INT -> "whole number, an int";
            case BOOL -> "true, false or missing";
            case STR -> "text";
        };
    }
}
