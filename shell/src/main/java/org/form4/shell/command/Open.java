package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            for (String part : ScriptLines.parts(Files.readString(file))) {
                if (!Commands.run(session, part)) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot read " + file + (Files.exists(file) ? "" : ": there is no such file"), e);
        }
        return null;
    }
}
