package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import org.form4.shell.session.Places;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /set}. */
@AutoService(Command.class)
public final class Set implements Command {
    private static final String RETAIN = "-retain";

    @Override
    public String name() {
        return "set";
    }

    @Override
    public String arguments() {
        return "[NAME VALUE] [-retain]";
    }

    @Override
    public String summary() {
        return "shows or changes a setting; -retain keeps it for other sessions";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return before.isEmpty()
                ? List.copyOf(session.settings().values().keySet())
                : before.size() == 1 ? session.settings().choices(before.get(0)) : List.of(RETAIN);
    }

    @Override
    public String details() {
        return """
                colour    on, off
                columns   fit leaves out of a table what the window has no room for, wrap draws it below
                feedback  silent, concise (results alone), normal, verbose (types and times too)
                format    of tables: table, csv, json, markdown
                pager     on, off, or a command as in /set pager "less -RS"
                rows      of a table shown at most; fit means the window
                width     columns of the screen to use; fit means the window

                  /set rows 100
                  /set columns wrap -retain      this session and those to come
                  /set -retain                   keeps all as they are

                Kept in %s; lines of Java and commands in %s run at each start.
                """.formatted(Places.settings(), Places.init());
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        List<String> words = arguments.stream()
                .filter(word -> !word.equals(RETAIN) && !word.equals("-" + RETAIN))
                .toList();
        boolean isKept = words.size() < arguments.size();
        if (words.size() == 2) {
            session.settings().set(words.get(0), words.get(1));
        } else if (!words.isEmpty()) {
            throw new IllegalArgumentException(
                    words.size() == 1 && session.settings().values().containsKey(words.get(0))
                            ? words.get(0) + " can be "
                                    + String.join(", ", session.settings().choices(words.get(0)))
                            : "as in /set rows 100; /set alone lists what there is");
        }
        if (isKept) {
            session.settings().keep(Places.settings());
            return "kept in " + Places.settings() + "\n";
        }
        Listing listing = new Listing();
        session.settings().values().forEach(listing::row);
        return words.isEmpty() ? listing.toString() : null;
    }
}
