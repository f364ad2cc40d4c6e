package org.form4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern MODULE = Pattern.compile("(?m)^(\\w+)/ ");

    @TempDir
    Path folder;

    /** The commands of one block are typed one after the other in one folder. */
    @ParameterizedTest
    @MethodSource("commands")
    void runsEveryCommandItShows(List<String> commands) throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("samples"), Run.ROOT.resolve("samples"));

        for (String command : commands) {
            Run run = Run.of(folder, words(command));

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out() + run.err()).as(command).isNotBlank();
        }
    }

    @Test
    void showsWhatTheReportPrints() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("samples"), Run.ROOT.resolve("samples"));

        Run run = Run.of(folder, List.of("report", "samples", "-o", "report.html"));

        assertThat(readme()).contains("```text\n" + run.out() + "```");
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void runsTheJavaItShows() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("samples"), Run.ROOT.resolve("samples"));
        Path script = Files.writeString(
                folder.resolve("readme.jsh"), blocks("java").findFirst().orElseThrow());

        Run run = Run.of(folder, List.of("run", script.toString()));

        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void drawsTheHouseAsItIs() throws IOException {
        String house = blocks("text")
                .filter(block -> block.contains("BYTES IN"))
                .findFirst()
                .orElseThrow();
        Matcher modules = MODULE.matcher(house);
        while (modules.find()) {
            assertThat(Run.ROOT.resolve(modules.group(1))).isDirectory();
        }
        try (Stream<Path> packages = Files.walk(Run.ROOT)) {
            packages.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .map(file -> file.toString().replaceAll(".*/src/main/java/(.*)/package-info.java", "$1"))
                    .map(name -> name.replace('/', '.'))
                    .forEach(name -> assertThat(house).contains(name + " "));
        }
    }

    static Stream<List<String>> commands() throws IOException {
        return blocks("sh")
                .map(block -> block.lines()
                        .filter(line -> line.startsWith("./form4 "))
                        .map(line -> line.substring("./form4 ".length()))
                        .toList())
                .filter(commands -> !commands.isEmpty());
    }

    /** As a shell parts them: quotes hold words together. */
    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
    }

    private static Stream<String> blocks(String language) throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    private static String readme() throws IOException {
        return Files.readString(Run.ROOT.resolve("README.md"));
    }
}
