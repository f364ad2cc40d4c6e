package org.form4.shell.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.form4.shell.command.Commands;
import org.form4.shell.engine.Cut;
import org.form4.shell.engine.Engine;
import org.form4.shell.engine.Outcome;
import org.form4.shell.engine.Token;
import org.form4.shell.print.Layout;
import org.form4.shell.print.Values;
import org.form4.shell.session.Mistake;
import org.form4.shell.session.Screen;
import org.form4.shell.session.Session;

/**
 * A saved analysis. It prints what it says: an expression that ends without a semicolon is shown, one that ends with a
 * semicolon is not. The first error stops it.
 */
public final class Script {
    private static final int FAILED = 1;

    private final String name;
    private final Engine engine;
    private final Session session;
    private final Map<String, Integer> lineOfSnippet = new HashMap<>();

    private Script(String name, Engine engine) {
        this.name = name;
        this.engine = engine;
        this.session = new Session(() -> engine, () -> Java.start(), Screen.of(System.out, System.err));
    }

    /**
     * Runs a script.
     *
     * @param name what messages call it
     * @param arguments what it finds in {@code args}
     * @return the exit status: 0, 1 after an error, or what {@code /exit} says
     */
    public static int run(String name, String source, List<String> arguments) {
        try (Engine engine = Java.start()) {
            String values = arguments.stream().map(Script::literal).collect(Collectors.joining(", "));
            engine.evaluate("String[] args = {" + values + "};");
            return new Script(name, engine).run(source);
        }
    }

    /** Evaluates Java and prints the last value, a string as its bare characters. */
    public static int expression(String source) {
        try (Engine engine = Java.start()) {
            Outcome last = new Outcome.Done();
            String rest = source;
            while (!rest.isBlank()) {
                Cut cut = engine.cut(rest);
                last = engine.evaluate(cut.source());
                rest = cut.rest();
                if (!last.isSuccess()) {
                    Mistake mistake = Mistake.of(last, engine);
                    System.err.print("form4: " + mistake.message() + "\n" + mistake.place());
                    mistake.hints().forEach(hint -> System.err.println("  hint: " + hint));
                    return FAILED;
                }
            }
            if (last instanceof Outcome.Value value) {
                System.out.print(Values.bare(value.value(), Layout.UNLIMITED));
            }
            return 0;
        }
    }

    private int run(String source) {
        String rest = source.startsWith("#!") ? "//" + source : source;
        int line = 1;
        while (!rest.isBlank()) {
            int blank = rest.length() - rest.stripLeading().length();
            line += lines(rest.substring(0, blank));
            rest = rest.substring(blank);
            String part;
            boolean worked;
            if (Commands.isCommand(rest)) {
                part = rest.lines().findFirst().orElse("");
                worked = Commands.run(session, part);
                if (!worked) {
                    System.err.println(name + ":" + line + ": " + part + " failed");
                }
            } else {
                Cut cut = engine.cut(rest);
                part = cut.typed();
                worked = evaluate(cut.source(), part, line);
            }
            if (!worked || session.exitStatus().isPresent()) {
                return session.exitStatus().orElse(worked ? 0 : FAILED);
            }
            line += lines(part);
            rest = rest.substring(part.length());
        }
        return 0;
    }

    private boolean evaluate(String snippet, String typed, int line) {
        Outcome outcome = engine.evaluate(snippet);
        lineOfSnippet.put(engine.lastId(), line);
        if (!outcome.isSuccess()) {
            System.out.flush();
            System.err.print(describe(outcome, line));
            return false;
        }
        boolean isShown = outcome instanceof Outcome.Value value && !value.isDeclaration() && !endsWithSemicolon(typed);
        if (isShown) {
            System.out.print(Values.bare(((Outcome.Value) outcome).value(), Layout.UNLIMITED));
            System.out.flush();
        }
        return true;
    }

    /** The innermost place that is a line of this file, which may be in a method far above the failing call. */
    private String describe(Outcome outcome, int line) {
        Mistake mistake = Mistake.of(outcome, engine);
        int failing = line + mistake.line().orElse(1) - 1;
        if (outcome instanceof Outcome.Thrown thrown && !thrown.frames().isEmpty()) {
            Outcome.Frame innermost = thrown.frames().get(0);
            failing = lineOfSnippet.getOrDefault(innermost.snippetId(), line) + innermost.line() - 1;
        }
        String first = mistake.message().lines().findFirst().orElse("");
        StringBuilder text = new StringBuilder(name + ":" + failing + ": " + first + "\n").append(mistake.place());
        mistake.hints().forEach(hint -> text.append("  hint: ").append(hint).append('\n'));
        return text.toString();
    }

    private static boolean endsWithSemicolon(String typed) {
        List<Token> tokens = Token.of(typed);
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).text(typed).equals(";");
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> {
            boolean isPlain = c >= ' ' && c < 127 && c != '"' && c != '\\';
            literal.append(
                    isPlain
                            ? String.valueOf((char) c)
                            : c < 256 ? String.format("\\%03o", c) : String.format("\\u%04x", c));
        });
        return literal.append('"').toString();
    }
}
