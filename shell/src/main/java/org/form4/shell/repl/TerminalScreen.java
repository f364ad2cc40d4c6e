package org.form4.shell.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.form4.shell.print.Style;
import org.form4.shell.session.Screen;
import org.jline.builtins.Nano;
import org.jline.reader.History;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The terminal as a session sees it. */
final class TerminalScreen implements Screen {
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    private final Terminal terminal;
    private final PrintStream out;
    private final Style style;
    private @Nullable History history;

    TerminalScreen(Terminal terminal) {
        this.terminal = terminal;
        this.out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        this.style = isPlain(terminal) ? Style.PLAIN : Style.COLOUR;
    }

    void remember(History lines) {
        history = lines;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return out;
    }

    @Override
    public int width() {
        return terminal.getColumns() > 0 ? terminal.getColumns() : USUAL_WIDTH;
    }

    @Override
    public int height() {
        return terminal.getRows() > 0 ? terminal.getRows() : USUAL_HEIGHT;
    }

    @Override
    public Style style() {
        return style;
    }

    @Override
    public List<String> history() {
        List<String> lines = new ArrayList<>();
        if (history != null) {
            history.forEach(entry -> lines.add(entry.line()));
        }
        return lines;
    }

    @Override
    public boolean page(String text, String pager) {
        return new Pager(terminal).show(text, pager);
    }

    /** VISUAL or EDITOR may hold arguments, hence the shell; without either, JLine's small editor. */
    @Override
    public void edit(Path file) throws IOException {
        String editor = System.getenv("VISUAL") != null ? System.getenv("VISUAL") : System.getenv("EDITOR");
        if (editor == null || editor.isBlank()) {
            Nano nano = new Nano(terminal, file.getParent());
            nano.open(file.toString());
            nano.run();
            return;
        }
        Attributes attributes = terminal.getAttributes();
        terminal.pause();
        try {
            new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            terminal.resume();
            terminal.setAttributes(attributes);
        }
    }

    private static boolean isPlain(Terminal terminal) {
        String noColour = System.getenv("NO_COLOR");
        return (noColour != null && !noColour.isEmpty()) || terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
