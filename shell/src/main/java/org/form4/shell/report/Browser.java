package org.form4.shell.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A browser of the Chromium family that is installed here and can work without a window.
 *
 * @param program the program
 */
record Browser(Path program) {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "msedge");

    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final int SECONDS = 120;

    /** The one that FORM4_BROWSER names, else the first found on the path. */
    static Optional<Browser> find() {
        return find(System.getenv("FORM4_BROWSER"), System.getenv("PATH"));
    }

    static Optional<Browser> find(@Nullable String named, @Nullable String path) {
        List<Path> candidates = new ArrayList<>();
        if (named != null && !named.isEmpty()) {
            candidates.add(Path.of(named));
        } else {
            for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
                NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
            }
            ELSEWHERE.forEach(place -> candidates.add(Path.of(place)));
        }
        return candidates.stream()
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Browser::new)
                .findFirst();
    }

    /** The command that starts it without a window and without asking the network for anything. */
    List<String> command(Path profile) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--user-data-dir=" + profile));
        // Chromium refuses to sandbox what root runs, as in most containers.
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--no-sandbox");
        }
        return command;
    }

    /** Prints a page into a PDF file. */
    void print(Path page, Path pdf) throws IOException {
        Path profile = Files.createTempDirectory("form4-browser");
        try {
            List<String> command = command(profile);
            // Pictures are drawn for the window and printed as they are.
            command.add("--window-size=1500,1000");
            command.add("--no-pdf-header-footer");
            command.add("--print-to-pdf=" + pdf.toAbsolutePath());
            command.add(page.toUri().toString());
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean isDone = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroy();
            if (!isDone || !Files.isRegularFile(pdf) || Files.size(pdf) == 0) {
                throw new IOException(
                        program + " did not print the page" + (isDone ? "" : " within " + SECONDS + " seconds"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was printing", e);
        } finally {
            delete(profile);
        }
    }

    /** What cannot be deleted is left to the system, which clears its temporary folder. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
