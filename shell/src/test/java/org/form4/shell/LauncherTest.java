package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.form4.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds Java and itself, builds when it must and only then, and stays out of the way. */
class LauncherTest {
    @TempDir
    Path folder;

    private LaunchedProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = LaunchedProject.onFolders(folder.resolve("a project"));
    }

    @Test
    void buildsOnceAndThenNeverAgain() throws Exception {
        Form4Process first = project.launch("-e", "1 + 1");
        Form4Process second = project.launch("-e", "1 + 1");

        assertThat(first.out()).isEqualTo("2\n");
        assertThat(first.err()).contains("form4: building");
        assertThat(second).isEqualTo(new Form4Process(0, "2\n", ""));
        assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        project.launch("--version");
        Path source = Files.writeString(project.folder().resolve("parser/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        project.launch("--version");

        assertThat(project.builds()).isEqualTo(2);
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("f4"), Path.of("a project", "form4"));

        assertThat(Form4Process.start(
                                "",
                                project.environment(Map.of("FORM4_ARCHIVE", "no")),
                                List.of(link.toString(), "-e", "\"x\""))
                        .out())
                .isEqualTo("x\n");
    }

    @Test
    void showsWhatMavenSaidOnlyWhenItFails() throws Exception {
        project.maven("echo '[ERROR] no such symbol'; exit 1");
        Form4Process failed = project.launch("--version");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("[ERROR] no such symbol").contains("form4: the build failed");
    }

    @Test
    void saysThatAJdkIsNeeded() throws Exception {
        Form4Process failed = Form4Process.start(
                "",
                Map.of("JAVA_HOME", folder.resolve("none").toString()),
                List.of(project.folder().resolve("form4").toString(), "--version"));

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).startsWith("form4: JAVA_HOME is ").contains("a JDK, version 17 or newer, is needed");
    }

    @Test
    void passesTheStatusOn() throws Exception {
        assertThat(project.launch("-e", "System.exit(9)").status()).isEqualTo(9);
    }

    @Test
    void doesShortRunsWithoutTheSecondCompiler() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i <= 400; i++) {
            Files.createFile(many.resolve(i + ".xml"));
        }
        assertThat(flags("metrics")).contains("TieredStopAtLevel=1");
        assertThat(flags("parse", "samples", "-o", "a")).contains("TieredStopAtLevel=1");
        assertThat(flags("parse", many.toString(), "-o", "a")).doesNotContain("TieredStopAtLevel");
        assertThat(flags("-e", "1")).doesNotContain("TieredStopAtLevel");

        Path store = folder.resolve("form4.duckdb");
        Files.writeString(store, "checksumDUCK and no more");
        assertThat(flags("report", store.toString(), "-o", "a.html")).doesNotContain("TieredStopAtLevel");
        assertThat(flags("report", store.toString(), "--issuer", "EXMPL")).contains("TieredStopAtLevel=1");
    }

    private String flags(String... arguments) throws Exception {
        return project.launch(Map.of("FORM4_ARCHIVE", "no", "FORM4_JAVA_OPTS", "-XX:+PrintCommandLineFlags"), arguments)
                .out();
    }

    @Test
    void laysTheDatabaseLibraryBesideItsJar() throws Exception {
        List<String> path = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        String packed = path.stream()
                .filter(jar -> jar.contains("duckdb_jdbc"))
                .findFirst()
                .orElseThrow();
        project.maven(
                "mkdir -p shell/target/lib && cp bin/form4.jar shell/target/ && cp " + packed + " shell/target/lib");
        project.launch("--version");

        Path jar = project.installed(".jar").stream()
                .filter(file -> file.toString().contains("duckdb_jdbc"))
                .findFirst()
                .orElseThrow();
        assumeTrue(
                project.installed("unpacked").isEmpty() && Files.size(jar) < 10_000_000, "skipped: an unknown machine");
        List<String> others =
                path.stream().filter(entry -> !entry.equals(packed)).toList();
        Form4Process opened = Form4Process.start(
                "",
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder.resolve("none"),
                        "-cp",
                        jar + File.pathSeparator + String.join(File.pathSeparator, others),
                        Main.class.getName(),
                        "ingest",
                        Shared.ROOT.resolve("samples").toString(),
                        "--store",
                        folder.resolve("form4.duckdb").toString()));
        assertThat(opened.err()).contains("filings put into");
        assertThat(opened.status()).isZero();
    }
}
