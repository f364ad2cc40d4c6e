package org.form4.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.filing.AccessionNumber;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Writes tables as the eight files of an Insider Transactions Data Set, with the SEC's names of files and columns,
 * dates as {@code 31-JUL-2024}, and texts in quotes where they hold quotes, tabs or line breaks.
 *
 * <p>Reading them back gives the same tables but for what the files have no place for: schema version, acceptance time,
 * foreign trading symbol, source and its format; of an owner the state outside the United States, the country, the flag
 * of a foreign address, and whether a box was left open or is not on the form; the place of a holding among
 * transactions (they are counted after them); problems. What stands in another order than the tables of one reading
 * have, comes back in theirs.
 */
public final class DataSetWriter {
    private static final String[] ROLES = {"Director", "Officer", "TenPercentOwner", "Other"};
    private static final String[] BOXES = {"is_director", "is_officer", "is_ten_percent_owner", "is_other"};

    /** The columns of each file in the SEC's order: theirs alone; a name with {@code +} has footnotes behind it. */
    private static final Map<DataSetTable, String> LAYOUT = Map.of(
            DataSetTable.SUBMISSION,
            "FILING_DATE PERIOD_OF_REPORT DATE_OF_ORIG_SUB NO_SECURITIES_OWNED NOT_SUBJECT_SEC16"
                    + " FORM3_HOLDINGS_REPORTED FORM4_TRANS_REPORTED DOCUMENT_TYPE ISSUERCIK ISSUERNAME"
                    + " ISSUERTRADINGSYMBOL REMARKS AFF10B5ONE",
            DataSetTable.REPORTINGOWNER,
            "RPTOWNERCIK RPTOWNERNAME RPTOWNER_RELATIONSHIP RPTOWNER_TITLE RPTOWNER_TXT RPTOWNER_STREET1"
                    + " RPTOWNER_STREET2 RPTOWNER_CITY RPTOWNER_STATE RPTOWNER_ZIPCODE RPTOWNER_STATE_DESC",
            DataSetTable.NONDERIV_TRANS,
            "SECURITY_TITLE+ TRANS_DATE+ DEEMED_EXECUTION_DATE+ TRANS_FORM_TYPE TRANS_CODE EQUITY_SWAP_INVOLVED"
                    + " EQUITY_SWAP_TRANS_CD_FN TRANS_TIMELINESS+ TRANS_SHARES+ TRANS_PRICEPERSHARE+"
                    + " TRANS_ACQUIRED_DISP_CD+" + Parts.HELD,
            DataSetTable.NONDERIV_HOLDING,
            "SECURITY_TITLE+ TRANS_FORM_TYPE TRANS_FORM_TYPE_FN" + Parts.HELD,
            DataSetTable.DERIV_TRANS,
            "SECURITY_TITLE+ CONV_EXERCISE_PRICE+ TRANS_DATE+ DEEMED_EXECUTION_DATE+ TRANS_FORM_TYPE TRANS_CODE"
                    + " EQUITY_SWAP_INVOLVED EQUITY_SWAP_TRANS_CD_FN TRANS_TIMELINESS+ TRANS_SHARES+"
                    + " TRANS_TOTAL_VALUE+ TRANS_PRICEPERSHARE+ TRANS_ACQUIRED_DISP_CD+ EXCERCISE_DATE+"
                    + Parts.UNDERLYING + Parts.HELD,
            DataSetTable.DERIV_HOLDING,
            "SECURITY_TITLE+ CONV_EXERCISE_PRICE+ TRANS_FORM_TYPE TRANS_FORM_TYPE_FN EXERCISE_DATE+" + Parts.UNDERLYING
                    + Parts.HELD,
            DataSetTable.FOOTNOTES,
            "FOOTNOTE_ID FOOTNOTE_TXT",
            DataSetTable.OWNER_SIGNATURE,
            "OWNERSIGNATURENAME OWNERSIGNATUREDATE");

    private static final class Parts {
        static final String UNDERLYING = " EXPIRATION_DATE+ UNDLYNG_SEC_TITLE+ UNDLYNG_SEC_SHARES+ UNDLYNG_SEC_VALUE+";
        static final String HELD =
                " SHRS_OWND_FOLWNG_TRANS+ VALU_OWND_FOLWNG_TRANS+ DIRECT_INDIRECT_OWNERSHIP+" + " NATURE_OF_OWNERSHIP+";
    }

    private final Form4Tables tables;
    private final Map<Cited, String> notes = new HashMap<>();

    /** A cell by its address in the tables. */
    private record Cited(String table, long accessionNumber, int row, String column) {}

