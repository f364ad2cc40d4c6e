package org.form4.shell.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.form4.shell.command.Commands;
import org.form4.shell.engine.Engine;
import org.form4.shell.session.Session;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;

/** The shell on a terminal: the prompt first, Java warming up behind it. */
public final class Repl {
    private static final String PROMPT = "form4> ";
    private static final String CONTINUATION = "  ...> ";
    private static final int LONGEST_HISTORY = 10_000;

    private final Terminal terminal;
    private final LineReader reader;
    private final Session session;

    private Repl(Terminal terminal, Supplier<Engine> engines) {
        this.terminal = terminal;
        CompletableFuture<Engine> warming = CompletableFuture.supplyAsync(engines, Repl::inBackground);
        TerminalScreen screen = new TerminalScreen(terminal);
        this.session = new Session(warming::join, engines, screen);
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
                .variable(LineReader.HISTORY_FILE, HistoryFile.path())
                .variable(LineReader.HISTORY_SIZE, LONGEST_HISTORY)
                .variable(LineReader.HISTORY_FILE_SIZE, LONGEST_HISTORY)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
                .variable(LineReader.BLINK_MATCHING_PAREN, 0)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_IGNORE_SPACE, false)
                .option(Option.INSERT_TAB, false)
                .build();
        screen.remember(reader.getHistory());
    }

    /**
     * Runs until the user leaves.
     *
     * @param engines starts the Java behind the prompt; called in the background
     * @return the exit status
     */
    public static int run(Supplier<Engine> engines, String greeting) {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
            return new Repl(terminal, engines).loop(greeting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int loop(String greeting) {
        terminal.writer().println(greeting);
        terminal.flush();
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
