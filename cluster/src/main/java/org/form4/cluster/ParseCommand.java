package org.form4.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.form4.filing.Problem.Severity;
import org.form4.tables.TableName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code form4 cluster parse}. */
@Command(
        name = "parse",
        sortOptions = false,
        description = {
            "Reads filings and writes their tables as Parquet, parted by year of filing.",
            "Run again on the same folder, it adds what is new."
        },
        footer = {"", "Example: form4 cluster parse samples -o tables"})
final class ParseCommand implements Callable<Integer> {
    @ParentCommand
    Main main = new Main();

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "files, folders, globs or archives, wherever Spark can read: s3a://bucket/2024, hdfs:///filings")
    List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "the folder for the tables; made if missing")
    String folder = "";

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        return Session.writing(folder, main.logLevel(), (spark, output) -> {
            ParseJob.Result result = new ParseJob(spark, output, version()).run(inputs);
            report(result, (System.nanoTime() - start) / 1e9);
            return Outcome.of(
                    result.rejected(),
                    result.filings() == 0 && result.again() == 0 && result.unchanged() == 0,
                    "the reasons are in " + folder + "/" + TableName.PROBLEM,
                    "files or folders with Forms 3, 4 or 5");
        });
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private void report(ParseJob.Result result, double seconds) {
        System.err.printf(Locale.ROOT, "%,d filings read in %.1f s%n", result.filings(), seconds);
        StringJoiner tables = new StringJoiner(" · ", "  ", "");
        for (Map.Entry<TableName, Long> rows : result.rows().entrySet()) {
            if (rows.getValue() > 0 && rows.getKey() != TableName.PROBLEM) {
                tables.add(String.format(Locale.ROOT, "%s %,d", rows.getKey(), rows.getValue()));
            }
        }
        if (result.filings() > 0) {
            System.err.println(tables);
        }
        say(severity(result, Severity.REPAIRED) + severity(result, Severity.SUSPECT), "facts repaired or odd");
        say(severity(result, Severity.IGNORED), "things passed over; the problem table lists them");
        say(result.unchanged(), "files read before and not opened again");
        say(result.again(), "filings were there already and stay as they are");
        say(result.rejected(), "rejected");
        result.reasons().forEach(reason -> System.err.println("    " + reason));
        System.err.println("  written to " + folder);
    }

    private static long severity(ParseJob.Result result, Severity severity) {
        return result.severities().getOrDefault(severity.toString(), 0L);
    }

    private static void say(long number, String what) {
        if (number > 0) {
            System.err.printf(Locale.ROOT, "  %,d %s%n", number, what);
        }
    }
}
