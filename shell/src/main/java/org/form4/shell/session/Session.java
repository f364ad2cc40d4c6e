package org.form4.shell.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.form4.shell.engine.Cut;
import org.form4.shell.engine.Engine;
import org.form4.shell.engine.Outcome;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;
import org.form4.shell.print.Style;
import org.form4.shell.print.Style.Role;
import org.form4.shell.print.Values;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** One user's session: what was typed and what came of it, and where it is shown. */
public final class Session {
    private static final int LINES_AROUND_A_TABLE = 6;
    private static final int FEWEST_ROWS = 6;

    private final Supplier<Engine> engines;
    private final Screen screen;
    private final Settings settings = new Settings();
    private Supplier<Engine> engine;
    private OptionalInt exit = OptionalInt.empty();

    /**
     * @param first the engine to begin with, which may still be warming up
     * @param engines makes another after a reset
     */
    public Session(Supplier<Engine> first, Supplier<Engine> engines, Screen screen) {
        this.engine = first;
        this.engines = engines;
        this.screen = screen;
    }

    /** The Java behind the session; waits while it is still warming up. */
    public Engine engine() {
        return engine.get();
    }

    public Screen screen() {
        return screen;
    }

    public Settings settings() {
        return settings;
    }

    /** Forgets every variable, method, class and import of the user's. */
    public void reset() {
        engine().close();
        Engine fresh = engines.get();
        engine = () -> fresh;
    }

    /** Ends the session after the line that is being executed. */
    public void exit(int status) {
        exit = OptionalInt.of(status);
    }

    /** The status the session was asked to end with, if it was. */
    public OptionalInt exitStatus() {
        return exit;
    }

    /** Colours, if the screen has them and the user wants them. */
    public Style style() {
        return settings.colour() ? screen.style() : Style.PLAIN;
    }

    /** Evaluates one or several snippets of Java and shows what each came to; stops at the first that fails. */
    public boolean evaluate(String source) {
        String rest = source;
        while (!rest.isBlank()) {
            Cut cut = engine().cut(rest);
            rest = cut.rest();
            Outcome outcome = engine().evaluate(cut.source());
            show(outcome);
            if (!outcome.isSuccess()) {
                return false;
            }
        }
        return true;
    }

    /** Shows a value as a line of the session would. */
    public void show(@Nullable Object value) {
        if (value instanceof Outcome outcome) {
            show(outcome);
        } else if (value != null) {
            screen.out().print(text(value));
            screen.out().flush();
        }
    }

    private void show(Outcome outcome) {
        if (outcome instanceof Outcome.Value result) {
            screen.out().print(named(result));
        } else if (outcome instanceof Outcome.Declared declared) {
            screen.out().println(style().paint(Role.QUIET, declared.text()));
        } else if (!outcome.isSuccess()) {
            screen.err().print(Mistake.of(outcome, engine()).text(style()));
        }
        screen.out().flush();
    }

    /** Small values stand on the line of their name, tables below it; a declared table is only named. */
    private String named(Outcome.Value result) {
        Object value = result.value();
        String name = style().paint(Role.NAME, result.name());
        if (result.isDeclaration() && Values.isTable(value)) {
            return name + " ==> " + Values.summary(value) + "\n";
        }
        String text = text(value);
        boolean isBlock = text.indexOf('\n') < text.length() - 1;
        if (!isBlock) {
            return name + " ==> " + text;
        }
        String label = Values.isTable(value) ? " " + Values.provenance(value) : "";
        return text + name + style().paint(Role.QUIET, label) + "\n";
    }

    private String text(@Nullable Object value) {
        if (value instanceof Table table && settings.format() != Format.TABLE) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try {
                settings.format().write(table, layout(), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString(StandardCharsets.UTF_8);
        }
        return Values.text(value, layout());
    }

    /** The room there is now; the window may have changed since the last line. */
    public Layout layout() {
        int width = settings.width() > 0 ? settings.width() : screen.width();
        int rows = settings.rows() > 0
                ? settings.rows()
                : screen.height() == Integer.MAX_VALUE
                        ? Integer.MAX_VALUE
                        : Math.max(FEWEST_ROWS, screen.height() - LINES_AROUND_A_TABLE);
        return new Layout(width, rows, style());
    }

    /** The lines typed so far. */
    public List<String> history() {
        return screen.history();
    }
}
