package org.form4.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.form4.metric.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code form4 cluster metric}. The metric's own parameters are options too, known only once its name is. */
@Command(
        name = "metric",
        sortOptions = false,
        description = "Computes one metric and writes the result.",
        customSynopsis =
                "form4 cluster metric NAME INPUT... -o DIR [--format parquet|csv] [--PARAM=VALUE...] [--debug]",
        footer = {"", "Example: form4 cluster metric gifts tables -o gifts --format csv"})
final class MetricCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("parquet", "csv");

    @ParentCommand
    Main main = new Main();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NAME", description = "the metric")
    String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "INPUT",
            description = "a folder that cluster parse wrote, or filings")
    List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "the folder for the result; an earlier result in it is replaced")
    String folder = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "parquet (the default) or csv")
    String format = "parquet";

    @Unmatched
    List<String> parameters = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        String written = format.toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(written)) {
            throw wrong("results cannot be written as " + format + "; there are parquet and csv"
                    + Nearest.hint(written, FORMATS));
        }
        MetricJob job;
        try {
            job = new MetricJob(name, typed(parameters));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        try (SparkSession spark = Session.start(main.logLevel())) {
            OutputFolder output = OutputFolder.open(folder, spark.sparkContext().hadoopConfiguration());
            boolean isDone = false;
            try {
                output.ownParts();
                MetricInput input = MetricInput.of(spark, inputs, job.metric().needs(), output);
                write(job, input.groups(), written, output);
                output.replaceBy("result", written);
                isDone = true;
                System.err.printf(
                        Locale.ROOT,
                        "%s · measured in %.1f s, written to %s%n",
                        job.metric(),
                        (System.nanoTime() - start) / 1e9,
                        folder);
                return status(input);
            } finally {
                if (!isDone) {
                    output.abandon();
                }
            }
        }
    }

    private static void write(MetricJob job, Dataset<Row> groups, String format, OutputFolder output) {
        if (format.equals("csv")) {
            job.lines(groups).write().text(output.unseen("result"));
        } else {
            job.rows(groups).write().parquet(output.unseen("result"));
        }
    }

    private static int status(MetricInput input) {
        if (input.rejected() == 0 && !input.isEmpty()) {
            return 0;
        }
        input.reasons().forEach(reason -> System.err.println("    " + reason));
        if (input.rejected() == 0) {
            System.err.println(
                    "form4: no ownership filing was found; give a folder that cluster parse wrote, or filings");
            return Main.FAILED;
        }
        System.err.println("form4: "
                + (input.isEmpty() ? "nothing could be read: all inputs were" : input.rejected() + " inputs were")
                + " rejected; form4 cluster parse lists them in the problem table");
        return input.isEmpty() ? Main.FAILED : Main.SOME_REJECTED;
    }

    private Map<String, String> typed(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || argument.length() == 2) {
                throw wrong("unknown option " + argument + Nearest.hint(argument, List.of("--format", "-o", "--help")));
            }
            if (equals < 0) {
                throw wrong(argument + " needs a value, written as " + argument + "=VALUE");
            }
            values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return values;
    }

    private ParameterException wrong(String message) {
        CommandLine line = spec.commandLine();
        return new ParameterException(line, message);
    }
}
