package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import jdk.jshell.Snippet;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /imports}. */
@AutoService(Command.class)
public final class Imports implements Command {
    @Override
    public String name() {
        return "imports";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "the packages and classes at hand";
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        StringBuilder lines = new StringBuilder();
        for (Snippet snippet : session.engine().imports()) {
            lines.append("  ").append(snippet.source().strip()).append("\n");
        }
        return lines.toString();
    }
}
