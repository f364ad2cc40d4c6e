package org.form4.shell.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.form4.shell.input.Loading;
import org.form4.shell.print.Stdout;
import org.form4.shell.print.WholeFile;
import org.form4.shell.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form4 report}. */
@Command(
        name = "report",
        sortOptions = false,
        description = "Reads filings, measures them, and writes a report that opens in any browser.",
        footer = {"", "Example: form4 report samples -o report.html"})
final class ReportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "files, folders or globs; the format is found from the content")
    List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where the report goes (default: ${DEFAULT-VALUE})",
            defaultValue = "form4-report.html")
    Path file = Path.of("form4-report.html");

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        if (Files.isDirectory(file)) {
            throw new Failure(file + " is a folder, and the report is a file; choose another -o");
        }
        Loading loading = Inputs.load(inputs);
        System.err.print(loading.report());
        if (loading.isEmpty()) {
            throw new Failure("no ownership filing was read, so there is nothing to report; give files or folders"
                    + " with Forms 3, 4 or 5");
        }
        Report report = Report.of(loading.tables());
        WholeFile.writeText(file, report::html);
        Stdout.write(out -> out.write(report.summary().getBytes(StandardCharsets.UTF_8)));
        System.err.println("report written to " + file);
        return Inputs.status(loading, "the report's section on problems");
    }
}
