package org.form4.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.form4.shell.Main;
import org.form4.shell.script.Java;

/**
 * Whole processes from start to what a user waits for: the shell against the JDK's own {@code jshell}, which is given
 * the same class path and imports, and {@code form4 --version} against a class that prints a line.
 */
final class StartComparison implements Comparison {
    private static final String EXPRESSION =
            "Table.create(\"t\", DoubleColumn.create(\"x\", 1.5, 2.5)).doubleColumn(\"x\").sum() + 38";
    private static final String RESULT = "==> 42.0";

    private static final Path ROOT = Path.of(System.getProperty("form4.root", ".."));
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        Path folder = Files.createTempDirectory("form4-start");
        try {
            boolean isFull = scale.equals(Scale.FULL);
            List<String> form4 = isFull ? List.of(ROOT.resolve("form4").toString()) : java(Main.class);
            if (isFull) {
                TerminalRun.toItsEnd(with(form4, "--version"));
            }
            Path imports = Files.write(folder.resolve("imports.jsh"), Java.imports());
            String classPath = isFull ? installed() : System.getProperty("java.class.path");
            List<String> jshell = List.of(
                    BIN.resolve("jshell").toString(), "--class-path", classPath, "--startup", imports.toString());
            Map<String, String> home = Map.of(
                    "XDG_STATE_HOME", folder.toString(),
                    "XDG_CONFIG_HOME", folder.toString(),
                    "JAVA_HOME", System.getProperty("java.home"));
            TerminalRun stock = new TerminalRun(jshell, home, EXPRESSION + "\n");
            TerminalRun ours = new TerminalRun(form4, home, EXPRESSION + "\n");
            Rounds shell = new Rounds()
                    .add("jshell prompt", () -> new TerminalRun(jshell, home, "").until("jshell>"))
                    .add("form4 prompt", () -> new TerminalRun(form4, home, "").until("form4>"))
                    .add("jshell result", () -> stock.until(RESULT))
                    .add("form4 result", () -> ours.until(RESULT))
                    .run(scale.warmUpLoads(), scale.loads());
            for (String what : List.of("prompt", "result")) {
                String input =
                        what.equals("prompt") ? "start to prompt" : "start to the result of a Tablesaw expression";
                table.accept(line(shell, input, "jshell " + what, ""));
                table.accept(line(shell, input, "form4 " + what, "jshell " + what));
            }
            Rounds version = new Rounds()
                    .add("a class that prints a line", () -> TerminalRun.toItsEnd(hello()))
                    .add("form4 --version", () -> TerminalRun.toItsEnd(with(form4, "--version")))
                    .run(scale.warmUpLoads(), 2 * scale.loads());
            for (String name : version.names()) {
                String other = "a class that prints a line";
                table.accept(line(version, "start to end", name, name.equals(other) ? "" : other));
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Line line(Rounds rounds, String input, String name, String against) {
        String ratio = against.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.2f of it", rounds.median(name) / rounds.median(against));
        return new Line(input, name, String.format(Locale.ROOT, "%,.0f ms", rounds.median(name)), "", ratio, "");
    }

    private static List<String> java(Class<?> main) {
        return List.of(
                BIN.resolve("java").toString(),
                "-Xshare:auto",
                "-Dform4.tty=012",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
    }

    private static List<String> hello() throws URISyntaxException {
        Path classes = Path.of(
                Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return List.of(BIN.resolve("java").toString(), "-cp", classes.toString(), Hello.class.getName());
    }

    private static List<String> with(List<String> command, String argument) {
        List<String> all = new ArrayList<>(command);
        all.add(argument);
        return all;
    }

    /** The jars that the launcher runs. */
    private static String installed() throws IOException {
        Path app = ROOT.resolve("shell/target/app");
        Path current = app.resolve(Files.readString(app.resolve("current")).strip());
        File[] jars = current.resolve("lib").toFile().listFiles();
        return current.resolve("form4.jar")
                + File.pathSeparator
                + Arrays.stream(jars == null ? new File[0] : jars)
                        .map(File::toString)
                        .sorted()
                        .collect(Collectors.joining(File.pathSeparator));
    }
}
