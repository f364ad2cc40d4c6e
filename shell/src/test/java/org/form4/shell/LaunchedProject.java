package org.form4.shell;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.form4.Shared;

/**
 * The launcher in a project of its own, with a Maven that only notes that it was called and puts a jar in place: one that
 * has nothing of its own and points to the classes being tested.
 *
 * @param folder the project
 */
record LaunchedProject(Path folder) {
    /** On the class folders of the build, of which Java can make no archive. */
    static LaunchedProject onFolders(Path folder) throws IOException {
        return of(folder, System.getProperty("java.class.path"));
    }

    /** On jars made of them, as an installed program is. */
    static LaunchedProject onJars(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                path = packed(path, folder.resolve("jars").resolve(jars.size() + ".jar"));
            }
            jars.add(path.toString());
        }
        return of(folder, String.join(File.pathSeparator, jars));
    }

    private static LaunchedProject of(Path folder, String classPath) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(Shared.ROOT.resolve("form4"), folder.resolve("form4"));
        Files.createSymbolicLink(folder.resolve("samples"), Shared.ROOT.resolve("samples"));
        for (String module : List.of("parser", "analytics", "store", "shell")) {
            Files.createDirectories(folder.resolve(module + "/src/main"));
            Files.writeString(folder.resolve(module + "/pom.xml"), "<project/>");
        }
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        pointing(folder.resolve("bin/form4.jar"), classPath);
        LaunchedProject project = new LaunchedProject(folder);
        project.maven("mkdir -p shell/target/lib && cp bin/form4.jar shell/target/form4.jar");
        return project;
    }

    /** What Maven does from now on when it is called. */
    void maven(String does) throws IOException {
        Path mvn = folder.resolve("bin/mvn");
        Files.writeString(mvn, "#!/bin/sh\necho build >>builds\n" + does + "\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    /** Without archives, so that nothing goes on in the background. */
    Form4Process launch(String... arguments) throws IOException, InterruptedException {
        return launch(Map.of("FORM4_ARCHIVE", "no"), arguments);
    }

    Form4Process launch(Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("form4").toString()));
        command.addAll(List.of(arguments));
        return Form4Process.start("", environment(more), command);
    }

    Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH")));
        environment.putAll(more);
        return environment;
    }

    /** Everything made for the launcher's own use that has this ending. */
    List<Path> installed(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("shell/target/app"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static void pointing(Path jar, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        StringBuilder path = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            URI uri = Path.of(entry).toUri();
            path.append(uri.getRawPath()).append(' ');
        }
        attributes.put(Attributes.Name.CLASS_PATH, path.toString().strip());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
