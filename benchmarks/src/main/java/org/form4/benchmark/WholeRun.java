package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * A program as a process of its own, from its start to its end.
 *
 * @param seconds on the clock
 * @param processorSeconds of all processors, to the tick before its end; other programs on the machine disturb them less
 * @param megabytes the most that was resident, as Linux counts; 0 where it does not
 */
record WholeRun(double seconds, double processorSeconds, long megabytes) {
    private static final int LOOKS_MILLIS = 20;

    /**
     * Runs a program that must end with 0.
     *
     * @param options Java's options, which the launcher is given by its own variable
     * @param command what starts the program, followed by its arguments
     */
    static WholeRun of(String options, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("FORM4_JAVA_OPTS", options);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        Duration processor = Duration.ZERO;
        while (!process.waitFor(LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
            processor = process.info().totalCpuDuration().orElse(processor);
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return new WholeRun((System.nanoTime() - start) / 1e9, processor.toMillis() / 1e3, peak / 1000);
    }

    /** What starts a program, with its arguments. */
    static List<String> command(List<String> program, Object... arguments) {
        List<String> command = new ArrayList<>(program);
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    static double median(List<WholeRun> runs, ToDoubleFunction<WholeRun> figure) {
        return Rounds.median(runs.stream().mapToDouble(figure).toArray());
    }

    /** The one that had most resident. */
    static WholeRun largest(List<WholeRun> runs) {
        return Collections.max(runs, Comparator.comparingLong(WholeRun::megabytes));
    }

    /** In words for the table; empty where the system does not count. */
    String memory() {
        return megabytes == 0 ? "" : String.format(Locale.ROOT, "%,d MB at most", megabytes);
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
    }
}
