package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /format}. */
@AutoService(Command.class)
public final class FormatTables implements Command {
    @Override
    public String name() {
        return "format";
    }

    @Override
    public String arguments() {
        return "[FORMAT]";
    }

    @Override
    public String summary() {
        return "how tables are shown: table, csv, json, markdown";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return before.isEmpty() ? session.settings().choices("format") : List.of();
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        if (arguments.isEmpty()) {
            return session.settings().format() + " (there are "
                    + String.join(", ", session.settings().choices("format")) + ")\n";
        }
        session.settings().set("format", arguments.get(0));
        return null;
    }
}
