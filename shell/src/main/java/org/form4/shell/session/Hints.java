package org.form4.shell.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.metric.Nearest;
import org.form4.shell.engine.Engine;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;

/** What may have been meant. */
final class Hints {
    private static final Pattern MISSING_COLUMN =
            Pattern.compile("Column (.+?) (?:is not present in|does not exist in) table (.*)", Pattern.DOTALL);
    private static final int MOST_IMPORTS = 3;
    private static final int MOST_COLUMNS = 3;
    private static final int SHORTEST_GUESSED = 3;
    private static final int LONGEST_SHORT = 4;

    private Hints() {}

    /** A misspelt name, or one whose import is missing. */
    static List<String> forName(String name, String source, int start, Engine engine) {
        List<String> hints = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        List<Suggestion> suggestions = engine.analysis().completionSuggestions(source, start, new int[1]);
        for (Suggestion suggestion : suggestions) {
            names.add(suggestion.continuation().replaceAll("[(<].*", "").strip());
        }
        Optional<String> nearest = name.length() < SHORTEST_GUESSED
                ? Optional.empty()
                : Nearest.of(name, names)
                        .filter(near -> name.length() > LONGEST_SHORT || near.length() >= name.length());
        nearest.filter(near -> !near.equals(name)).ifPresent(near -> hints.add("did you mean " + near + "?"));
        List<String> qualifiedNames = engine.analysis()
                .listQualifiedNames(source.substring(0, start) + name, start + name.length())
                .getNames();
        int nearestDistance =
                qualifiedNames.stream().mapToInt(Hints::distance).min().orElse(0);
        qualifiedNames.stream()
                .filter(qualified -> distance(qualified) == nearestDistance)
                .limit(MOST_IMPORTS)
                .forEach(qualified -> hints.add("import " + qualified + ";"));
        return hints;
    }

    /** Ours and Java's own first, then the libraries at hand, then what they carry along. */
    private static int distance(String qualified) {
        List<String> near = List.of("org.form4.", "java.util.", "java.", "tech.tablesaw.");
        for (int i = 0; i < near.size(); i++) {
            if (qualified.startsWith(near.get(i))) {
                return i;
            }
        }
        return near.size();
    }

    /** The column that a message of Tablesaw's says is not there. */
    static Optional<String> missingColumn(Throwable thrown) {
        Matcher missing = MISSING_COLUMN.matcher(String.valueOf(thrown.getMessage()));
        return missing.matches() ? Optional.of(missing.group(1)) : Optional.empty();
    }

    /** A misspelt column: the message names it, the live tables know the others. */
    static List<String> forException(Throwable thrown, Engine engine) {
        Matcher missing = MISSING_COLUMN.matcher(String.valueOf(thrown.getMessage()));
        if (!missing.matches()) {
            return List.of();
        }
        String wanted = missing.group(1);
        Set<String> columns = new TreeSet<>(columnsOf(missing.group(2), engine));
        if (columns.isEmpty()) {
            liveTables(engine).forEach(table -> columns.addAll(table.columnNames()));
        }
        columns.remove(wanted);
        List<String> containing = columns.stream()
                .filter(column ->
                        wanted.length() >= SHORTEST_GUESSED && column.contains(wanted.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(
                                (String column) -> !column.endsWith(wanted) && !column.endsWith(wanted + "s"))
                        .thenComparing(String::length))
                .limit(MOST_COLUMNS)
                .toList();
        if (!containing.isEmpty()) {
            return List.of("did you mean \"" + String.join("\" or \"", containing) + "\"?");
        }
        return Nearest.of(wanted, columns)
                .map(near -> List.of("did you mean \"" + near + "\"?"))
                .orElse(List.of());
    }

    /** Of a table by its name: one at hand, or the result of a metric, which is named after it. */
    private static List<String> columnsOf(String table, Engine engine) {
        for (Table live : liveTables(engine)) {
            if (table.equals(live.name())) {
                return live.columnNames();
            }
        }
        for (String name : Metrics.all().names()) {
            Metric metric = Metrics.all().find(name).orElseThrow();
            boolean isIts = table.startsWith(metric.getClass().getSimpleName() + "[") || table.equals(name);
            if (isIts) {
                return metric.compute(Form4Tables.of(List.of())).columnNames();
            }
        }
        return List.of();
    }

    private static List<Table> liveTables(Engine engine) {
        List<Table> tables = new ArrayList<>();
        for (VarSnippet variable : engine.variables()) {
            engine.valueOf(variable.name()).ifPresent(value -> tables.addAll(Tables.in(value)));
        }
        return tables;
    }
}
