package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import jdk.jshell.Snippet;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /drop}. */
@AutoService(Command.class)
public final class Drop implements Command {
    @Override
    public String name() {
        return "drop";
    }

    @Override
    public String arguments() {
        return "NAME|ID...";
    }

    @Override
    public String summary() {
        return "forgets a variable, method, class or import";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return Snippets.names(session);
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("drop what? A name or a number of /list");
        }
        for (Snippet snippet : Snippets.matching(session, arguments)) {
            session.engine().drop(snippet);
        }
        return null;
    }
}
