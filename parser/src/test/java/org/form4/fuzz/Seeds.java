package org.form4.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.source.Packing;
import org.form4.write.OwnershipXmlWriter;
import org.form4.write.SubmissionWriter;

/** What fuzzing starts from: real filings read in place, where they are, and our own everywhere. */
final class Seeds {
    /** A fuzzer gets further with small seeds; of a long file its beginning is enough. */
    private static final int LARGEST = 32 << 10;

    private static final int MOST = 12;

    private Seeds() {}

    static Stream<byte[]> ownershipXml() {
        Stream<byte[]> invented = invented().map(filing -> Packing.text(OwnershipXmlWriter.write(filing.document())));
        return Stream.concat(invented, real("corpus/ownership-xml", ".xml"));
    }

    static Stream<byte[]> submissions() {
        return Stream.concat(invented().map(Seeds::submission), real("corpus/submissions", ""));
    }

    static Stream<byte[]> pages() {
        return real("corpus/rendered-html", ".html");
    }

    static Stream<byte[]> texts() {
        return Stream.concat(files(Shared.ROOT.resolve("samples/amtrust/rendered-text"), ""), real("seeds", ".txt"));
    }

    static Stream<byte[]> dataSets() {
        return real("corpus/insider-data-set", ".tsv");
    }

    static Stream<byte[]> archives() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        invented().forEach(filing -> entries.put(entries.size() + ".txt", submission(filing)));
        byte[] zip = Packing.zip(entries);
        byte[] tar = Packing.tar(entries);
        return Stream.of(
                zip,
                tar,
                Packing.gzip(tar),
                Packing.gzip(Packing.text("no filing")),
                Packing.zip(Map.of("inner.zip", zip, "inner.tar", tar)));
    }

    private static Stream<Filing> invented() {
        return new FilingGenerator(20261122).filings().limit(3);
    }

    private static byte[] submission(Filing filing) {
        return Packing.text(SubmissionWriter.write(filing));
    }

    private static Stream<byte[]> real(String folder, String ending) {
        return files(Shared.ROOT.resolveSibling("shared").resolve(folder), ending);
    }

    /** The beginnings of files below a folder, evenly chosen; none where the folder is not. */
    private static Stream<byte[]> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            int step = Math.max(1, files.size() / MOST);
            return Stream.iterate(0, i -> i < files.size(), i -> i + step).map(i -> beginning(files.get(i)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
