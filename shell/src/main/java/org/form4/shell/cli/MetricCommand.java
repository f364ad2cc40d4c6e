package org.form4.shell.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.metric.Nearest;
import org.form4.shell.input.Loading;
import org.form4.shell.input.Stored;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;
import org.form4.shell.print.Provenance;
import org.form4.shell.print.Stdout;
import org.form4.shell.print.WholeFile;
import org.form4.shell.report.Selection;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;
import tech.tablesaw.api.Table;

/** {@code form4 metric}. The metric's own parameters are options too, known only once its name is. */
@Command(
        name = "metric",
        sortOptions = false,
        description = "Reads filings, computes one metric, and prints the result.",
        customSynopsis =
                "form4 metric NAME INPUT... [--PARAM=VALUE...] [--issuer WHO] [--owner WHO] [--from DATE] [--to DATE]"
                        + " [--format table|csv|json|markdown] [-o FILE]",
        footer = {
            "",
            "form4 metrics lists the metrics and their parameters, written --PARAM=VALUE.",
            "Example: form4 metric exercise-patterns samples --saleWindowDays=3"
        })
final class MetricCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "the metric")
    String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "INPUT",
            description = "files, folders, globs, archives or a store")
    List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (the default), csv, json or markdown")
    String format = "table";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write there instead of to standard output")
    @Nullable
    Path file;

    @Mixin
    ChosenFilings chosen = new ChosenFilings();

    @Unmatched
    List<String> parameters = new ArrayList<>();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Metric metric = Words.parsed(() -> Metrics.all().with(name, typed(parameters)));
        Format written = Words.format(format);
        Selection selection = chosen.selection();
        if (inputs.size() == 1 && Stored.isStore(inputs.get(0)) && selection.isAll()) {
            Stored.Result result = Stored.compute(metric, Path.of(inputs.get(0)));
            print(result.table(), written, result.provenance());
            return 0;
        }
        Loading loading = Inputs.load(inputs, ChosenFilings.ofStores(selection));
        if (loading.isEmpty() && !selection.isAll() && inputs.stream().anyMatch(Stored::is)) {
            throw new Failure("no filing is of " + selection + "; ask for less");
        }
        if (!loading.isEmpty()) {
            Form4Tables tables = selection.of(loading.tables());
            if (tables.submission().isEmpty()) {
                throw new Failure("of " + loading.tables().submission().rowCount() + " filings read, none is of "
                        + selection + "; ask for less");
            }
            print(metric.compute(tables), written, Provenance.line(metric, tables));
        }
        if (loading.rejected() > 0) {
            System.err.print(loading.report());
        }
        return Inputs.status(loading, "the lines above, and all of them in the problem table that form4 parse writes");
    }

    private void print(Table result, Format written, String provenance) {
        Layout layout = file == null ? Terminals.layout() : Layout.UNLIMITED;
        WholeFile.Content content = out -> write(result, written, layout, provenance, out);
        if (file == null) {
            Stdout.write(content);
        } else {
            WholeFile.write(file, content);
        }
    }

    /** Other programs read CSV and JSON, so nothing but the rows goes there. */
    private static void write(Table result, Format format, Layout layout, String provenance, OutputStream out)
            throws IOException {
        format.write(result, layout, out);
        if (format == Format.TABLE || format == Format.MARKDOWN) {
            String line = (format == Format.MARKDOWN ? "\n" : "") + provenance + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> typed(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || argument.length() == 2) {
                throw new WrongArgument(
                        "unknown option " + argument + Nearest.hint(argument, List.of("--format", "-o", "--help")));
            }
            if (equals < 0) {
                throw new WrongArgument(argument + " needs a value, written as " + argument + "=VALUE");
            }
            values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return values;
    }
}
