package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /reset}. */
@AutoService(Command.class)
public final class Reset implements Command {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "forgets all variables, methods and imports of yours";
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        session.reset();
        return "A fresh session.\n";
    }
}
