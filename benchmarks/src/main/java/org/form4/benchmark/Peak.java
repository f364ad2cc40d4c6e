package org.form4.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The most memory that a process took which did one load and nothing else, as Linux counts it: heap, code and what
 * libraries take outside the heap.
 */
final class Peak {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Peak() {}

    /** Loads the file in a process of its own; in words for the table, empty where the system does not count. */
    static String of(String contender, Path file) throws IOException, InterruptedException {
        if (!Files.isReadable(STATUS)) {
            return "";
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        "-Xmx4g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Peak.class.getName(),
                        contender,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String kilobytes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the process that loads with " + contender + " failed");
        }
        return String.format(Locale.ROOT, "%,d MB at most", Long.parseLong(kilobytes) / 1000);
    }

    /** Loads a file with a contender and prints the most kilobytes that were resident. */
    public static void main(String[] args) throws Exception {
        DataSetBenchmark load = new DataSetBenchmark();
        load.read(Path.of(args[1]));
        switch (args[0]) {
            case "DuckDB" -> load.duckDb();
            case "Tablesaw" -> load.tablesaw();
            default -> load.form4();
        }
        List<String> status = Files.readAllLines(STATUS);
        for (String line : status) {
            if (line.startsWith("VmHWM:")) {
                System.out.println(line.replaceAll("\\D", ""));
            }
        }
    }
}
