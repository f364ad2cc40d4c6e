package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import jdk.jshell.Snippet;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /reload}. */
@AutoService(Command.class)
public final class Reload implements Command {
    @Override
    public String name() {
        return "reload";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "a fresh session in which what still stands is run again";
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        List<String> sources =
                session.engine().snippets().stream().map(Snippet::source).toList();
        session.reset();
        for (String source : sources) {
            if (!session.evaluate(source)) {
                break;
            }
        }
        return null;
    }
}
