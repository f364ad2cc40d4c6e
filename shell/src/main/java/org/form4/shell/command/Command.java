package org.form4.shell.command;

import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A line that starts with a slash. Each is one class, registered with {@code @AutoService(Command.class)}, that has a
 * public constructor without parameters.
 */
public interface Command {
    /** What is typed after the slash. */
    String name();

    /** The arguments it takes, as a reader sees them; empty for none. */
    String arguments();

    /** What it does, in one line. */
    String summary();

    /** More for {@code /help NAME}: the finer points, an example. Empty when the summary says it all. */
    default String details() {
        return "";
    }

    /** What the next argument may be, given those before it. */
    default List<String> choices(Session session, List<String> before) {
        return List.of();
    }

    /** Whether the next argument is the name of a file. */
    default boolean takesFile() {
        return false;
    }

    /**
     * Does it. What it returns is shown as a result would be; null is nothing to show.
     *
     * @throws IllegalArgumentException if the arguments make no sense; the message says what would
     */
    @Nullable
    Object execute(Session session, List<String> arguments);
}
