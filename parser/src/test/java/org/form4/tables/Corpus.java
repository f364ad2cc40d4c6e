package org.form4.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.Filing;
import org.form4.read.FilingFormat;
import org.form4.read.ParseResult;

/** The real ownership documents, one file each. */
final class Corpus {
    private Corpus() {}

    static List<Path> documents() throws IOException {
        return files("ownership-xml", ".xml");
    }

    static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(Shared.corpus(folder))) {
            return walk.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static ParseResult read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FilingFormat.readAny(in, file.toString());
        }
    }

    static Filing filing(Path file) throws IOException {
        ParseResult result = read(file);
        return Objects.requireNonNull(result.filing(), () -> file + ": " + result.problems());
    }
}
