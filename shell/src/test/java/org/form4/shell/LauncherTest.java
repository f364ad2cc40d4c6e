package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.form4.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of its own, with a Maven that only notes that it was called and puts a jar in place. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path project;
    private Path form4;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        form4 = Files.copy(Shared.ROOT.resolve("form4"), project.resolve("form4"));
        for (String module : List.of("parser", "analytics", "shell")) {
            Files.createDirectories(project.resolve(module + "/src/main"));
            Files.writeString(project.resolve(module + "/pom.xml"), "<project/>");
        }
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("bin"));
        jar(project.resolve("bin/form4.jar"));
        maven("mkdir -p shell/target/lib && cp bin/form4.jar shell/target/form4.jar");
    }

    @Test
    void buildsOnceAndThenNeverAgain() throws Exception {
        Form4Process first = launch("-e", "1 + 1");
        Form4Process second = launch("-e", "1 + 1");

        assertThat(first.out()).isEqualTo("2\n");
        assertThat(first.err()).contains("form4: building");
        assertThat(second).isEqualTo(new Form4Process(0, "2\n", ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch("--version");
        Path source = Files.writeString(project.resolve("parser/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        launch("--version");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("f4"), Path.of("a project", "form4"));

        assertThat(Form4Process.start("", environment(), List.of(link.toString(), "-e", "\"x\""))
                        .out())
                .isEqualTo("x\n");
    }

    @Test
    void showsWhatMavenSaidOnlyWhenItFails() throws Exception {
        maven("echo '[ERROR] no such symbol'; exit 1");
        Form4Process failed = launch("--version");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("[ERROR] no such symbol").contains("form4: the build failed");
    }

    @Test
    void saysThatAJdkIsNeeded() throws Exception {
        Form4Process failed = Form4Process.start(
                "", Map.of("JAVA_HOME", folder.resolve("none").toString()), List.of(form4.toString(), "--version"));

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).startsWith("form4: JAVA_HOME is ").contains("a JDK, version 17 or newer, is needed");
    }

    @Test
    void passesTheStatusOn() throws Exception {
        assertThat(launch("-e", "System.exit(9)").status()).isEqualTo(9);
    }

    private Form4Process launch(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(form4.toString()));
        command.addAll(List.of(arguments));
        return Form4Process.start("", environment(), command);
    }

    private Map<String, String> environment() {
        return Map.of(
                "FORM4_ARCHIVE",
                "no",
                "JAVA_HOME",
                System.getProperty("java.home"),
                "PATH",
                project.resolve("bin") + ":" + System.getenv("PATH"));
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }

    private void maven(String does) throws IOException {
        Path mvn = project.resolve("bin/mvn");
        Files.writeString(mvn, "#!/bin/sh\necho build >>builds\n" + does + "\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A jar that has nothing of its own and points to the classes being tested. */
    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        StringBuilder path = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            path.append(Path.of(entry).toUri()).append(' ');
        }
        attributes.put(Attributes.Name.CLASS_PATH, path.toString().strip());
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
