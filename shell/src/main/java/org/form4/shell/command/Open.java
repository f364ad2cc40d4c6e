package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.form4.shell.engine.Cut;
import org.form4.shell.print.Style.Role;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /open}. */
@AutoService(Command.class)
public final class Open implements Command {
    @Override
    public String name() {
        return "open";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String summary() {
        return "runs the lines of a file as if they were typed";
    }

    @Override
    public boolean takesFile() {
        return true;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("open what? Name one file, as in /open analysis.jsh");
        }
        Path file = Path.of(arguments.get(0));
        try {
            run(session, file, Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot read " + file + (Files.exists(file) ? "" : ": there is no such file"), e);
        }
        return null;
    }

    /** Stops at the first line that fails, and says which. */
    private static void run(Session session, Path file, String script) {
        String rest = script.startsWith("#!") ? "//" + script : script;
        while (!rest.isBlank() && session.exitStatus().isEmpty()) {
            rest = rest.stripLeading();
            long line = script.lines().count() - rest.lines().count() + 1;
            String part;
            boolean worked;
            if (Commands.isCommand(rest)) {
                part = rest.lines().findFirst().orElse("");
                worked = Commands.run(session, part);
            } else {
                Cut cut = session.engine().cut(rest);
                part = cut.typed();
                worked = session.evaluate(cut.source());
            }
            if (!worked) {
                session.screen().err().println(session.style().paint(Role.QUIET, "stopped at " + file + ":" + line));
                return;
            }
            rest = rest.substring(part.length());
        }
    }
}
