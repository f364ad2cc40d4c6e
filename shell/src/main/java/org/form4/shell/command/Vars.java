package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import jdk.jshell.VarSnippet;
import org.form4.shell.print.Values;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /vars}. */
@AutoService(Command.class)
public final class Vars implements Command {
    @Override
    public String name() {
        return "vars";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "the variables and results, with their types and values";
    }

    @Override
    public String details() {
        return """
                Results of expressions are kept as _1, _2 and so on; a lone _ is the last of them.
                """;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        Listing listing = new Listing();
        for (VarSnippet variable : session.engine().variables()) {
            Object value = session.engine().valueOf(variable.name()).orElse(null);
            listing.row(variable.typeName(), variable.name(), Values.brief(value));
        }
        return listing.isEmpty() ? "No variables yet. Try: var t = load(\"samples\")\n" : listing.toString();
    }
}
