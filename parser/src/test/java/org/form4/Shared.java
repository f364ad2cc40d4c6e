package org.form4;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real filings that tests read in place, in a folder beside the project that a user's machine does not have: there the
 * tests are skipped with a message.
 */
public final class Shared {
    /** The project's own folder. */
    public static final Path ROOT =
            Path.of(System.getProperty("form4.root", "..")).toAbsolutePath().normalize();

    private Shared() {}

    /** The two filings the project was born from. */
    public static Path seeds() {
        return existing("seeds");
    }

    /** A path below the corpus of real filings. */
    public static Path corpus(String path) {
        return existing("corpus/" + path);
    }

    private static Path existing(String path) {
        Path file = ROOT.resolveSibling("shared").resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: the real filings are not here: " + file);
        return file;
    }
}
