package org.form4.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program as a process of its own, on the classes that are being tested.
 *
 * @param status its exit status
 */
record Form4Process(int status, String out, String err) {
    static Form4Process run(String... arguments) throws IOException, InterruptedException {
        return run("", Map.of(), arguments);
    }

    static Form4Process run(String stdin, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = command();
        command.addAll(List.of(arguments));
        return start(stdin, environment, command);
    }

    /** Java, its options and the main class. */
    static List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dform4.tty=",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    }

    static Form4Process start(String stdin, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("form4", ".in"), stdin);
        Path err = Files.createTempFile("form4", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(in.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Form4Process done = new Form4Process(process.waitFor(), out, Files.readString(err));
        Files.delete(in);
        Files.delete(err);
        return done;
    }
}
