package org.form4.shell.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.time;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.form4.tables.CellText;
import org.form4.tables.ColumnKind;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Cells as people read them: days with the month's name, thousands apart, a mark for what is missing. */
final class CellHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final String MISSING = "–";

    private CellHtml() {}

    static TdTag of(Column<?> column, int row) {
        TdTag cell = td().withClass(Report.isNumeric(column) ? "n" : "");
        if (column.isMissing(row)) {
            return cell.with(span(MISSING).withClass("missing").withTitle("not stated"));
        }
        return cell.with(content(column, row));
    }

    private static DomContent content(Column<?> column, int row) {
        if (column instanceof DateColumn dates) {
            LocalDate date = dates.get(row);
            return time(day(date)).attr("datetime", date.toString());
        }
        if (column instanceof BooleanColumn flags) {
            return text(flags.get(row) ? "yes" : "no");
        }
        if (ColumnKind.of(column) == ColumnKind.ID) {
            return filingLink(((LongColumn) column).getLong(row), String.valueOf(CellText.of(column, row)));
        }
        if (Report.isNumeric(column)) {
            return text(number(((NumericColumn<?>) column).getDouble(row)));
        }
        return text(String.valueOf(CellText.of(column, row)));
    }

    /** A link to the filing on EDGAR, for an accession number that EDGAR gave. */
    static DomContent filingLink(long accessionNumber, String printed) {
        if (accessionNumber < 0) {
            return text(printed);
        }
        String folder = printed.replace("-", "");
        return a(printed)
                .withHref("https://www.sec.gov/Archives/edgar/data/" + Long.parseLong(folder.substring(0, 10)) + "/"
                        + folder + "/" + printed + "-index.htm");
    }

    /** At most four decimals: prices have them, and rates need no more. */
    static String number(double number) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number).replace('-', '−');
    }

    /** The heading of a column: its name, shortened where the report as a whole makes it clear. */
    static String heading(Column<?> column) {
        return switch (column.name()) {
            case "rpt_owner_name" -> "owner";
            case "security_class" -> "class";
            case "direct_or_indirect_ownership" -> "D or I";
            case "transaction_date", "exercise_date" -> "date";
            case "transaction_code" -> "code";
            case "transaction_shares" -> "shares";
            default -> column.name().replace('_', ' ');
        };
    }

    static String day(@Nullable LocalDate date) {
        return date == null ? MISSING : DAY.format(date);
    }
}
