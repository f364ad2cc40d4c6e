package org.form4.shell.repl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.VarSnippet;
import org.form4.shell.engine.Engine;
import org.form4.shell.engine.Token;
import org.form4.shell.session.Session;
import org.form4.shell.session.Tables;
import org.jline.reader.Candidate;
import tech.tablesaw.api.Table;

/** What may stand inside quotes, which the compiler cannot know: columns, metrics, parameters, files. */
final class StringCompletion {
    private static final Pattern FILE_VERB = Pattern.compile("(?:load|save|report)\\s*\\([^()]*$");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_$][\\w$]*");

    private final Session session;

    StringCompletion(Session session) {
        this.session = session;
    }

    CompletionLine at(String line, int cursor, Token string) {
        int start = string.start() + 1;
        String before = line.substring(0, string.start());
        List<Candidate> candidates = FILE_VERB.matcher(before).find()
                ? Files.candidates(line.substring(start, cursor))
                : Completion.candidates(columns(before), false);
        return new CompletionLine(line, cursor, start, candidates);
    }

    /** The columns of the tables that the line so far speaks of; of all live ones when it speaks of none. */
    private Set<String> columns(String before) {
        Engine engine = session.engine();
        Set<String> columns = new LinkedHashSet<>();
        Matcher names = VARIABLE.matcher(before);
        while (names.find()) {
            engine.valueOf(names.group().equals("_") ? engine.lastName() : names.group())
                    .ifPresent(value -> addColumns(value, before, columns));
        }
        if (columns.isEmpty()) {
            for (VarSnippet variable : engine.variables()) {
                engine.valueOf(variable.name()).ifPresent(value -> addColumns(value, before, columns));
            }
        }
        return columns;
    }

    /** Of a whole set of tables, the ones whose names are in the line, as in {@code t.nonderivTrans().column("}. */
    private static void addColumns(Object value, String before, Set<String> columns) {
        List<Table> tables = Tables.in(value);
        List<Table> named = tables.stream()
                .filter(table -> tables.size() > 1
                        && before.toLowerCase(java.util.Locale.ROOT)
                                .contains(table.name().replace("_", "") + "("))
                .toList();
        (named.isEmpty() ? tables : named).forEach(table -> columns.addAll(table.columnNames()));
    }
}
