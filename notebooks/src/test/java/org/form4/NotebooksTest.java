package org.form4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every saved analysis and compares what it prints with the kept output; -Dform4.golden=write keeps it anew. */
class NotebooksTest {
    private static final Path NOTEBOOKS = Run.ROOT.resolve("notebooks");

    @ParameterizedTest
    @MethodSource("notebooks")
    void printsWhatIsKept(String name, @TempDir Path elsewhere) throws IOException, InterruptedException {
        Run run = Run.of(
                elsewhere, List.of("run", NOTEBOOKS.resolve(name + ".jsh").toString()));

        assertThat(run.err()).as(run.err()).doesNotContain("Exception");
        assertThat(run.status()).as(run.err()).isZero();
        Path kept = NOTEBOOKS.resolve("expected").resolve(name + ".txt");
        String out = run.out().replace(Run.ROOT + "/", "");
        if ("write".equals(System.getProperty("form4.golden"))) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, out);
        }
        assertThat(out).isEqualTo(Files.readString(kept));
    }

    @Test
    void areAllOnTheIndexPage() throws IOException {
        String index = Files.readString(NOTEBOOKS.resolve("README.md"));
        for (String name : notebooks().toList()) {
            assertThat(index).contains("(" + name + ".jsh)");
        }
    }

    static Stream<String> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsh"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
