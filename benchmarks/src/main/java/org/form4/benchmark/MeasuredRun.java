package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A program run to its end, whose most resident memory Linux is asked for while it runs. */
final class MeasuredRun {
    private static final long ASKED_EVERY_MILLIS = 20;

    private final List<String> command;
    private final String heap;
    private long kilobytes;
    private Duration processor = Duration.ZERO;

    /** @param heap the option of Java that limits its heap */
    MeasuredRun(List<String> command, String heap) {
        this.command = List.copyOf(command);
        this.heap = heap;
    }

    Integer toItsEnd() throws IOException, InterruptedException {
        Path nowhere = Path.of("/dev/null");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(nowhere.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("FORM4_JAVA_OPTS", heap);
        Process process = builder.start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        while (!process.waitFor(ASKED_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            kilobytes = Math.max(kilobytes, most(status));
            processor = process.info().totalCpuDuration().orElse(processor);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with status " + process.exitValue());
        }
        return 0;
    }

    /** The processor time of the last run, to the tick before its end. */
    double processorSeconds() {
        return processor.toMillis() / 1e3;
    }

    /** In words for the table; empty where the system does not count. */
    String memory() {
        return kilobytes == 0 ? "" : String.format(Locale.ROOT, "%,d MB at most", kilobytes / 1000);
    }

    private static long most(Path status) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
        return 0;
    }
}
