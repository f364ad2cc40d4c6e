package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /env}. */
@AutoService(Command.class)
public final class Env implements Command {
    private static final String CLASS_PATH = "--class-path";

    @Override
    public String name() {
        return "env";
    }

    @Override
    public String arguments() {
        return "[--class-path PATH]";
    }

    @Override
    public String summary() {
        return "shows the class path, or adds jars and folders to it";
    }

    @Override
    public boolean takesFile() {
        return true;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        if (arguments.isEmpty()) {
            return System.getProperty("java.class.path", "").replace(File.pathSeparator, "\n") + "\n";
        }
        boolean isClassPath = arguments.get(0).replaceFirst("^-+", "--").equals(CLASS_PATH);
        if (!isClassPath || arguments.size() != 2) {
            throw new IllegalArgumentException("as in /env --class-path lib/more.jar");
        }
        for (String path : arguments.get(1).split(File.pathSeparator, -1)) {
            if (!Files.exists(Path.of(path))) {
                throw new IllegalArgumentException("there is no jar or folder " + path);
            }
            session.engine().addToClassPath(path);
        }
        return null;
    }
}
