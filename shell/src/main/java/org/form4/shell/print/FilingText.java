package org.form4.shell.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.form4.filing.TransactionCode;
import org.form4.shell.print.Style.Role;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;

/**
 * One filing as a page to read: the head of the form, each row of its tables as a sentence with the marks of its
 * footnotes, and the footnotes below. It says what the form says and nothing that the form does not.
 */
final class FilingText {
    private static final int INDENT = 6;

    private final Form4Tables filing;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();

    private FilingText(Form4Tables filing, Layout layout) {
        this.filing = filing;
        this.layout = layout;
    }

    /** The page of a set of tables that holds one filing. */
    static String of(Form4Tables filing, Layout layout) {
        FilingText page = new FilingText(filing, layout);
        page.head();
        page.rows("Table I, shares held", TableName.NONDERIV_TRANS, TableName.NONDERIV_HOLDING);
        page.rows("Table II, derivatives", TableName.DERIV_TRANS, TableName.DERIV_HOLDING);
        page.notes();
        page.foot();
        return page.text.toString();
    }

    private void head() {
        FiledRow form = new FiledRow(filing, TableName.SUBMISSION, 0);
        heading("Form " + form.or("document_type", "?") + " · " + form.text("accession_number"));
        line("filed " + form.or("filing_date", "on a day not stated here") + ", for "
                + form.or("period_of_report", "a day not stated"));
        line(form.text("issuer_name")
                + form.in(" (", "issuer_trading_symbol", ")")
                + form.in(", CIK ", "issuer_cik", ""));
        if (form.has("date_of_original_submission")) {
            line("amends the form filed " + form.text("date_of_original_submission"));
        }
        for (int row = 0; row < filing.reportingOwner().rowCount(); row++) {
            owner(new FiledRow(filing, TableName.REPORTING_OWNER, row));
        }
        line("Rule 10b5-1 box: " + box(filing.submission().booleanColumn("aff10b5_one")));
    }

    private void owner(FiledRow owner) {
        List<String> roles = new ArrayList<>();
        owner.ifTrue("is_director", "director", roles);
        owner.ifTrue("is_officer", "officer" + owner.in(" (", "officer_title", ")"), roles);
        owner.ifTrue("is_ten_percent_owner", "ten percent owner", roles);
        owner.ifTrue("is_other", "other" + owner.in(" (", "other_text", ")"), roles);
        line("by " + owner.text("rpt_owner_name") + owner.in(", CIK ", "rpt_owner_cik", "")
                + (roles.isEmpty() ? "" : ": " + String.join(", ", roles)));
    }

    private static String box(BooleanColumn box) {
        return box.isMissing(0) ? "not on the form" : box.get(0) ? "ticked" : "not ticked";
    }

    private void rows(String title, TableName transactions, TableName holdings) {
        List<FiledRow> rows = new ArrayList<>();
        for (TableName name : List.of(transactions, holdings)) {
            for (int row = 0; row < filing.table(name).rowCount(); row++) {
                rows.add(new FiledRow(filing, name, row));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.comparingInt(FiledRow::number));
        text.append('\n');
        heading(title);
        for (FiledRow row : rows) {
            String sentence = row.isIn(transactions) ? transaction(row) : "holds " + security(row);
            String place = String.format("%3d.  ", row.number());
            text.append(Width.wrap(
                    Width.harmless(place + sentence + "; " + held(row, row.isIn(transactions))),
                    layout.width(),
                    INDENT));
        }
    }

    private static String transaction(FiledRow row) {
        String letter = row.text("transaction_code");
        String wording = TransactionCode.of(letter)
                .map(code -> " (" + code.wording() + ")")
                .orElse("");
        String direction = switch (row.text("transaction_acquired_disposed_code")) {
            case "A" -> "acquired ";
            case "D" -> "disposed of ";
            default -> "";
        };
        return row.cell("transaction_date") + "  " + row.cell("transaction_code") + wording + ": " + direction
                + row.marked("transaction_acquired_disposed_code")
                + (row.has("transaction_shares")
                        ? row.cell("transaction_shares") + " "
                        : row.marked("transaction_shares"))
                + security(row) + row.in(" at ", "transaction_price_per_share", "");
    }

    private static String security(FiledRow row) {
        String title = row.cell("security_title");
        if (!row.isDerivative()) {
            return title;
        }
        return title + " ("
                + String.join(
                        ", ",
                        List.of(
                                row.has("conversion_or_exercise_price")
                                        ? row.in("price ", "conversion_or_exercise_price", "")
                                        : "price " + row.or("conversion_or_exercise_price", "not stated"),
                                "exercisable " + row.or("exercise_date", "not stated"),
                                "expires " + row.or("expiration_date", "not stated"),
                                "on" + row.in(" ", "underlying_security_shares", "")
                                        + row.in(" ", "underlying_security_title", "")))
                + ")";
    }

    private static String held(FiledRow row, boolean isAfter) {
        String ownership = switch (row.text("direct_or_indirect_ownership")) {
            case "D" -> "directly";
            case "I" -> "indirectly";
            default -> "";
        };
        return (isAfter ? "then holds " : "")
                + row.or("shares_owned_following_transaction", "a number not stated")
                + (ownership.isEmpty() ? "" : " " + ownership)
                + row.marked("direct_or_indirect_ownership")
                + row.in(", ", "nature_of_ownership", "");
    }

    private void notes() {
        Table notes = filing.footnote();
        if (!notes.isEmpty()) {
            text.append('\n');
            heading("Footnotes");
        }
        for (int row = 0; row < notes.rowCount(); row++) {
            FiledRow note = new FiledRow(filing, TableName.FOOTNOTE, row);
            String id = String.format("%-4s  ", note.text("footnote_id"));
            text.append(Width.wrap(Width.harmless(id + note.text("text")), layout.width(), INDENT));
        }
    }

    private void foot() {
        FiledRow form = new FiledRow(filing, TableName.SUBMISSION, 0);
        text.append('\n');
        if (form.has("remarks")) {
            line("Remarks: " + form.text("remarks"));
        }
        for (int row = 0; row < filing.ownerSignature().rowCount(); row++) {
            FiledRow signature = new FiledRow(filing, TableName.OWNER_SIGNATURE, row);
            line("signed " + signature.text("signature_name") + signature.in(", ", "signature_date", ""));
        }
        for (int row = 0; row < filing.problem().rowCount(); row++) {
            FiledRow problem = new FiledRow(filing, TableName.PROBLEM, row);
            line(problem.text("severity") + ": " + problem.text("message"));
        }
        line("source: " + form.or("source", "not known"));
    }

    private void heading(String title) {
        text.append(layout.style().paint(Role.HEADING, Width.harmless(title))).append('\n');
    }

    private void line(String line) {
        text.append(Width.wrap(Width.harmless(line), layout.width(), 2));
    }
}
