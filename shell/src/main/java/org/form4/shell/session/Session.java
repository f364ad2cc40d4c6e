package org.form4.shell.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
import org.form4.shell.print.Width;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** One user's session: what was typed and what came of it, and where it is shown. */
public final class Session {
    private static final int LINES_AROUND_A_TABLE = 9;
    private static final int FEWEST_ROWS = 6;

    private final Supplier<Engine> engines;
    private final Screen screen;
    private final Settings settings;
    private Supplier<Engine> engine;
    private OptionalInt exit = OptionalInt.empty();
    private boolean hasToldOfPage;

    /**
     * @param first the engine to begin with, which may still be warming up
     * @param engines makes another after a reset
     */
    public Session(Supplier<Engine> first, Supplier<Engine> engines, Screen screen, Settings settings) {
        this.engine = first;
        this.engines = engines;
        this.screen = screen;
        this.settings = settings;
    }

    /** With the usual settings. */
    public Session(Supplier<Engine> first, Supplier<Engine> engines, Screen screen) {
        this(first, engines, screen, new Settings());
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
            long start = System.nanoTime();
            Outcome outcome = engine().evaluate(cut.source());
            show(outcome, System.nanoTime() - start);
            if (!outcome.isSuccess()) {
                if (!rest.isBlank()) {
                    screen.err().println(style().paint(Role.QUIET, "what follows it was not run"));
                }
                return false;
            }
        }
        return true;
    }

    /** Shows what a command returned; what is longer than the screen goes through the pager. */
    public void show(@Nullable Object value) {
        if (value != null) {
            page(text(value));
        }
    }

    /** Prints a text, or lets the user leaf through it where it is longer than the screen. */
    public void page(String text) {
        boolean isLong = text.lines().count() > screen.height();
        boolean isPaged = isLong && !settings.pager().equals("off") && screen.page(text, settings.pager());
        if (!isPaged) {
            screen.out().print(text);
            screen.out().flush();
        }
    }

    private void show(Outcome outcome, long nanos) {
        Feedback feedback = settings.feedback();
        if (!outcome.isSuccess()) {
            screen.err().print(Mistake.of(outcome, engine()).text(style(), layout().width()));
        } else if (outcome instanceof Outcome.Value result) {
            boolean isTold = feedback.compareTo(result.isDeclaration() ? Feedback.NORMAL : Feedback.CONCISE) >= 0;
            if (isTold) {
                value(result);
            }
        } else if (outcome instanceof Outcome.Declared declared && feedback.compareTo(Feedback.NORMAL) >= 0) {
            screen.out().println(quiet(declared.text()));
        }
        if (feedback == Feedback.VERBOSE && outcome.isSuccess()) {
            screen.out().println(quiet(String.format(Locale.ROOT, "  in %.3f s", nanos / 1e9)));
        }
        screen.out().flush();
    }

    /** Small values stand on the line of their name, what is drawn above it; a declared table is only named. */
    private void value(Outcome.Value result) {
        Object value = result.value();
        boolean isVerbose = settings.feedback() == Feedback.VERBOSE && value != null;
        String type =
                isVerbose && value != null ? quiet(" : " + value.getClass().getSimpleName()) : "";
        String name = style().paint(Role.NAME, result.name()) + type;
        if (result.isDeclaration() && Values.isDrawn(value)) {
            String line = Width.wrap(result.name() + " ==> " + Values.summary(value), layout().width(), 2);
            screen.out().print(name + line.substring(result.name().length()));
            return;
        }
        String text = text(value);
        boolean isBlock = text.indexOf('\n') < text.length() - 1;
        if (!isBlock) {
            screen.out().print(name + " ==> " + text);
            return;
        }
        page(text);
        if (!Values.isTable(value) && !result.name().startsWith("_")) {
            return;
        }
        String label = result.name() + (Values.isTable(value) ? " " + Values.provenance(value) : "");
        String wrapped = Width.wrap(label, layout().width(), 2);
        screen.out()
                .print(name + quiet(wrapped.substring(result.name().length()).stripTrailing()) + "\n");
        tellOfPage(text);
    }

    /** Once is enough. */
    private void tellOfPage(String text) {
        boolean isCut = text.contains(" not shown") || text.contains(" more row");
        if (isCut && !hasToldOfPage && screen.height() != Integer.MAX_VALUE) {
            hasToldOfPage = true;
            screen.out()
                    .print(quiet(Width.wrap(
                                    "/page shows all of it, /set columns wrap draws every column, show(_, 0) one row",
                                    layout().width(),
                                    2)
                            .stripTrailing()));
            screen.out().println();
        }
    }

    private String quiet(String text) {
        return style().paint(Role.QUIET, text);
    }

    /** A value as the session draws it, in the format chosen. */
    public String text(@Nullable Object value) {
        if (value instanceof Table table && settings.format() != Format.TABLE) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try {
                settings.format().write(table, layout(), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString(StandardCharsets.UTF_8);
        }
        String text = Values.text(value, layout());
        boolean isProse = value instanceof String && text.indexOf('\n') < text.length() - 1;
        return isProse ? Width.wrap(text.substring(0, text.length() - 1), layout().width(), 2) : text;
    }

    /** The room there is now; the window may have changed since the last line. */
    public Layout layout() {
        int width = settings.width() > 0 ? settings.width() : screen.width();
        int rows = settings.rows() > 0
                ? settings.rows()
                : screen.height() == Integer.MAX_VALUE
                        ? Integer.MAX_VALUE
                        : Math.max(FEWEST_ROWS, screen.height() - LINES_AROUND_A_TABLE);
        return new Layout(width, rows, style(), settings.wraps());
    }

    /** The lines typed so far. */
    public List<String> history() {
        return screen.history();
    }
}
