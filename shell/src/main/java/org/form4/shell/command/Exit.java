package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /exit}. */
@AutoService(Command.class)
public final class Exit implements Command {
    @Override
    public String name() {
        return "exit";
    }

    @Override
    public String arguments() {
        return "[STATUS]";
    }

    @Override
    public String summary() {
        return "leaves the shell; so does Ctrl-D";
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        int status = 0;
        if (!arguments.isEmpty()) {
            try {
                status = Integer.parseInt(arguments.get(0));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("the status is a whole number, not " + arguments.get(0), e);
            }
        }
        session.exit(status);
        return null;
    }
}
