package org.form4.shell.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;

/** A report in characters: Markdown, or lines for a terminal. */
final class PlainPage {
    /** So many rows of a table are written. */
    private static final int ROWS = 40;

    private final Report report;
    private final Format format;
    private final Layout layout;

    PlainPage(Report report, Format format, Layout layout) {
        this.report = report;
        this.format = format;
        this.layout = layout;
    }

    void write(Appendable out) throws IOException {
        heading(out, 1, report.title());
        paragraph(out, report.dateLine());
        for (Part part : report.parts()) {
            heading(out, 2, part.section().title());
            for (String finding : part.findings()) {
                paragraph(out, finding);
            }
            for (Block block : part.blocks()) {
                if (block instanceof Says says) {
                    paragraph(out, says.text());
                } else if (block instanceof Grid grid) {
                    table(out, grid);
                } else if (block instanceof Chart chart && isMarkdown()) {
                    paragraph(out, chart.title() + ". " + chart.alternative());
                }
            }
        }
        if (!report.metrics().isEmpty()) {
            paragraph(
                    out,
                    "Definitions and sources: form4 metrics NAME, for " + String.join(", ", report.metrics()) + ".");
        }
        paragraph(out, "Made by the Form 4 Workbench from the filings alone. Not investment or legal advice.");
    }

    private boolean isMarkdown() {
        return format == Format.MARKDOWN;
    }

    private void heading(Appendable out, int level, String title) throws IOException {
        if (isMarkdown()) {
            out.append("#".repeat(level)).append(' ').append(escaped(title)).append("\n\n");
        } else {
            String line = plain(title);
            out.append(level == 1 ? line : line.toUpperCase(Locale.ROOT)).append("\n\n");
        }
    }

    private void paragraph(Appendable out, String text) throws IOException {
        out.append(isMarkdown() ? escaped(text) : plain(text)).append("\n\n");
    }

    private void table(Appendable out, Grid grid) throws IOException {
        int rows = grid.rows().rowCount();
        if (rows == 0) {
            paragraph(out, grid.caption() + ": none in these filings.");
            return;
        }
        paragraph(out, grid.caption() + " (" + Cells.count(rows, "row") + ")");
        PlainTable table = new PlainTable(grid, ROWS);
        if (isMarkdown()) {
            out.append(table.markdown());
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            format.write(table.aligned(), layout, bytes);
            out.append(bytes.toString(StandardCharsets.UTF_8));
        }
        out.append('\n');
        if (rows > ROWS) {
            paragraph(out, "The first " + ROWS + " rows are shown; --csv writes them all.");
        }
    }

    /** What Markdown or HTML would take for markup. */
    static String escaped(String text) {
        return plain(text)
                .replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    /** A filing must not steer the terminal. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
