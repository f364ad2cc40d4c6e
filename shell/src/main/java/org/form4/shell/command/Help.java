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
        return "[NAME]";
    }

    @Override
    public String summary() {
        return "this page, or more about a command, verb, metric or table";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return before.isEmpty() ? HelpPage.topics() : List.of();
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        int width = session.layout().width();
        return arguments.isEmpty()
                ? HelpPage.all(session.style(), width)
                : HelpPage.about(arguments.get(0), session.style(), width);
    }
}
