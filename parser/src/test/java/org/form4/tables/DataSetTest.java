package org.form4.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.AccessionNumber;
import org.form4.source.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class DataSetTest {
    /** Columns of which the real data set at hand says nothing, three of its eight tables being absent. */
    private static final Set<String> NOT_CARRIED = Set.of(
            "schema_version",
            "acceptance_datetime",
            "issuer_foreign_trading_symbol",
            "aff10b5_one",
            "filing_date",
            "rpt_owner_count",
            "rpt_owner_cik",
            "rpt_owner_name",
            "row_number",
            "source",
            "source_format");

    private static final String TRANSACTIONS =
            "ACCESSION_NUMBER\tNONDERIV_TRANS_SK\tSECURITY_TITLE\tSECURITY_TITLE_FN\tTRANS_DATE\tTRANS_CODE"
                    + "\tEQUITY_SWAP_INVOLVED\tEQUITY_SWAP_TRANS_CD_FN\tTRANS_SHARES\tTRANS_SHARES_FN\tTRANS_PRICEPERSHARE\n";
    private static final String NUMBER = "0000950170-24-000001";

    @TempDir
    Path folder;

    @Test
    void readsTheFiveRealTablesWhole() {
        Form4Tables tables =
                Loader.load(List.of(Shared.corpus("insider-data-set/2024q3").toString()));

        assertThat(tables.submission().rowCount()).isEqualTo(36_075);
        assertThat(tables.derivTrans().rowCount()).isEqualTo(19_003);
        assertThat(tables.derivHolding().rowCount()).isEqualTo(8_136);
        assertThat(tables.nonderivHolding().rowCount()).isEqualTo(17_897);
        assertThat(tables.ownerSignature().rowCount()).isEqualTo(39_236);
        assertThat(tables.submission().stringColumn("source_format").unique().asList())
                .containsExactly("data-set");
        assertThat(tables.problem().stringColumn("message").asList())
                .filteredOn(message -> message.startsWith("the data set has no table"))
                .hasSize(3);
        assertThat(tables.problems("rejected")).isZero();
        assertThat(tables.problem()
                        .where(tables.problem().stringColumn("kind").startsWith("bad-"))
                        .rowCount())
                .isZero();
    }

    @Test
    void agreesCellByCellWithTheXmlOfTheSameFilings() throws IOException {
        Form4Tables dataSet =
                Loader.load(List.of(Shared.corpus("insider-data-set/2024q3").toString()));
        Set<Long> known = new HashSet<>(
                dataSet.submission().longColumn("accession_number").asList());
        List<String> both = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Shared.corpus("ownership-xml"))) {
            folders.filter(path -> AccessionNumber.in(path.toString())
                            .filter(number -> known.contains(number.key()))
                            .isPresent())
                    .forEach(path -> both.add(path.toString()));
        }
        Form4Tables xml = Loader.load(both);

        assertThat(xml.submission().rowCount()).isEqualTo(6);
        for (TableName name : List.of(
                TableName.SUBMISSION, TableName.NONDERIV_HOLDING, TableName.DERIV_HOLDING, TableName.OWNER_SIGNATURE)) {
            assertThat(cells(dataSet.table(name), xml)).as(name.toString()).isEqualTo(cells(xml.table(name), xml));
        }
    }

    /** The cells that the data set carries of the filings that are in {@code wanted}, by filing and column. */
    private static Map<String, List<String>> cells(Table table, Form4Tables wanted) {
        Set<Long> numbers =
                new HashSet<>(wanted.submission().longColumn("accession_number").asList());
        Map<String, List<String>> cells = new TreeMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            long number = table.longColumn("accession_number").getLong(row);
            if (numbers.contains(number)) {
                for (Column<?> column : table.columns()) {
                    if (!NOT_CARRIED.contains(column.name())) {
                        cells.computeIfAbsent(number + "." + column.name(), key -> new ArrayList<>())
                                .add(CellText.of(column, row));
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void readsCellsInAllTheirSpellings() throws IOException {
        Form4Tables tables = load(TRANSACTIONS
                + NUMBER + "\t2\tCommon Stock\t\t29-FEB-2024\tS\ttrue\tF2, F1\t4.0\t\t0.0\n"
                + NUMBER + "\t1\t\"Units (\"\"Units\"\")\"\tF3\t2024-03-01\tP\t0\t\t724.766\tF3\t\n"
                + NUMBER + "\t3\t6\" pipe\t\t\tQ\t\t\t-5\t\t123456789012345678.25\n");

        Table rows = tables.nonderivTrans();
        assertThat(rows.intColumn("row_number").asList()).containsExactly(1, 2, 3);
        assertThat(rows.stringColumn("security_title").asList())
                .containsExactly("Units (\"Units\")", "Common Stock", "6\" pipe");
        assertThat(rows.dateColumn("transaction_date").asList())
                .containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 2, 29), null);
        assertThat(rows.booleanColumn("equity_swap_involved").asList()).containsExactly(false, true, null);
        assertThat(rows.doubleColumn("transaction_shares").asDoubleArray()).containsExactly(724.766, 4, -5);
        assertThat(rows.doubleColumn("transaction_price_per_share").asDoubleArray())
                .containsExactly(Double.NaN, 0, Double.parseDouble("123456789012345678.25"));
        assertThat(rows.stringColumn("footnote_ids").asList()).containsExactly("F3", "F2 F1", "");
        assertThat(tables.footnoteRef().stringColumn("column_name").asList())
                .containsExactly("security_title", "transaction_shares", "transaction_code", "transaction_code");
        assertThat(tables.footnoteRef().stringColumn("footnote_id").asList()).containsExactly("F3", "F3", "F2", "F1");
        assertThat(tables.footnoteRef().intColumn("row_number").asList()).containsExactly(1, 1, 2, 2);
        assertThat(tables.submission().rowCount()).isEqualTo(1);
    }

    @Test
    void badCellsAreMissingAndSaidWithTheirLine() throws IOException {
        Form4Tables tables = load(TRANSACTIONS
                + NUMBER + "\t1\tCommon\t\t31-FEB-2024\tS\tmaybe\t\t1e5\t\t12.1.2\n"
                + "not a number\t2\n"
                + NUMBER + "\t3\tCommon\n");

        assertThat(tables.nonderivTrans().rowCount()).isEqualTo(2);
        assertThat(tables.nonderivTrans().dateColumn("transaction_date").countMissing())
                .isEqualTo(2);
        Table problems = tables.problem();
        assertThat(problems.stringColumn("kind").asList())
                .startsWith("bad-date", "bad-flag", "bad-number", "bad-number", "malformed", "malformed");
        assertThat(problems.intColumn("line").asList()).startsWith(2, 2, 2, 2, 3, 4);
        assertThat(problems.stringColumn("raw_text").asList()).startsWith("31-FEB-2024", "maybe", "1e5", "12.1.2");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheNextRow() throws IOException {
        Form4Tables tables = load(TRANSACTIONS
                + NUMBER + "\t1\t\"Common\t\t01-MAR-2024\tS\t0\t\t1\t\t1\n"
                + NUMBER + "\t2\t\"two\nlines\tand a tab\"\t\t01-MAR-2024\tS\t0\t\t1\t\t1\n"
                + NUMBER + "\t3\tlast\t\t01-MAR-2024\tS\t0\t\t1\t\t1");

        assertThat(tables.nonderivTrans().stringColumn("security_title").asList())
                .containsExactly("\"Common", "two\nlines\tand a tab", "last");
    }

    @Test
    void anySizeOfPiecesGivesTheSameTables() throws IOException {
        StringBuilder text = new StringBuilder(TRANSACTIONS);
        for (int i = 0; i < 500; i++) {
            text.append(String.format("0000950170-24-%06d", i / 3))
                    .append('\t')
                    .append(1000 - i)
                    .append(i % 7 == 0 ? "\t\"a \"\"b\"\"\n c" + i % 5 + "\"" : "\tCommon " + i % 11)
                    .append(i % 2 == 0 ? "\tF1, F" + i % 9 : "\t")
                    .append("\t01-MAR-2024\tS\t0\t\t")
                    .append(i)
                    .append(i % 13 == 0 ? "\t\tx\n" : "\t\t1.5\n");
        }
        byte[] bytes = Packing.text(text.toString());
        String whole = csv(bytes, 1 << 20);

        for (int size : new int[] {100, 333, 1_000, 4_096}) {
            assertThat(csv(bytes, size)).as("pieces of " + size).isEqualTo(whole);
        }
    }

    private static String csv(byte[] bytes, int chunk) throws IOException {
        List<String> header = DataSetTable.header(bytes);
        TsvTable table = new TsvTable(DataSetTable.NONDERIV_TRANS, "x", header);
        InputStream in = new ByteArrayInputStream(bytes);
        in.skipNBytes(TRANSACTIONS.length());
        TsvChunks chunks = new TsvChunks(in, chunk);
        for (TsvRows rows = chunks.next(); rows != null; rows = chunks.next()) {
            table.takePieces(List.of(table.piece(rows)));
        }
        DataSet set = new DataSet("");
        set.add(table);
        Form4TablesBuilder builder = new Form4TablesBuilder();
        builder.add(set);
        Form4Tables tables = builder.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Table each : tables.all().values()) {
            TableFormat.CSV.write(each, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void copiesWhatTheFilingSaysIntoItsRows() throws IOException {
        Files.writeString(
                folder.resolve("a.tsv"), TRANSACTIONS + NUMBER + "\t1\tCommon\t\t01-MAR-2024\tS\t0\t\t1\t\t1\n");
        Files.writeString(
                folder.resolve("b"),
                "ACCESSION_NUMBER\tFILING_DATE\tDOCUMENT_TYPE\tISSUERCIK\tISSUERTRADINGSYMBOL\tAFF10B5ONE\n" + NUMBER
                        + "\t04-MAR-2024\t4/A\t0001318605\tTSLA\ttrue\n");
        Files.writeString(
                folder.resolve("c.txt"),
                "ACCESSION_NUMBER\tRPTOWNERCIK\tRPTOWNERNAME\tRPTOWNER_RELATIONSHIP\n"
                        + NUMBER + "\t0000000007\tFirst\tDirector,Officer\n"
                        + NUMBER + "\t0000000008\tSecond\tTenPercentOwner\n");
        Form4Tables tables = Loader.load(List.of(folder.toString()));

        Table row = tables.nonderivTrans();
        assertThat(cell(row, "issuer_cik")).isEqualTo("0001318605");
        assertThat(cell(row, "issuer_trading_symbol")).isEqualTo("TSLA");
        assertThat(cell(row, "rpt_owner_cik")).isEqualTo("0000000007");
        assertThat(cell(row, "rpt_owner_name")).isEqualTo("First");
        assertThat(cell(row, "document_type")).isEqualTo("4/A");
        assertThat(cell(row, "filing_date")).isEqualTo("2024-03-04");
        assertThat(cell(tables.submission(), "rpt_owner_count")).isEqualTo("2");
        assertThat(cell(tables.submission(), "aff10b5_one")).isEqualTo("true");
        assertThat(tables.reportingOwner().booleanColumn("is_director").asList())
                .containsExactly(true, false);
        assertThat(tables.reportingOwner().booleanColumn("is_ten_percent_owner").asList())
                .containsExactly(false, true);
        assertThat(tables.reportingOwner().intColumn("owner_number").asList()).containsExactly(1, 2);
    }

    @Test
    void countsHoldingsAfterTransactions() throws IOException {
        Files.writeString(
                folder.resolve("a"),
                TRANSACTIONS + NUMBER + "\t8\tsecond\t\t\t\t\t\t\t\t\n" + NUMBER + "\t7\tfirst\t\t\t\t\t\t\t\t\n");
        Files.writeString(
                folder.resolve("b"),
                "ACCESSION_NUMBER\tNONDERIV_HOLDING_SK\tSECURITY_TITLE\tTRANS_FORM_TYPE\tTRANS_FORM_TYPE_FN\n" + NUMBER
                        + "\t3\tfourth\t\t\n" + NUMBER + "\t2\tthird\t3\tF1\n");
        Form4Tables tables = Loader.load(List.of(folder.toString()));

        assertThat(tables.nonderivTrans().intColumn("row_number").asList()).containsExactly(1, 2);
        assertThat(tables.nonderivHolding().intColumn("row_number").asList()).containsExactly(3, 4);
        assertThat(tables.nonderivHolding().stringColumn("security_title").asList())
                .containsExactly("third", "fourth");
        assertThat(cell(tables.footnoteRef(), "column_name")).isEqualTo("security_title");
        assertThat(cell(tables.footnoteRef(), "row_number")).isEqualTo("3");
    }

    @Test
    void isFoundInAnArchiveAndAmongOtherFiles() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("q/readme.htm", Packing.text("<html>"));
        entries.put("q/NONDERIV_TRANS.tsv", Packing.text(TRANSACTIONS + NUMBER + "\t1\tx\t\t\t\t\t\t\t\t\n"));
        entries.put(
                "q/SUBMISSION.tsv",
                Packing.text("ACCESSION_NUMBER\tDOCUMENT_TYPE\tISSUERCIK\n" + NUMBER + "\t4\t1318605\n"));
        Files.write(folder.resolve("set.zip"), Packing.zip(entries));
        Form4Tables tables = Loader.load(List.of(folder.toString()));

        assertThat(cell(tables.nonderivTrans(), "issuer_cik")).isEqualTo("0001318605");
        assertThat(cell(tables.submission(), "source")).endsWith("set.zip!q/SUBMISSION.tsv");
    }

    @Test
    void columnsThatComeTwiceOrAreUnknownDoNoHarm() throws IOException {
        Form4Tables tables = load("ACCESSION_NUMBER\tDERIV_TRANS_SK\tEXCERCISE_DATE\tEXERCISE_DATE\tNEW_COLUMN\n"
                + NUMBER + "\t1\t01-MAR-2024\t02-MAR-2024\tx\n");

        assertThat(cell(tables.derivTrans(), "exercise_date")).isEqualTo("2024-03-01");
        assertThat(tables.problem().stringColumn("raw_text").asList()).contains("NEW_COLUMN");
    }

    private Form4Tables load(String text) throws IOException {
        return Loader.load(
                List.of(Files.writeString(folder.resolve("x.tsv"), text).toString()));
    }

    private static String cell(Table table, String column) {
        return String.valueOf(CellText.of(table.column(column), 0));
    }
}
