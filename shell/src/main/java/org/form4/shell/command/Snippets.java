package org.form4.shell.command;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import org.form4.metric.Nearest;
import org.form4.shell.session.Session;

/** Finds what was typed by the name it declared or by its number. */
final class Snippets {
    private Snippets() {}

    /** All of them when nothing is asked for; an unknown name is an {@link IllegalArgumentException}. */
    static List<Snippet> matching(Session session, List<String> wanted) {
        List<Snippet> all = session.engine().snippets();
        if (wanted.isEmpty()) {
            return all;
        }
        List<Snippet> found = new ArrayList<>();
        for (String name : wanted) {
            List<Snippet> hits = all.stream()
                    .filter(snippet ->
                            snippet.id().equals(name) || nameOf(snippet).equals(name))
                    .toList();
            if (hits.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing you have typed is called " + name + Nearest.hint(name, names(session)));
            }
            found.addAll(hits);
        }
        return found;
    }

    static List<String> names(Session session) {
        return session.engine().snippets().stream()
                .map(Snippets::nameOf)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String nameOf(Snippet snippet) {
        return snippet instanceof PersistentSnippet persistent ? persistent.name() : "";
    }
}
