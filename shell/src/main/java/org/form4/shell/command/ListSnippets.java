package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.Snippet;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /list}. */
@AutoService(Command.class)
public final class ListSnippets implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String arguments() {
        return "[NAME|ID|-all|-start]";
    }

    @Override
    public String summary() {
        return "what you have typed that still stands, with its number";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return Stream.concat(Stream.of("-all", "-start"), Snippets.names(session).stream())
                .toList();
    }

    @Override
    public String details() {
        return """
                A number runs it again: /3, and /! the last one. -all lists what failed or was replaced too, -start the imports.
                """;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        Listing listing = new Listing();
        List<Snippet> chosen = switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "-all" -> session.engine().typed();
            case "-start" -> session.engine().preamble();
            default -> Snippets.matching(session, arguments);
        };
        for (Snippet snippet : chosen) {
            listing.row(snippet.id(), snippet.source().strip().replace("\n", "\n      "));
        }
        return listing.isEmpty() ? "Nothing yet.\n" : listing.toString();
    }
}
