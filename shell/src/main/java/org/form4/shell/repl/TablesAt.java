package org.form4.shell.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.VarSnippet;
import org.form4.metric.Metrics;
import org.form4.shell.command.VerbPages;
import org.form4.shell.engine.Engine;
import org.form4.shell.session.Tables;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Which tables a piece of Java speaks of, and so which columns may stand inside its quotes. */
final class TablesAt {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$-]*");

    private final Engine engine;

    TablesAt(Engine engine) {
        this.engine = engine;
    }

    /** Columns for an argument: of the receiver if it is a table, else of what the line speaks of, else of all. */
    Set<String> columns(CallAt call, String before) {
        for (List<Table> tables : List.of(in(call.receiver()), in(before), live())) {
            Set<String> names = new LinkedHashSet<>();
            for (Table table : tables) {
                for (Column<?> column : table.columns()) {
                    if (fits(call.method(), column)) {
                        names.add(column.name());
                    }
                }
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return Set.of();
    }

    /** {@code dateColumn("} wants dates only. */
    private static boolean fits(String method, Column<?> column) {
        if (!method.endsWith("Column") || method.length() == "Column".length()) {
            return true;
        }
        String wanted = method.substring(0, method.length() - "Column".length()).toLowerCase(Locale.ROOT);
        String type = column.type().name().toLowerCase(Locale.ROOT).replace("_", "");
        boolean isNumber =
                wanted.startsWith("num") && Set.of("double", "integer", "long").contains(type);
        return isNumber
                || type.equals(wanted)
                || (type.startsWith(wanted) && wanted.equals("int"))
                || type.equals("local" + wanted);
    }

    private List<Table> in(String java) {
        List<Table> tables = new ArrayList<>();
        List<Table> results = new ArrayList<>();
        Matcher words = WORD.matcher(java);
        while (words.find()) {
            String word = words.group();
            engine.valueOf(word.equals("_") ? engine.lastName() : word)
                    .ifPresent(value -> tables.addAll(named(Tables.in(value), java)));
            for (String name : Metrics.all().names()) {
                if (name.equals(word) || VerbPages.javaName(name, "-").equals(word)) {
                    // What a metric says of nothing has the columns of what it says of everything.
                    Metrics.all()
                            .find(name)
                            .ifPresent(metric -> results.add(metric.compute(Form4Tables.of(List.of()))));
                }
            }
        }
        return results.isEmpty() ? tables : results;
    }

    /** Of a whole set of tables the ones whose methods are called, as in {@code t.nonderivTrans().column("}. */
    private static List<Table> named(List<Table> tables, String java) {
        List<Table> called = tables.stream()
                .filter(table -> tables.size() > 1 && java.contains(VerbPages.javaName(table.name(), "_") + "("))
                .toList();
        return called.isEmpty() ? tables : called;
    }

    private List<Table> live() {
        List<Table> tables = new ArrayList<>();
        for (VarSnippet variable : engine.variables()) {
            engine.valueOf(variable.name()).ifPresent(value -> tables.addAll(Tables.in(value)));
        }
        return tables;
    }
}
