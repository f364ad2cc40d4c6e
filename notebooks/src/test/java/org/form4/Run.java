package org.form4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbench as a process of its own, as the launcher starts it, on the classes of this build.
 *
 * @param status its exit status
 */
record Run(int status, String out, String err) {
    /** The project's folder. */
    static final Path ROOT =
            Path.of(System.getProperty("form4.root", "..")).toAbsolutePath().normalize();

    static Run of(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dform4.tty=",
                "-Dform4.home=" + ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                "org.form4.shell.Main"));
        command.addAll(arguments);
        Path err = Files.createTempFile("form4", ".err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Run run = new Run(process.waitFor(), out, Files.readString(err));
        Files.delete(err);
        return run;
    }
}
