package org.form4.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.form4.shell.Main;

/**
 * Whole processes that write a report: on the samples, as somebody does who tries the program, and on very many filings
 * in little memory. Where Chromium is installed, the page is opened in it until it has been painted, against an empty one.
 */
final class ReportComparison implements Comparison {
    private static final Path ROOT = Path.of(System.getProperty("form4.root", ".."));
    private static final String HEAP = "-Xmx1g";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        BulkBenchmark bulk = new BulkBenchmark();
        bulk.filings = scale.report();
        bulk.write();
        Path folder = Files.createTempDirectory("form4-report");
        try {
            List<String> program = program(scale);
            Path samples = ROOT.resolve("samples");
            measure(scale, table, program, "samples", samples, folder.resolve("samples.html"), scale.loads());
            String many = String.format(Locale.ROOT, "%,d generated filings, heap %s", scale.report(), HEAP);
            measure(scale, table, program, many, bulk.archive(), folder.resolve("many.html"), 1);
        } finally {
            bulk.delete();
            delete(folder);
        }
    }

    private static void measure(
            Scale scale, Consumer<Line> table, List<String> program, String input, Path filings, Path page, int rounds)
            throws Exception {
        List<String> command = WholeRun.command(program, "report", filings, "-o", page);
        List<WholeRun> written = new ArrayList<>();
        for (int round = -Math.min(rounds - 1, scale.warmUpLoads()); round < rounds; round++) {
            WholeRun run = WholeRun.of(HEAP, command);
            if (round >= 0) {
                written.add(run);
            }
        }
        table.accept(new Line(
                input,
                "form4 report",
                millis(1e3 * WholeRun.median(written, WholeRun::seconds)),
                "",
                String.format(Locale.ROOT, "a page of %.2f MB", Files.size(page) / 1e6),
                WholeRun.largest(written).memory()));
        Optional<String> browser = browser();
        if (browser.isEmpty()) {
            return;
        }
        Path empty = Files.writeString(page.resolveSibling("empty.html"), "<!DOCTYPE html><title>empty</title>");
        Rounds open = new Rounds()
                .add("Chromium with an empty page", () -> open(browser.get(), empty))
                .add("Chromium with the report", () -> open(browser.get(), page))
                .run(scale.warmUpLoads(), scale.loads());
        double least = open.median("Chromium with an empty page");
        double most = open.median("Chromium with the report");
        table.accept(new Line(
                input,
                "Chromium with the report",
                millis(most),
                "",
                millis(most - least) + " more than an empty page",
                ""));
    }

    /** From the start of a browser without a window to a picture of the page. */
    private static Integer open(String browser, Path page) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("form4-browser");
        try {
            List<String> command = new ArrayList<>(List.of(
                    browser,
                    "--headless",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--no-first-run",
                    "--window-size=1400,900",
                    "--user-data-dir=" + profile,
                    "--screenshot=" + profile.resolve("page.png"),
                    page.toUri().toString()));
            if (System.getProperty("user.name", "").equals("root")) {
                command.add(1, "--no-sandbox");
            }
            return TerminalRun.toItsEnd(command);
        } finally {
            delete(profile);
        }
    }

    private static Optional<String> browser() {
        String named = System.getenv("FORM4_BROWSER");
        String path = System.getenv("PATH");
        return named != null
                ? Optional.of(named)
                : Arrays.stream((path == null ? "" : path).split(File.pathSeparator, -1))
                        .map(folder -> new File(folder, "chromium"))
                        .filter(File::canExecute)
                        .map(File::toString)
                        .findFirst();
    }

    /** What starts the program: the launcher, or where figures do not matter the classes at hand. */
    static List<String> program(Scale scale) throws IOException, InterruptedException {
        if (!scale.equals(Scale.FULL)) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName());
        }
        String launcher = ROOT.resolve("form4").toString();
        TerminalRun.toItsEnd(List.of(launcher, "--version"));
        return List.of(launcher);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%,.0f ms", millis);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
