package org.form4.shell.repl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Lets the user leaf through a long text: with a program of theirs, else with JLine's. */
final class Pager {
    private static final String KEYS = "space: on · b: back · ← →: sideways · /: search · q: leave ";

    private final Terminal terminal;

    Pager(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether it could be shown; a dumb terminal has no pages. */
    boolean show(String text, String pager) {
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            return false;
        }
        String named = pager.equals("on") ? System.getenv("PAGER") : pager;
        try {
            if (named == null || named.isBlank()) {
                ours(text);
                return true;
            }
            return theirs(text, named);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void ours(String text) throws IOException, InterruptedException {
        Less less = new Less(terminal, Path.of("")).defaultPrompt(KEYS);
        less.chopLongLines = true;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // The first screen ends with the name of the text, later ones with the prompt.
        less.run(new Source.InputStreamSource(new ByteArrayInputStream(bytes), true, KEYS));
    }

    /** The command may have arguments, hence the shell; {@code less} is told of colours unless the user tells it more. */
    private boolean theirs(String text, String command) throws IOException, InterruptedException {
        Path file = Files.createTempFile("form4-", ".txt");
        Attributes attributes = terminal.getAttributes();
        terminal.pause();
        try {
            Files.writeString(file, text);
            ProcessBuilder program = new ProcessBuilder("sh", "-c", command + " <\"$1\"", "sh", file.toString());
            program.environment().putIfAbsent("LESS", "-RS");
            return program.inheritIO().start().waitFor() == 0;
        } finally {
            terminal.resume();
            terminal.setAttributes(attributes);
            Files.delete(file);
        }
    }
}
