package org.form4.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.Filing;
import org.form4.filing.Problem;
import org.form4.read.FilingFormat;
import org.form4.read.ParseResult;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.form4.write.OwnershipXmlWriter;
import org.form4.write.SubmissionWriter;
import org.junit.jupiter.api.Test;

/** The samples folder holds what the generator writes; {@code -Dform4.golden=write} writes it anew. */
class SamplesTest {
    private static final Path README = Path.of("samples/README.md");

    @Test
    void folderHoldsWhatTheGeneratorWrites() throws IOException {
        Map<String, String> expected = files();
        if ("write".equals(System.getProperty("form4.golden"))) {
            write(expected);
        }
        assertThat(written()).containsExactlyEntriesOf(expected);
    }

    @Test
    void everySampleIsReadBackAsItWasMeant() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Filing filing : filings().toList()) {
            ParseResult result = FilingFormat.readAny(
                    new ByteArrayInputStream(text(filing).getBytes(StandardCharsets.UTF_8)), filing.source());
            assertThat(result.filing()).isEqualTo(filing);
            problems.addAll(result.problems());
        }
        assertThat(problems)
                .as("the one oddity that a reader sees is a real filer's")
                .extracting(Problem::kind, Problem::source)
                .containsExactly(tuple(Problem.Kind.ODD_AMOUNT, "samples/amtrust/9999900000-07-000001.txt"));
    }

    @Test
    void twoRenderingsOfOneFilingAreCountedOnce() {
        Form4Tables tables = Loader.load(List.of(Shared.ROOT.resolve("samples").toString()));
        assertThat(tables.submission().rowCount()).isEqualTo((int) filings().count());
    }

    @Test
    void samplesAreSmall() {
        int bytes = files().values().stream().mapToInt(String::length).sum();
        assertThat(bytes).isLessThan(1_000_000);
    }

    private static Stream<Filing> filings() {
        return Stream.concat(SampleFilings.all().stream().map(InventedFiling::filing), RekeyedFilings.all().stream());
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        filings().forEach(filing -> files.put(filing.source(), text(filing)));
        files.put(README.toString(), SampleReadme.text(SampleFilings.all()));
        return files;
    }

    private static String text(Filing filing) {
        return filing.sourceFormat().equals("submission")
                ? SubmissionWriter.write(filing)
                : OwnershipXmlWriter.write(filing.document());
    }

    /** All files that are there, but for the rendered texts, which are keyed by hand. */
    private static Map<String, String> written() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Shared.ROOT.resolve("samples"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = Shared.ROOT.relativize(path).toString().replace('\\', '/');
                if (!name.contains("/rendered-text/")) {
                    files.put(name, Files.readString(path));
                }
            }
        }
        return files;
    }

    private static void write(Map<String, String> files) throws IOException {
        for (String stale : written().keySet()) {
            Files.delete(Shared.ROOT.resolve(stale));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Shared.ROOT.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
