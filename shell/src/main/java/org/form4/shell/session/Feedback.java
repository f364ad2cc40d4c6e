package org.form4.shell.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a session says of what was typed; mistakes are always told. The names are those of {@code jshell}. */
public enum Feedback {
    /** Nothing but what the snippets print themselves. */
    SILENT,
    /** Results of expressions alone. */
    CONCISE,
    /** Declarations too. */
    NORMAL,
    /** Types and times too. */
    VERBOSE;

    static List<String> names() {
        return Arrays.stream(values()).map(Feedback::toString).toList();
    }

    static Feedback named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
