package org.form4.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program on a terminal of its own, which {@code script} of util-linux makes, until a text stands on it. What is typed
 * is typed at once, as by somebody who does not wait for a prompt.
 */
record TerminalRun(List<String> command, Map<String, String> environment, String typed) {
    private static final int PATIENCE_SECONDS = 120;

    /** Starts it, waits for the text and ends it; returns the text, or throws what stood there instead. */
    String until(String text) throws IOException, InterruptedException {
        String line = "stty cols 100 rows 30; exec '" + String.join("' '", command) + "'";
        ProcessBuilder builder = new ProcessBuilder("script", "-qfec", line, "/dev/null").redirectErrorStream(true);
        builder.environment().putAll(Map.of("TERM", "xterm-256color"));
        builder.environment().putAll(environment);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try (InputStream out = process.getInputStream();
                OutputStream in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
            in.flush();
            Thread guard = guard(process);
            StringBuilder seen = new StringBuilder();
            byte[] bytes = new byte[8192];
            for (int n = out.read(bytes); n >= 0; n = out.read(bytes)) {
                seen.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
                if (seen.indexOf(text) >= 0) {
                    guard.interrupt();
                    return text;
                }
            }
            throw new IOException(command + " ended before it wrote " + text + ": " + seen);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    /** Ends a program that takes too long, whose output then ends too. */
    private static Thread guard(Process process) {
        Thread guard = new Thread(() -> {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        guard.setDaemon(true);
        guard.start();
        return guard;
    }

    /** The same on no terminal at all, to its end. */
    static Integer toItsEnd(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(command + " ended with status " + status);
        }
        return status;
    }
}
