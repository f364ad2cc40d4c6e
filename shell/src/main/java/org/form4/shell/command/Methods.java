package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import jdk.jshell.MethodSnippet;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /methods}. */
@AutoService(Command.class)
public final class Methods implements Command {
    @Override
    public String name() {
        return "methods";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "the methods you have written, with their types";
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        Listing listing = new Listing();
        for (MethodSnippet method : session.engine().methods()) {
            String result = method.signature().replaceAll("^\\(.*\\)", "");
            listing.row(result, method.name() + "(" + method.parameterTypes() + ")");
        }
        return listing.isEmpty()
                ? "No methods yet. Type one as in a class: int twice(int n) { return 2 * n; }\n"
                : listing.toString();
    }
}
