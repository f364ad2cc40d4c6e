package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
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
        return "[NAME|ID]";
    }

    @Override
    public String summary() {
        return "what you have typed that still stands, with its number";
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        Listing listing = new Listing();
        for (Snippet snippet : Snippets.matching(session, arguments)) {
            listing.row(snippet.id(), snippet.source().strip().replace("\n", "\n      "));
        }
        return listing.isEmpty() ? "Nothing yet.\n" : listing.toString();
    }
}