    private DataSetWriter(Form4Tables tables) {
        this.tables = tables;
        Table refs = tables.footnoteRef();
        LongColumn numbers = refs.longColumn("accession_number");
        IntColumn rows = refs.intColumn("row_number");
        StringColumn names = refs.stringColumn("table_name");
        StringColumn columns = refs.stringColumn("column_name");
        StringColumn ids = refs.stringColumn("footnote_id");
        for (int i = 0; i < refs.rowCount(); i++) {
            Cited cell = new Cited(names.get(i), numbers.getLong(i), rows.getInt(i), columns.get(i));
            notes.merge(cell, ids.get(i), (before, id) -> before + ", " + id);
        }
    }

    /** Writes {@code SUBMISSION.tsv} to {@code OWNER_SIGNATURE.tsv} into a folder that exists. */
    public static void write(Form4Tables tables, Path folder) throws IOException {
        DataSetWriter writer = new DataSetWriter(tables);
        for (DataSetTable kind : DataSetTable.values()) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(kind + ".tsv"), StandardCharsets.UTF_8)) {
                writer.write(kind, out);
            }
        }
    }

    /** The text of one field of one row; null when it is empty. */
    @FunctionalInterface
    private interface Field {
        @Nullable
        String of(int row);
    }

    private void write(DataSetTable kind, Writer out) throws IOException {
        Table table = tables.table(kind.table());
        Map<String, Field> fields = fields(kind, table);
        out.write(String.join("\t", fields.keySet()));
        out.write('\n');
        List<Field> inOrder = new ArrayList<>(fields.values());
        for (int row = 0; row < table.rowCount(); row++) {
            for (int i = 0; i < inOrder.size(); i++) {
                String text = inOrder.get(i).of(row);
                out.write(i == 0 ? "" : "\t");
                out.write(text == null ? "" : quoted(text));
            }
            out.write('\n');
        }
    }

    private Map<String, Field> fields(DataSetTable kind, Table table) {
        Map<String, Field> fields = new LinkedHashMap<>();
        LongColumn numbers = table.longColumn("accession_number");
        fields.put(DataSetTable.ACCESSION_NUMBER, row -> AccessionNumber.format(numbers.getLong(row)));
        if (kind.hasRows()) {
            fields.put(kind.key(), row -> String.valueOf(row + 1));
        }
        for (String entry : String.valueOf(LAYOUT.get(kind)).split(" ", -1)) {
            boolean isNoted = entry.endsWith("+");
            String name = isNoted ? entry.substring(0, entry.length() - 1) : entry;
            fields.put(name, field(kind, table, name));
            if (isNoted) {
                fields.put(name + DataSetTable.NOTES, notes(kind, table, name + DataSetTable.NOTES));
            }
        }
        return fields;
    }

    private Field field(DataSetTable kind, Table table, String name) {
        if (name.equals(DataSetTable.RELATIONSHIP)) {
            return row -> relationship(table, row);
        }
        String ours = kind.column(name);
        if (ours == null) {
            boolean isOfCoding = kind.hasTransactions() && kind.columnOfNotes(name) != null;
            return isOfCoding ? notes(kind, table, name) : row -> null;
        }
        Column<?> column = table.column(ours);
        if (column instanceof DateColumn dates) {
            return row -> dates.isMissing(row) ? null : day(dates.get(row));
        }
        if (column instanceof BooleanColumn flags) {
            return row -> flags.isMissing(row) ? null : flags.get(row) ? "1" : "0";
        }
        return row -> CellText.of(column, row);
    }

    private Field notes(DataSetTable kind, Table table, String name) {
        LongColumn numbers = table.longColumn("accession_number");
        IntColumn places = table.intColumn("row_number");
        String column = String.valueOf(kind.columnOfNotes(name));
        return row -> notes.get(new Cited(table.name(), numbers.getLong(row), places.getInt(row), column));
    }

    private static String relationship(Table owners, int row) {
        List<String> roles = new ArrayList<>();
        for (int i = 0; i < BOXES.length; i++) {
            if (Boolean.TRUE.equals(owners.booleanColumn(BOXES[i]).get(row))) {
                roles.add(ROLES[i]);
            }
        }
        return String.join(",", roles);
    }

    private static String day(LocalDate day) {
        String iso = day.toString();
        String month = day.getMonth().name().substring(0, 3);
        return iso.substring(iso.length() - 2) + '-' + month + '-' + iso.substring(0, iso.length() - 6);
    }

    private static String quoted(String text) {
        boolean isPlain = true;
        for (int i = 0; i < text.length() && isPlain; i++) {
            char c = text.charAt(i);
            isPlain = c != '"' && c != '\t' && c != '\n' && c != '\r';
        }
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
