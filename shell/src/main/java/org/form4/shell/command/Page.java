package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import jdk.jshell.VarSnippet;
import org.form4.metric.Nearest;
import org.form4.shell.print.Layout;
import org.form4.shell.print.Values;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /page}. */
@AutoService(Command.class)
public final class Page implements Command {
    @Override
    public String name() {
        return "page";
    }

    @Override
    public String arguments() {
        return "[NAME]";
    }

    @Override
    public String summary() {
        return "all of the last result, or of a variable, to leaf through";
    }

    @Override
    public String details() {
        return """
                Every row and every column of a table: space goes on, b back, the arrow keys sideways, / searches, q leaves.
                  /page _3
                """;
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return before.isEmpty()
                ? session.engine().variables().stream().map(VarSnippet::name).toList()
                : List.of();
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        String typed = arguments.isEmpty() ? "_" : arguments.get(0);
        String name = typed.equals("_") ? session.engine().lastName() : typed;
        Object value = session.engine()
                .valueOf(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        typed.equals("_")
                                ? "there is no result yet"
                                : "there is no variable " + typed + Nearest.hint(typed, choices(session, List.of()))));
        int width = Values.isTable(value) ? Integer.MAX_VALUE : session.layout().width();
        session.page(Values.bare(value, new Layout(width, Integer.MAX_VALUE, session.style())));
        return null;
    }
}
