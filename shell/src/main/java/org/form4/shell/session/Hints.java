package org.form4.shell.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;
import org.form4.metric.Nearest;
import org.form4.shell.engine.Engine;
import tech.tablesaw.api.Table;

/** What may have been meant. */
final class Hints {
    private static final Pattern MISSING_COLUMN =
            Pattern.compile("Column (.+?) (?:is not present in|does not exist in) table (.*)", Pattern.DOTALL);
    private static final int MOST_IMPORTS = 3;
    private static final int SHORTEST_GUESSED = 3;

    private Hints() {}

    /** A misspelt name, or one whose import is missing. */
    static List<String> forName(String name, String source, int start, Engine engine) {
        List<String> hints = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        List<Suggestion> suggestions = engine.analysis().completionSuggestions(source, start, new int[1]);
        for (Suggestion suggestion : suggestions) {
            names.add(suggestion.continuation().replaceAll("[(<].*", "").strip());
        }
        Optional<String> nearest = name.length() < SHORTEST_GUESSED ? Optional.empty() : Nearest.of(name, names);
        nearest.filter(near -> !near.equals(name)).ifPresent(near -> hints.add("did you mean " + near + "?"));
        engine
                .analysis()
                .listQualifiedNames(source.substring(0, start) + name, start + name.length())
                .getNames()
                .stream()
                .sorted(Comparator.comparing(qualified -> !qualified.startsWith("java.")))
                .limit(MOST_IMPORTS)
                .forEach(qualified -> hints.add("import " + qualified + ";"));
        return hints;
    }

    /** A misspelt column: the message names it, the live tables know the others. */
    static List<String> forException(Throwable thrown, Engine engine) {
        Matcher missing = MISSING_COLUMN.matcher(String.valueOf(thrown.getMessage()));
        if (!missing.matches()) {
            return List.of();
        }
        Set<String> columns = new TreeSet<>();
        for (Table table : liveTables(engine)) {
            if (missing.group(2).equals(table.name())) {
                columns.addAll(table.columnNames());
            }
        }
        if (columns.isEmpty()) {
            liveTables(engine).forEach(table -> columns.addAll(table.columnNames()));
        }
        return Nearest.of(missing.group(1), columns)
                .map(near -> List.of("did you mean \"" + near + "\"?"))
                .orElse(List.of());
    }

    private static List<Table> liveTables(Engine engine) {
        List<Table> tables = new ArrayList<>();
        for (VarSnippet variable : engine.variables()) {
            engine.valueOf(variable.name()).ifPresent(value -> tables.addAll(Tables.in(value)));
        }
        return tables;
    }
}
