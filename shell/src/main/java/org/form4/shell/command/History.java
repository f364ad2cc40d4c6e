package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /history}. */
@AutoService(Command.class)
public final class History implements Command {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public String arguments() {
        return "[TEXT]";
    }

    @Override
    public String summary() {
        return "the lines typed so far, those of earlier sessions too";
    }

    @Override
    public String details() {
        return """
                With TEXT, only the lines that contain it. Ctrl-R searches while typing, the arrow keys go back and forth.
                """;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        String text = String.join(" ", arguments);
        StringBuilder lines = new StringBuilder();
        for (String line : session.history()) {
            if (line.contains(text)) {
                lines.append("  ").append(line.replace("\n", "\n  ")).append("\n");
            }
        }
        return lines.isEmpty() ? "No such line.\n" : lines.toString();
    }
}
