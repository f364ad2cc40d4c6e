package org.form4.shell.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.form4.tables.ColumnKind;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A summary of some filings: what was read, who did what, and where each number comes from. The same tables give the
 * same bytes.
 */
public final class Report {
    /** So many issuers are named in the title. */
    private static final int NAMED = 3;

    private final Form4Tables tables;
    private final List<Section> sections;

    private Report(Form4Tables tables) {
        this.tables = tables;
        this.sections = Section.of(tables);
    }

    public static Report of(Form4Tables tables) {
        return new Report(tables);
    }

    /** Writes the report as one HTML page that needs nothing else: no network, no other file. */
    public void html(Appendable out) throws IOException {
        new HtmlPage(this).write(out);
    }

    /** The headline figures in a few aligned lines. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        text.append(title()).append('\n');
        for (Headline headline : headlines()) {
            text.append(String.format(Locale.ROOT, "  %-34s %s%n", headline.label(), headline.figure()));
        }
        return text.toString();
    }

    /** A figure with the words that say what it is. */
    record Headline(String label, String figure) {}

    String title() {
        List<String> issuers = distinct("issuer_name");
        if (issuers.isEmpty()) {
            return "No filings";
        }
        return "What insiders did with shares of "
                + (issuers.size() <= NAMED ? String.join(" and ", issuers) : issuers.size() + " issuers");
    }

    List<Headline> headlines() {
        Table submission = tables.submission();
        List<Headline> lines = new ArrayList<>();
        lines.add(new Headline("filings", count(submission.rowCount())));
        lines.add(new Headline("issuers", count(distinct("issuer_name").size())));
        lines.add(new Headline("reporting owners", count(owners())));
        lines.add(new Headline("period of report", period(submission)));
        lines.add(new Headline(
                "Table I transactions", count(tables.nonderivTrans().rowCount())));
        lines.add(
                new Headline("Table II transactions", count(tables.derivTrans().rowCount())));
        lines.add(new Headline(
                "holdings reported",
                count(tables.nonderivHolding().rowCount()
                        + tables.derivHolding().rowCount())));
        for (Section section : sections) {
            lines.addAll(SectionHeadlines.of(section));
        }
        for (String severity : List.of("rejected", "repaired", "suspect", "ignored")) {
            if (tables.problems(severity) > 0) {
                lines.add(new Headline("problems: " + severity, count(tables.problems(severity))));
            }
        }
        return lines;
    }

    Form4Tables tables() {
        return tables;
    }

    List<Section> sections() {
        return sections;
    }

    private int owners() {
        Table owner = tables.reportingOwner();
        return owner.rowCount() == 0 ? 0 : owner.stringColumn("rpt_owner_name").countUnique();
    }

    private List<String> distinct(String column) {
        StringColumn names = tables.submission().stringColumn(column);
        return names.unique().removeMissing().asList();
    }

    private static String period(Table submission) {
        Column<?> period = submission.column("period_of_report");
        if (period.size() == period.countMissing()) {
            return "not stated";
        }
        return CellHtml.day(submission.dateColumn("period_of_report").min()) + " to "
                + CellHtml.day(submission.dateColumn("period_of_report").max());
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static boolean isNumeric(Column<?> column) {
        ColumnKind kind = ColumnKind.of(column);
        return kind == ColumnKind.NUM || kind == ColumnKind.INT;
    }
}
