package org.form4.shell.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.form4.metric.Nearest;
import org.form4.shell.print.Layout;
import org.form4.shell.print.WholeFile;

/** The shapes in which a report can be written; the names are those a user types. */
public enum ReportFormat {
    /** One page that needs nothing else. */
    HTML("html", "htm"),
    MARKDOWN("md", "markdown"),
    /** Lines for a terminal. */
    TEXT("txt", "text"),
    JSON("json"),
    /** The page as a browser prints it, if one is installed. */
    PDF("pdf");

    private final List<String> endings;

    ReportFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** There is no browser that could print. */
    public static final class NoBrowser extends RuntimeException {
        NoBrowser() {
            super("a PDF is printed by a browser, and none was found here: install Chromium or Chrome, or name one in"
                    + " FORM4_BROWSER; --format html writes a page that any browser prints");
        }
    }

    /** The format a user named; an unknown name is an {@link IllegalArgumentException} that lists the known ones. */
    public static ReportFormat named(String name) {
        List<String> names = Arrays.stream(values()).map(ReportFormat::toString).toList();
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no report format is called " + name + Nearest.hint(name, names)));
    }

    /**
     * The format that a file's ending stands for; HTML for a name without an ending. One that stands for no format is an
     * {@link IllegalArgumentException} that lists those that do.
     */
    public static ReportFormat ofFile(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.lastIndexOf('.') <= 0) {
            return HTML;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a report is not written as ." + ending
                        + "; end the file's name in " + known() + ", or say what it is to be with --format"));
    }

    private static String known() {
        return Arrays.stream(values())
                .map(format -> "." + format.endings.get(0))
                .collect(Collectors.joining(", "));
    }

    /** Whether it goes into a file even when none is named. */
    public boolean isFile() {
        return this == HTML || this == PDF;
    }

    /**
     * Makes sure, before anything is read, that it can be written here.
     *
     * @throws NoBrowser when a PDF is asked for and nothing here can print one
     */
    public void check() {
        if (this == PDF && Browser.find().isEmpty()) {
            throw new NoBrowser();
        }
    }

    /** Writes a report as UTF-8; a PDF is no text, and an {@link IllegalArgumentException}. */
    public void write(Report report, Layout layout, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (this) {
            case HTML -> report.html(text);
            case MARKDOWN -> report.markdown(text);
            case TEXT -> report.text(text, layout);
            case JSON -> report.json(out);
            case PDF -> throw new IllegalArgumentException("a PDF goes into a file");
        }
        text.flush();
    }

    /**
     * Writes a report into a file, which appears only when it is whole.
     *
     * @throws NoBrowser when a PDF is asked for and nothing here can print one
     */
    public void write(Report report, Layout layout, Path file) {
        if (this != PDF) {
            WholeFile.write(file, out -> write(report, layout, out));
            return;
        }
        Browser browser = Browser.find().orElseThrow(NoBrowser::new);
        try {
            Path folder = Files.createTempDirectory("form4-report");
            try {
                Path page = folder.resolve("report.html");
                Path printed = folder.resolve("report.pdf");
                WholeFile.writeText(page, report::html);
                browser.print(page, printed);
                WholeFile.write(file, out -> Files.copy(printed, out));
            } finally {
                Browser.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("cannot write " + file + ": " + e.getMessage(), e));
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
