package org.form4.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
        ResultFile.Format written = format();
        MetricJob job = job();
        return Session.writing(folder, main.logLevel(), (spark, output) -> {
            output.ownParts();
            MetricInput input = MetricInput.of(spark, inputs, output.files());
            List<Measure.Result> results = input.measure(job, output.files(), written);
            output.replaceBy(results.stream().map(Measure.Result::file).toList());
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf(Locale.ROOT, "%s · measured in %.1f s, written to %s%n", job.metric(), seconds, folder);
            input.reasons().forEach(reason -> System.err.println("    " + reason));
            return Outcome.of(
                    input.rejected(),
                    results.stream().mapToLong(Measure.Result::filings).sum() == 0,
                    "form4 cluster parse lists them in the problem table",
                    "a folder that cluster parse wrote, or filings");
        });
    }

    private MetricJob job() {
        try {
            return new MetricJob(name, typed(parameters));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ResultFile.Format format() {
        String wanted = format.toLowerCase(Locale.ROOT);
        return Arrays.stream(ResultFile.Format.values())
                .filter(known -> known.ending().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("results cannot be written as " + format + "; there are parquet and csv"
                        + Nearest.hint(wanted, List.of("parquet", "csv"))));
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
