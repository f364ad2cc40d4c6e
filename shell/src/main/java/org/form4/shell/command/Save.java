package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.Snippet;
import org.form4.shell.print.WholeFile;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /save}. */
@AutoService(Command.class)
public final class Save implements Command {
    @Override
    public String name() {
        return "save";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String summary() {
        return "writes what you have typed as a script for /open and form4 run";
    }

    @Override
    public boolean takesFile() {
        return true;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("save where? Name one file, as in /save analysis.jsh");
        }
        Path file = Path.of(arguments.get(0));
        List<Snippet> snippets = session.engine().snippets();
        String script = SavedSession.script(snippets);
        WholeFile.write(file, out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
        return snippets.size() + " snippets written to " + file + "\n";
    }
}
