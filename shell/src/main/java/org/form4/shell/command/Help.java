package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /help}. */
@AutoService(Command.class)
public final class Help implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String arguments() {
        return "[COMMAND|METRIC]";
    }

    @Override
    public String summary() {
        return "this page, or more about one command or metric";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return before.isEmpty() ? Commands.all().stream().map(Command::name).toList() : List.of();
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        return arguments.isEmpty() ? HelpPage.all(session.style()) : HelpPage.about(arguments.get(0), session.style());
    }
}
