package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes makes starts quicker and is never a condition for one. */
class ArchiveTest {
    private static final int PATIENCE = 6_000;
    private static final Form4Process TWO = new Form4Process(0, "2\n", "");

    @TempDir
    Path folder;

    private LaunchedProject project;

    @BeforeEach
    void install() throws Exception {
        project = LaunchedProject.onJars(folder.resolve("a project"));
        project.launch("--version");
    }

    @Test
    void isMadeOnceThoughManyStartAtOnce() throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Form4Process>> starts = IntStream.range(0, 3)
                    .<Callable<Form4Process>>mapToObj(user -> () -> project.launch(Map.of(), "-e", "1 + 1"))
                    .toList();
            for (Future<Form4Process> start : users.invokeAll(starts)) {
                assertThat(start.get()).isEqualTo(TWO);
            }
        } finally {
            users.shutdownNow();
        }
        awaitArchives(1);

        assertThat(project.installed(".making")).isEmpty();
        assertThat(project.installed(".part")).isEmpty();
        assertThat(project.launch(Map.of(), "-e", "1 + 1")).isEqualTo(TWO);
    }

    @Test
    void isOfNoUseToOtherJarsAndDoesNotHurtThem() throws Exception {
        project.launch(Map.of(), "--version");
        awaitArchives(1);
        Path installed = project.installed("form4.jar").get(0);
        LaunchedProject.onFolders(folder.resolve("another"));
        Files.copy(
                folder.resolve("another/bin/form4.jar"), installed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(project.launch(Map.of(), "-e", "1 + 1")).isEqualTo(TWO);

        Files.write(project.installed(".jsa").get(0), new byte[] {1, 2, 3});
        assertThat(project.launch(Map.of(), "-e", "1 + 1")).isEqualTo(TWO);
    }

    @Test
    void isMadeForEachJava() throws Exception {
        Optional<Path> other = otherJava();
        assumeTrue(other.isPresent(), "skipped: there is one Java here");
        project.launch(Map.of(), "--version");
        awaitArchives(1);

        Map<String, String> java = Map.of("JAVA_HOME", other.orElseThrow().toString());
        assertThat(project.launch(java, "-e", "1 + 1")).isEqualTo(TWO);
        awaitArchives(2);
        assertThat(project.launch(java, "-e", "1 + 1")).isEqualTo(TWO);
        assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void isDoneWithoutWhereNothingCanBeWritten() throws Exception {
        assumeTrue(!System.getProperty("user.name").equals("root"), "skipped: root can write everywhere");
        Path app = Objects.requireNonNull(project.installed("form4.jar").get(0).getParent());
        assertThat(app.toFile().setWritable(false)).isTrue();

        assertThat(project.launch(Map.of(), "-e", "1 + 1")).isEqualTo(TWO);
        assertThat(project.installed(".jsa")).isEmpty();
        assertThat(app.toFile().setWritable(true)).isTrue();
    }

    /** It is made in the background after the start that missed it. */
    private void awaitArchives(int count) throws IOException, InterruptedException {
        for (int i = 0;
                i < PATIENCE
                        && !(project.installed(".jsa").size() == count
                                && project.installed(".making").isEmpty());
                i++) {
            Thread.sleep(100);
        }
        assertThat(project.installed(".jsa")).hasSize(count);
    }

    private static Optional<Path> otherJava() throws IOException {
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        Path home = java.getParent();
        try (Stream<Path> others = Files.list(home)) {
            for (Path other : others.sorted().toList()) {
                Path release = other.resolve("release");
                boolean isNewer = Files.isRegularFile(release)
                        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1[89]|[2-9]\\d).*");
                if (isNewer && !other.toRealPath().equals(java) && Files.isExecutable(other.resolve("bin/javac"))) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }
}
