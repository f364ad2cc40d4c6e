package org.form4.shell.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.store.Sql;

/**
 * What may stand at a place in an SQL statement: tables where a table is wanted, else the columns of the tables that the
 * statement names, before the place or after it.
 *
 * @param start where the word begins that is being typed
 * @param words what it may become, in the order in which it is offered
 */
record SqlWords(int start, List<String> words) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Pattern TYPED = Pattern.compile("(?:([A-Za-z_][A-Za-z_0-9]*)\\.)?([A-Za-z_0-9]*)$");
    private static final Pattern WANTS_TABLE = Pattern.compile(
            "\\b(from|join|describe|summarize|table)\\s+([a-z_0-9]+(\\s+(as\\s+)?[a-z_0-9]+)?\\s*,\\s*)*$");
    private static final Pattern ALIAS = Pattern.compile("\\b([a-z_][a-z_0-9]*)\\s+(?:as\\s+)?([a-z_][a-z_0-9]*)\\b");
    private static final List<String> KEYWORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "HAVING",
            "LIMIT",
            "JOIN",
            "LEFT JOIN",
            "USING",
            "ON",
            "AS",
            "AND",
            "OR",
            "NOT",
            "IN",
            "IS NULL",
            "BETWEEN",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "DISTINCT",
            "count(",
            "sum(",
            "avg(",
            "min(",
            "max(",
            "median(",
            "DESC",
            "QUALIFY",
            "WITH",
            "DESCRIBE",
            "SUMMARIZE");

    /** At the end of {@code before}, with {@code after} behind it. */
    static SqlWords at(String before, String after) {
        Matcher typed = TYPED.matcher(before);
        String qualifier =
                typed.find() && typed.group(1) != null ? typed.group(1).toLowerCase(Locale.ROOT) : "";
        int start = typed.start(2);
        String head = before.substring(0, start).toLowerCase(Locale.ROOT);
        Map<String, List<String>> names = Sql.names();
        if (WANTS_TABLE.matcher(head).find()) {
            return new SqlWords(start, List.copyOf(names.keySet()));
        }
        String whole = (before + after).toLowerCase(Locale.ROOT);
        if (!qualifier.isEmpty()) {
            return new SqlWords(start, names.getOrDefault(table(qualifier, whole, names), List.of()));
        }
        Set<String> words = new LinkedHashSet<>();
        Matcher named = WORD.matcher(whole);
        while (named.find()) {
            words.addAll(names.getOrDefault(named.group(), List.of()));
        }
        if (words.isEmpty() && !head.isBlank()) {
            names.values().forEach(words::addAll);
        }
        boolean isSmall = Character.isLowerCase((head.isBlank() ? "S" : before.strip()).charAt(0));
        KEYWORDS.forEach(keyword -> words.add(isSmall ? keyword.toLowerCase(Locale.ROOT) : keyword));
        return new SqlWords(start, new ArrayList<>(words));
    }

    /** The table that a name before a dot is or stands for. */
    private static String table(String qualifier, String whole, Map<String, List<String>> names) {
        Matcher alias = ALIAS.matcher(whole);
        for (int from = 0; alias.find(from); from = alias.end(1)) {
            if (alias.group(2).equals(qualifier) && names.containsKey(alias.group(1))) {
                return alias.group(1);
            }
        }
        return qualifier;
    }
}
