package org.form4.shell.command;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.form4.metric.Nearest;
import org.form4.shell.print.Style.Role;
import org.form4.shell.print.Width;
import org.form4.shell.session.Session;

/** Every slash command there is, and the one door through which lines go. */
public final class Commands {
    private static final List<Command> ALL = ServiceLoader.load(Command.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Command::name))
            .toList();

    private Commands() {}

    /** In the order of their names. */
    public static List<Command> all() {
        return ALL;
    }

    /** Whether a line is for a command; a comment is not. */
    public static boolean isCommand(String line) {
        String start = line.stripLeading();
        return start.startsWith("/") && !start.startsWith("//") && !start.startsWith("/*");
    }

    /**
     * Runs a slash command or evaluates Java, and shows what comes of it.
     *
     * @return whether it worked; if not, the message has been shown
     */
    public static boolean run(Session session, String line) {
        if (!isCommand(line)) {
            return session.evaluate(line);
        }
        List<String> words = Words.of(line.strip().substring(1));
        try {
            String name = words.isEmpty() ? "" : words.get(0);
            if (Again.isMeant(name)) {
                return Again.run(session, name);
            }
            session.show(named(name).execute(session, words.subList(1, words.size())));
            return true;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            String error = "error: ";
            String text =
                    Width.wrap(error + cause.getMessage(), session.layout().width(), 2);
            session.screen().err().print(session.style().paint(Role.ERROR, error) + text.substring(error.length()));
            return false;
        }
    }

    /** The command of a name, or of an abbreviation that only one name begins with. */
    static Command named(String name) {
        String typed = name.equals("?") ? "help" : name;
        List<Command> candidates = new ArrayList<>();
        for (Command command : ALL) {
            if (command.name().equals(typed)) {
                return command;
            }
            if (!typed.isEmpty() && command.name().startsWith(typed)) {
                candidates.add(command);
            }
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        List<String> names = (candidates.isEmpty() ? ALL : candidates)
                .stream().map(c -> "/" + c.name()).toList();
        String message = candidates.isEmpty()
                ? "no command is called /" + typed + Nearest.hint("/" + typed, names)
                : "/" + typed + " could be " + String.join(" or ", names);
        throw new IllegalArgumentException(message);
    }
}
