package org.form4.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.form4.generate.FilingGenerator;
import org.form4.write.OwnershipXmlWriter;

/** The documents that are parsed, in memory. */
final class Corpora {
    private Corpora() {}

    /** Bare forms: {@code real} for those beside the project, {@code generated} for invented ones. */
    static List<byte[]> documents(String which, int generated) {
        return which.equals("real") ? real() : generated(generated);
    }

    /** Whether the real filings are on this machine. */
    static boolean isRealHere() {
        return Files.isDirectory(folder());
    }

    /** Where they are looked for. */
    static Path folder() {
        return Path.of(System.getProperty("form4.root", "."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared/corpus/ownership-xml");
    }

    private static List<byte[]> real() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(Corpora::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> generated(int count) {
        return new FilingGenerator(1)
                .filings()
                .limit(count)
                .map(filing -> OwnershipXmlWriter.write(filing.document()).getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
