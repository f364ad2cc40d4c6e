package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /set}. */
@AutoService(Command.class)
public final class Set implements Command {
    @Override
    public String name() {
        return "set";
    }

    @Override
    public String arguments() {
        return "[NAME VALUE]";
    }

    @Override
    public String summary() {
        return "shows or changes a setting: format, rows, width, colour";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return before.isEmpty()
                ? List.copyOf(session.settings().values().keySet())
                : session.settings().choices(before.get(0));
    }

    @Override
    public String details() {
        return """
                rows and width limit what is drawn of a table; fit means the window.
                  /set rows 100
                  /set format csv
                """;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        if (arguments.size() == 2) {
            session.settings().set(arguments.get(0), arguments.get(1));
        } else if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("as in /set rows 100");
        }
        Listing listing = new Listing();
        session.settings().values().forEach(listing::row);
        return arguments.isEmpty() ? listing.toString() : null;
    }
}
