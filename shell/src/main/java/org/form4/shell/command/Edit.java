package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.Snippet;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /edit}. */
@AutoService(Command.class)
public final class Edit implements Command {
    @Override
    public String name() {
        return "edit";
    }

    @Override
    public String arguments() {
        return "[NAME|ID]";
    }

    @Override
    public String summary() {
        return "opens what you have typed in an editor, then evaluates what changed";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return Snippets.names(session);
    }

    @Override
    public String details() {
        return """
                The editor is that of VISUAL or EDITOR, else a small one of our own: Ctrl-X leaves it. Without an argument: the last one.
                """;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        List<Snippet> snippets = Snippets.matching(session, arguments);
        List<Snippet> edited = arguments.isEmpty() && !snippets.isEmpty()
                ? snippets.subList(snippets.size() - 1, snippets.size())
                : snippets;
        StringBuilder before = new StringBuilder();
        edited.forEach(snippet -> before.append(snippet.source().strip()).append("\n"));
        try {
            Path file = Files.createTempFile("form4-", ".jsh");
            try {
                Files.writeString(file, before);
                session.screen().edit(file);
                String after = Files.readString(file);
                if (!after.contentEquals(before)) {
                    session.evaluate(after);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }
}
