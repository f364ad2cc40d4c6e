package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.form4.shell.Main;

/**
 * The program as a process of its own, from its start to its end.
 *
 * @param seconds on the clock
 * @param megabytes the most that was resident, as Linux counts; 0 where it does not
 */
record WholeRun(double seconds, long megabytes) {
    private static final int LOOKS_MILLIS = 100;

    /** Runs it with a heap of its own. */
    static WholeRun of(String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-Dform4.tty=",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        while (!process.waitFor(LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IOException("form4 " + String.join(" ", arguments) + " ended with " + process.exitValue());
        }
        return new WholeRun((System.nanoTime() - start) / 1e9, peak / 1000);
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // Ended meanwhile, or another system.
        }
    }
}
