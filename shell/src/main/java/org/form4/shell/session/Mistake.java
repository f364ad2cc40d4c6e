package org.form4.shell.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import org.form4.shell.engine.Engine;
import org.form4.shell.engine.Outcome;
import org.form4.shell.print.Style;
import org.form4.shell.print.Style.Role;
import org.form4.shell.print.Width;

/**
 * Why a snippet failed, for people: what, where, and what may have been meant.
 *
 * @param message what is wrong, in one line
 * @param line the line of the snippet it is on, from 1; empty when it is the snippet as a whole
 * @param place the source line with a caret under it; empty when there is none to show
 * @param hints remedies, most likely first
 */
public record Mistake(String message, OptionalInt line, String place, List<String> hints) {
    private static final String INTERRUPTED = "interrupted";
    private static final String RUNS_ON = "it does not heed Ctrl-C and runs on unseen; /exit ends it for good";
    private static final Pattern SYMBOL = Pattern.compile("symbol: +(\\w+ )([\\w$]+)(.*)");
    private static final Pattern LOCATION =
            Pattern.compile("location: +(?:variable \\w+ of type |class |interface )(\\S.*)");

    public Mistake {
        hints = List.copyOf(hints);
    }

    /** What went wrong in an outcome that is no success. */
    public static Mistake of(Outcome outcome, Engine engine) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected(rejected, engine);
        }
        if (outcome instanceof Outcome.Thrown thrown) {
            return thrown(thrown, engine);
        }
        boolean runsOn = outcome instanceof Outcome.Interrupted interrupted && interrupted.runsOn();
        return new Mistake(INTERRUPTED, OptionalInt.empty(), "", runsOn ? List.of(RUNS_ON) : List.of());
    }

    /** All of it, each line ended. */
    public String text(Style style) {
        return text(style, Integer.MAX_VALUE);
    }

    /** The same in lines of a width; the line of source stays as it is. */
    public String text(Style style, int width) {
        boolean isError = !message.equals(INTERRUPTED);
        StringBuilder text = new StringBuilder(place);
        text.append(labelled(isError ? "error: " : "", Role.ERROR, message, style, width));
        for (String hint : hints) {
            text.append(labelled("hint: ", Role.HINT, hint, style, width));
        }
        return text.toString();
    }

    private static String labelled(String label, Role role, String text, Style style, int width) {
        String wrapped = Width.wrap(label + text, width, 2);
        return style.paint(role, label) + wrapped.substring(label.length());
    }

    private static Mistake rejected(Outcome.Rejected rejected, Engine engine) {
        String source = rejected.source();
        Optional<Diag> first =
                rejected.diagnostics().stream().filter(Diag::isError).findFirst();
        if (first.isEmpty()) {
            return new Mistake("this is no Java", OptionalInt.of(1), "", List.of());
        }
        Diag diag = first.get();
        String full = diag.getMessage(null);
        Matcher symbol = SYMBOL.matcher(full);
        int start = clamp((int) diag.getStartPosition(), source);
        int end = clamp((int) diag.getEndPosition(), source);
        List<String> hints = new ArrayList<>();
        String message =
                Signatures.shortened(full.lines().findFirst().orElse("").strip());
        String signatures = Signatures.in(full);
        if (!signatures.isEmpty()) {
            hints.add("there is " + signatures);
        }
        if (message.contains("'_'")) {
            message = "there is no last result yet, so _ stands for nothing";
        }
        if (symbol.find()) {
            String name = symbol.group(2);
            int found = source.indexOf(name, start);
            if (found >= 0) {
                start = found;
                end = found + name.length();
            }
            Matcher location = LOCATION.matcher(full);
            String where = location.find() ? " in " + location.group(1) : "";
            message = "no " + symbol.group(1) + name + symbol.group(3) + where;
            hints.addAll(Hints.forName(name, source, start, engine));
        }
        int line =
                (int) source.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return new Mistake(message, OptionalInt.of(line), place(source, start, end), hints);
    }

    private static Mistake thrown(Outcome.Thrown thrown, Engine engine) {
        StringBuilder message = new StringBuilder(describe(thrown.cause()));
        Throwable cause = thrown.cause().getCause();
        for (int depth = 0; cause != null && depth < 3; depth++) {
            if (!message.toString().contains(String.valueOf(cause.getMessage()))) {
                message.append("; because of ").append(describe(cause));
            }
            cause = cause.getCause();
        }
        for (Outcome.Frame frame : thrown.frames()) {
            if (!frame.method().isEmpty() && !frame.method().startsWith("lambda$")) {
                message.append("\n  in ")
                        .append(frame.method())
                        .append(", line ")
                        .append(frame.line());
            }
        }
        OptionalInt line =
                thrown.frames().stream().mapToInt(Outcome.Frame::line).limit(1).findFirst();
        return new Mistake(message.toString(), line, "", Hints.forException(thrown.cause(), engine));
    }

    /** What our own code says is a sentence already; for anything else the kind of exception is half the message. */
    private static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        if (message == null || message.isBlank()) {
            return thrown.getClass().getSimpleName();
        }
        Optional<String> column = Hints.missingColumn(thrown);
        if (column.isPresent()) {
            return "no column " + column.get() + message.replaceFirst("(?s).* (?=in table )", " ");
        }
        boolean isSentence =
                thrown.getClass() == IllegalArgumentException.class || thrown.getClass() == IllegalStateException.class;
        return isSentence ? message.strip() : thrown.getClass().getSimpleName() + ": " + message.strip();
    }

    private static String place(String source, int start, int end) {
        int lineStart = source.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        if (lineStart > start) {
            lineStart = start;
        }
        int lineEnd = source.indexOf('\n', start);
        String line = source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd);
        int length = Math.max(1, Math.min(end, lineStart + line.length()) - start);
        String indent = line.substring(0, start - lineStart).replaceAll("[^\t]", " ");
        return "  " + line + "\n  " + indent + "^".repeat(length) + "\n";
    }

    private static int clamp(int position, String source) {
        return Math.max(0, Math.min(position, source.length()));
    }
}
