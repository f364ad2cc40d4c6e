package org.form4.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;
import org.form4.shell.print.WholeFile;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.Table;

/**
 * A summary of some filings: what was read, who did what, and where each number comes from. The same tables and options
 * give the same bytes.
 */
public final class Report {
    /** So many issuers are named in the title. */
    private static final int NAMED = 3;

    /** Above so many filings, rows are explained only for issuers and insiders asked for by name. */
    private static final int EXPLAINED = 2000;

    private final ReportOptions options;
    private final Material material;
    private final List<Part> parts = new ArrayList<>();

    private Report(Form4Tables tables, ReportOptions options) {
        this.options = options;
        this.material =
                new Material(tables, options.isNamed() || tables.submission().rowCount() <= EXPLAINED);
        for (Section section : Sections.chosen(options.sections())) {
            section.of(material).ifPresent(parts::add);
        }
    }

    /** A report with everything in it, dated today. */
    public static Report of(Form4Tables tables) {
        return of(tables, new ReportOptions());
    }

    public static Report of(Form4Tables tables, ReportOptions options) {
        return new Report(tables, options);
    }

    /** Writes the report as one HTML page that needs nothing else: no network, no other file. */
    public void html(Appendable out) throws IOException {
        new HtmlPage(this).write(out);
    }

    /** Writes it in Markdown, for a wiki or a mail; long tables are cut, and say so. */
    public void markdown(Appendable out) throws IOException {
        new PlainPage(this, Format.MARKDOWN, Layout.UNLIMITED).write(out);
    }

    /** Writes it for a terminal; long tables are cut, and say so. */
    public void text(Appendable out, Layout layout) throws IOException {
        new PlainPage(this, Format.TABLE, layout).write(out);
    }

    /** Writes every finding and every row of every table as one JSON object, in UTF-8. */
    public void json(OutputStream out) throws IOException {
        new JsonPage(this).write(out);
    }

    /** Writes each table as a CSV file named after it, with all its columns. */
    public void csv(Path folder) {
        for (Part part : parts) {
            for (Grid grid : part.grids()) {
                WholeFile.write(
                        folder.resolve(grid.id() + ".csv"),
                        out -> Format.CSV.write(grid.rows(), Layout.UNLIMITED, out));
            }
        }
    }

    /** The headline figures in a few aligned lines. */
    public String summary() {
        return title() + "\n" + new Summary(material).lines();
    }

    String title() {
        @Nullable String given = options.title();
        if (given != null) {
            return given;
        }
        List<String> issuers = material.issuers();
        if (issuers.isEmpty()) {
            return "No filings";
        }
        return "What insiders did with shares of "
                + (issuers.size() <= NAMED ? and(issuers) : Cells.count(issuers.size(), "issuer"));
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** What was read, from when to when, and when the report was made. */
    String dateLine() {
        return Cells.count(material.tables().submission().rowCount(), "filing") + " by "
                + Cells.count(material.owners(), "insider") + " · " + period() + " · report of "
                + Cells.day(options.date());
    }

    private String period() {
        DateColumn period = material.tables().submission().dateColumn("period_of_report");
        if (period.size() == period.countMissing()) {
            return "period not stated";
        }
        return Cells.day(period.min()) + " to " + Cells.day(period.max());
    }

    List<Part> parts() {
        return parts;
    }

    /** The tiles at the top. */
    List<Figures.Figure> figures() {
        return Figures.of(material, parts);
    }

    /** The metrics of all sections, in order. */
    Set<String> metrics() {
        Set<String> metrics = new LinkedHashSet<>();
        for (Part part : parts) {
            part.section().metrics().stream()
                    .filter(name -> material.metric(name).isPresent())
                    .forEach(metrics::add);
        }
        return metrics;
    }

    boolean hasCharts() {
        return parts.stream().flatMap(part -> part.blocks().stream()).anyMatch(Chart.class::isInstance);
    }

    Optional<Table> result(String metric) {
        return material.metric(metric).map(material::result);
    }
}
