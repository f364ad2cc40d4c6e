package org.form4.shell.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.form4.shell.input.Loading;
import org.form4.shell.input.Stored;
import org.form4.shell.print.Layout;
import org.form4.shell.print.Stdout;
import org.form4.shell.report.Report;
import org.form4.shell.report.ReportFormat;
import org.form4.shell.report.ReportOptions;
import org.form4.shell.report.Selection;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form4 report}. */
@Command(
        name = "report",
        sortOptions = false,
        description = "Reads filings, measures them, and writes a report that opens in any browser.",
        footer = {
            "",
            "Examples:",
            "  form4 report samples -o report.html",
            "  form4 report samples --issuer EXMPL --from 2023-01-01 --sections no-data-quality",
            "  form4 report samples --format markdown --sections insiders,plans"
        })
final class ReportCommand implements Callable<Integer> {
    private static final String USUAL_FILE = "form4-report.";

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "files, folders, globs, archives or a store; the format is found from the content")
    List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where the report goes (default: form4-report.html or .pdf; the other formats go to standard"
                    + " output)")
    @Nullable
    Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "html, markdown, text, json or pdf (default: what the file's ending says, html where it has none)")
    @Nullable
    String format;

    @Mixin
    ChosenFilings chosen = new ChosenFilings();

    @Option(names = "--title", paramLabel = "TEXT", description = "the heading")
    @Nullable
    String title;

    @Option(
            names = "--sections",
            paramLabel = "NAME",
            split = ",",
            description = "these sections alone, or with no- in front all but these: what-was-read, overview, insiders,"
                    + " trades, exercises, net-shares, plans, timeliness, holdings, gifts, short-swing, data-quality")
    List<String> sections = List.of();

    @Option(names = "--date", paramLabel = "DATE", description = "the day in the date line (default: today)")
    @Nullable
    String date;

    @Option(names = "--csv", paramLabel = "FOLDER", description = "also write each table of the report as a CSV file")
    @Nullable
    Path csv;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        ReportFormat written = written();
        Selection selection = chosen.selection();
        ReportOptions options = options(selection);
        Path target = file != null || !written.isFile() ? file : Path.of(USUAL_FILE + written);
        if (target != null && Files.isDirectory(target)) {
            throw new Failure(target + " is a folder, and the report is a file; choose another -o");
        }
        try {
            written.check();
        } catch (ReportFormat.NoBrowser e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
        Loading loading = Inputs.load(inputs, ChosenFilings.ofStores(selection));
        System.err.print(loading.report());
        if (loading.isEmpty()
                && !selection.toString().isEmpty()
                && inputs.stream().anyMatch(Stored::is)) {
            throw new Failure("no filing is of " + selection + "; ask for less");
        }
        if (loading.isEmpty()) {
            throw new Failure("no ownership filing was read, so there is nothing to report; give files or folders"
                    + " with Forms 3, 4 or 5");
        }
        Form4Tables tables = selection.of(loading.tables());
        if (tables.submission().isEmpty()) {
            throw new Failure("of " + loading.tables().submission().rowCount() + " filings read, none is of "
                    + selection + "; ask for less");
        }
        Report report = Report.of(tables, options);
        write(report, written, target);
        if (csv != null) {
            report.csv(csv);
            System.err.println("tables written to " + csv);
        }
        return Inputs.status(loading, "the report's section on what was read");
    }

    private static void write(Report report, ReportFormat format, @Nullable Path target) {
        if (target == null) {
            Layout layout = Terminals.layout();
            Stdout.write(out -> format.write(report, layout, out));
            return;
        }
        format.write(report, Layout.UNLIMITED, target);
        Stdout.write(out -> out.write(report.summary().getBytes(StandardCharsets.UTF_8)));
        System.err.println("report written to " + target);
    }

    private ReportFormat written() {
        try {
            return format != null
                    ? ReportFormat.named(format)
                    : file == null ? ReportFormat.HTML : ReportFormat.ofFile(file);
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(String.valueOf(e.getMessage()));
        }
    }

    private ReportOptions options(Selection selection) {
        LocalDate dated = Words.day("--date", date);
        try {
            return new ReportOptions(
                    title,
                    dated == null ? LocalDate.now(ZoneId.systemDefault()) : dated,
                    sections,
                    selection.isNamed());
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(String.valueOf(e.getMessage()));
        }
    }
}
