package org.form4.shell.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.form4.shell.command.Commands;
import org.form4.shell.engine.Engine;
import org.form4.shell.session.Feedback;
import org.form4.shell.session.Places;
import org.form4.shell.session.Session;
import org.form4.shell.session.Settings;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;

/** The shell on a terminal: the prompt first, Java warming up behind it. */
public final class Repl {
    private static final String TAB = "form4-tab";
    private static final String PROMPT = "form4> ";
    private static final String CONTINUATION = "  ...> ";
    private static final int LONGEST_HISTORY = 10_000;

    private final Terminal terminal;
    private final LineReader reader;
    private final Session session;

    private Repl(Terminal terminal, Supplier<Engine> engines, Settings settings) {
        this.terminal = terminal;
        CompletableFuture<Engine> warming = CompletableFuture.supplyAsync(engines, Repl::inBackground);
        TerminalScreen screen = new TerminalScreen(terminal);
        this.session = new Session(warming::join, engines, screen, settings);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("form4")
                .parser(new JavaParser(session))
                .completer((lineReader, line, candidates) -> {
                    if (line instanceof CompletionLine completion) {
                        candidates.addAll(completion.candidates());
                    }
                })
                .highlighter(new JavaHighlighter(session))
                .variable(LineReader.HISTORY_FILE, Places.history())
                .variable(LineReader.HISTORY_SIZE, LONGEST_HISTORY)
                .variable(LineReader.HISTORY_FILE_SIZE, LONGEST_HISTORY)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
                .variable(LineReader.BLINK_MATCHING_PAREN, 0)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_IGNORE_SPACE, false)
                .option(Option.INSERT_TAB, false)
                .option(Option.AUTO_MENU, false)
                .variable(LineReader.ERRORS, 0)
                .build();
        screen.remember(reader.getHistory());
        reader.getWidgets().put(TAB, new TabKey(reader, session));
        Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN), LineReader.MAIN)
                .bind(new Reference(TAB), KeyMap.ctrl('I'));
    }

    /**
     * Runs until the user leaves.
     *
     * @param engines starts the Java behind the prompt; called in the background
     * @return the exit status
     */
    public static int run(Supplier<Engine> engines, String greeting) {
        // Lines of tables are characters of their own; a terminal's old way of drawing them is for others.
        System.setProperty("org.jline.utils.disableAlternateCharset", "true");
        try (Terminal terminal = terminal()) {
            Settings settings = new Settings();
            List<String> complaints = settings.recall(Places.settings());
            Repl repl = new Repl(terminal, engines, settings);
            complaints.forEach(terminal.writer()::println);
            return repl.loop(greeting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asking other programs about the terminal takes time and is seldom needed: only where the library cannot ask itself. */
    private static Terminal terminal() throws IOException {
        TerminalBuilder builder =
                TerminalBuilder.builder().system(true).graphemeCluster(false).dumb(false);
        try {
            return builder.exec(false).build();
        } catch (IllegalStateException e) {
            return builder.exec(true).dumb(true).build();
        }
    }

    private int loop(String greeting) {
        if (session.settings().feedback() != Feedback.SILENT) {
            terminal.writer().println(greeting);
        }
        terminal.flush();
        if (Files.isRegularFile(Places.init())) {
            execute("/open \"" + Places.init() + "\"");
        }
        while (session.exitStatus().isEmpty()) {
            try {
                String line = reader.readLine(PROMPT);
                if (!line.isBlank()) {
                    execute(line);
                }
            } catch (UserInterruptException e) {
                terminal.flush();
            } catch (EndOfFileException e) {
                session.exit(0);
            }
        }
        return session.exitStatus().getAsInt();
    }

    /** Ctrl-C stops the line while it runs, and nothing else. */
    private void execute(String line) {
        SignalHandler before =
                terminal.handle(Signal.INT, signal -> session.engine().stop());
        try {
            Commands.run(session, line);
        } finally {
            terminal.handle(Signal.INT, before);
            terminal.flush();
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "warming up");
        thread.setDaemon(true);
        thread.start();
    }
}
