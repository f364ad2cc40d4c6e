package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.form4.shell.Main;

/**
 * A Java program as a process of its own, from its start to its end.
 *
 * @param seconds on the clock
 * @param processorSeconds of all processors, which other programs on the machine disturb less
 * @param megabytes the most that was resident, as Linux counts; 0 where it does not
 */
record WholeRun(double seconds, double processorSeconds, long megabytes) {
    private static final int LOOKS_MILLIS = 20;

    /** Runs the workbench with a heap of its own, and with the collector that its launcher chooses. */
    static WholeRun of(String heap, String... arguments) throws IOException, InterruptedException {
        return of(List.of("-XX:+UseParallelGC", "-Xmx" + heap), Main.class, arguments);
    }

    /** The same as the launcher has it when little is to be done: without the second compiler. */
    static WholeRun ofLittle(String heap, String... arguments) throws IOException, InterruptedException {
        return of(List.of("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-Xmx" + heap), Main.class, arguments);
    }

    static WholeRun of(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Dform4.tty=", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        Duration processor = Duration.ZERO;
        while (!process.waitFor(LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
            processor = process.info().totalCpuDuration().orElse(processor);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    main.getName() + " " + String.join(" ", arguments) + " ended with " + process.exitValue());
        }
        return new WholeRun((System.nanoTime() - start) / 1e9, processor.toMillis() / 1e3, peak / 1000);
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
