package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import jdk.jshell.TypeDeclSnippet;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /types}. */
@AutoService(Command.class)
public final class Types implements Command {
    @Override
    public String name() {
        return "types";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "the classes, records and interfaces you have written";
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        Listing listing = new Listing();
        for (TypeDeclSnippet type : session.engine().types()) {
            listing.row(type.subKind().name().replaceAll("_.*", "").toLowerCase(Locale.ROOT), type.name());
        }
        return listing.isEmpty() ? "No types yet. Type one: record Pair(int a, int b) {}\n" : listing.toString();
    }
}
