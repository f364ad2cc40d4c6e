package org.form4.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.form4.Shared;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Filing;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.generate.FilingGenerator;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.Loader;
import org.form4.tables.TableFormat;
import org.form4.tables.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

class StoreTest {
    @TempDir
    Path folder;

    private final Form4Tables generated = tables(0, 300);

    @Test
    void givesBackEveryCellOfEveryTable() throws IOException {
        try (Store store = store()) {
            store.put(generated);

            assertThat(rows(store.tables(Choice.ALL))).isEqualTo(rows(generated));
        }
    }

    @Test
    void givesBackTheRealFilingsAsTheyWereLoaded() throws IOException {
        Form4Tables real = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));
        try (Store store = store()) {
            store.put(real);

            assertThat(rows(store.tables(Choice.ALL))).isEqualTo(rows(real));
        }
    }

    @Test
    void keepsNothingThatWasNotCommitted() throws IOException {
        try (Store store = store()) {
            store.put(tables(0, 100));
            store.add(Batch.of(tables(100, 100)), List.of());
            store.add(Batch.of(tables(200, 100)), List.of());

            assertThat(store.uncommitted()).isEqualTo(200);
        }
        try (Store store = store()) {
            assertThat(sorted(store.tables(Choice.ALL))).isEqualTo(sorted(tables(0, 100)));
        }
    }

    @Test
    void holdsAFilingOnceThatComesTwiceBeforeACommit() throws IOException {
        try (Store store = store()) {
            store.add(Batch.of(generated), List.of());
            store.add(Batch.of(generated), List.of());
            store.commit();

            assertThat(store.uncommitted()).isZero();
            assertThat(sorted(store.tables(Choice.ALL))).isEqualTo(sorted(generated));
        }
    }

    @Test
    void aStatementSeesNoRowsThatAreOnTheirWayIn() throws IOException {
        try (Store store = store()) {
            assertThat(store.sql("SELECT * FROM form4_rows()").rowCount()).isZero();
        }
    }

    @Test
    void holdsAFilingOnceHoweverOftenItComes() throws IOException {
        try (Store store = store()) {
            store.put(generated);
            store.put(generated);
            store.put(tables(100, 50));

            assertThat(sorted(store.tables(Choice.ALL))).isEqualTo(sorted(generated));
        }
    }

    @Test
    void showsIdentitiesAsEdgarPrintsThem() throws IOException {
        try (Store store = store()) {
            store.put(generated);

            Table first = store.sql("SELECT accession_number, issuer_cik FROM submission LIMIT 1");
            assertThat(first.stringColumn(0).get(0)).matches("\\d{10}-\\d{2}-\\d{6}");
            assertThat(first.stringColumn(1).get(0)).matches("\\d{10}");
        }
    }

    @Test
    void choosesByIssuerOwnerDateAndCode() throws IOException {
        try (Store store = store()) {
            store.put(generated);
            String issuer = Long.toString(
                    generated.submission().longColumn("issuer_cik").get(0));
            String owner = Long.toString(
                    generated.reportingOwner().longColumn("rpt_owner_cik").get(0));
            LocalDate day = generated.submission().dateColumn("filing_date").get(40);

            assertThat(store.tables(Choice.ALL.issuer(issuer))
                            .submission()
                            .longColumn("issuer_cik")
                            .unique()
                            .size())
                    .isEqualTo(1);
            assertThat(store.tables(Choice.ALL.owner(owner))
                            .reportingOwner()
                            .longColumn("rpt_owner_cik")
                            .asSet())
                    .contains(Long.parseLong(owner));
            assertThat(store.tables(Choice.ALL.from(day).to(day))
                            .submission()
                            .dateColumn("filing_date")
                            .asSet())
                    .containsExactly(day);
            assertThat(store.tables(Choice.ALL.code("M")).submission().rowCount())
                    .isBetween(1, generated.submission().rowCount() - 1);
            assertThat(store.tables(Choice.ALL.issuer("no such issuer"))
                            .submission()
                            .rowCount())
                    .isZero();
        }
    }

    @Test
    void findsAnIssuerBySymbolAndByNameInAnyCase() throws IOException {
        try (Store store = store()) {
            store.put(generated);
            String symbol =
                    generated.submission().stringColumn("issuer_trading_symbol").get(0);
            String name = generated.submission().stringColumn("issuer_name").get(0);

            int rows = store.tables(Choice.ALL.issuer(symbol.toLowerCase(Locale.ROOT)))
                    .submission()
                    .rowCount();
            assertThat(rows).isPositive();
            assertThat(store.tables(Choice.ALL.issuer(name)).submission().rowCount())
                    .isEqualTo(rows);
        }
    }

    @Test
    void aNameWithAQuoteIsAValueAndNotAStatement() throws IOException {
        try (Store store = store()) {
            store.put(generated);

            Form4Tables none = store.tables(Choice.ALL.issuer("'; DROP TABLE submission; --"));
            assertThat(none.submission().rowCount()).isZero();
            assertThat(store.filings()).isEqualTo(300);
        }
    }

    @Test
    void ofTwoCopiesKeepsTheOneThatSaysMore() throws IOException {
        Filing full = new FilingGenerator(7).filings().findFirst().orElseThrow();
        Filing asText = new Filing(full.accessionNumber(), null, null, "copy.txt", "text", full.document());
        try (Store store = store()) {
            store.put(Form4Tables.of(List.of(asText)));
            store.put(Form4Tables.of(List.of(full)));
            store.put(Form4Tables.of(List.of(asText)));

            Form4Tables kept = store.tables(Choice.ALL);
            assertThat(kept.submission().stringColumn("source_format").asList()).containsExactly(full.sourceFormat());
            assertThat(kept.problem().stringColumn("kind").asList()).containsExactly("duplicate");
        }
    }

    @Test
    void forgetsWhatWasSaidOfAFilingOnceItHasCome() throws IOException {
        Filing filing = new FilingGenerator(7).filings().findFirst().orElseThrow();
        Form4Tables cutOff = new Form4TablesBuilder()
                .add(Problem.of(Kind.MALFORMED, Severity.REJECTED, "cut.txt", "cut off")
                        .in(filing.accessionNumber()))
                .build();
        Form4Tables whole = Form4Tables.of(List.of(filing));
        try (Store store = store()) {
            store.put(cutOff);
            store.put(whole);

            assertThat(rows(store.tables(Choice.ALL))).as("by one process").isEqualTo(rows(whole));
            store.put(cutOff);
        }
        try (Store store = store()) {
            store.put(whole);

            assertThat(rows(store.tables(Choice.ALL))).as("by the next").isEqualTo(rows(whole));
        }
    }

    @Test
    void readyMadeViewsAnswerWithoutJoins() throws IOException {
        try (Store store = store()) {
            store.put(generated);

            long both = (long) generated.nonderivTrans().rowCount()
                    + generated.derivTrans().rowCount();
            assertThat(store.sql("SELECT count(*) FROM transactions")
                            .longColumn(0)
                            .get(0))
                    .isEqualTo(both);
            assertThat(store.sql(
                                    "SELECT count(*) - count(DISTINCT (issuer_cik, rpt_owner_cik, upper(security_title),"
                                            + " direct_or_indirect_ownership, upper(nature_of_ownership))) FROM current_holdings")
                            .longColumn(0)
                            .get(0))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 100, 10_000})
    void handsOnIssuerAfterIssuerWithoutPartingOne(int filings) throws IOException {
        Form4Tables many = tables(0, 1_500);
        try (Store store = store()) {
            store.put(many);
            List<String> glued = new ArrayList<>();
            List<Long> issuers = new ArrayList<>();
            store.byIssuer(Choice.ALL, filings, part -> {
                glued.addAll(rows(part));
                issuers.addAll(part.submission().longColumn("issuer_cik").asSet().stream()
                        .sorted()
                        .toList());
            });

            assertThat(issuers).doesNotHaveDuplicates().hasSizeGreaterThan(16).isSorted();
            assertThat(glued.stream().sorted()).isEqualTo(sorted(many));
        }
    }

    @Test
    void handsOnTheRowsOfAPartInTheirOrder() throws IOException {
        Form4Tables many = tables(0, 1_500);
        List<List<String>> apart = new ArrayList<>();
        List<List<String>> together = new ArrayList<>();
        try (Store store = store()) {
            store.put(many);
            store.byIssuer(Choice.ALL, 1, part -> {
                String issuer = String.valueOf(
                        part.submission().longColumn("issuer_cik").get(0));
                apart.add(rows(part));
                together.add(rowsOf(store, issuer));
            });
        }

        assertThat(apart).isEqualTo(together);
    }

    @Test
    void handsOnWhatWasChosenAlone() throws IOException {
        Choice sales = Choice.ALL.code("S").from(LocalDate.of(2022, 1, 1));
        try (Store store = store()) {
            store.put(tables(0, 1_500));
            List<String> glued = new ArrayList<>();
            store.byIssuer(sales, 20, part -> glued.addAll(rows(part)));

            assertThat(glued.stream().sorted())
                    .isEqualTo(sorted(store.tables(sales)))
                    .isNotEmpty();
        }
    }

    private static List<String> rowsOf(Store store, String issuer) {
        try {
            return rows(store.tables(Choice.ALL.issuer(issuer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sqlOverTablesInMemoryAnswersAsTheStoreDoes() throws IOException {
        String query = "SELECT transaction_code, count(*) AS n, sum(transaction_shares) AS shares"
                + " FROM nonderiv_trans GROUP BY ALL ORDER BY ALL";
        try (Store store = store()) {
            store.put(generated);

            assertThat(Sql.query(generated, query).print())
                    .isEqualTo(store.sql(query).print());
        }
    }

    @Test
    void sqlOverTablesInMemoryCopiesEveryTableThatIsNamedSomehow() throws IOException {
        long filings = generated.submission().rowCount();
        for (String query : List.of(
                "SELECT count(*) FROM Submission",
                "SELECT count(*) FROM \"submission\"",
                "SELECT count(DISTINCT accession_number) FROM (FROM transactions UNION ALL BY NAME FROM submission)",
                "SELECT count(*) FROM query_table('sub' || 'mission')",
                "SELECT estimated_size FROM duckdb_tables() WHERE table_name = 'submission'")) {
            assertThat(Sql.query(generated, query).longColumn(0).getLong(0))
                    .as(query)
                    .isEqualTo(filings);
        }
    }

    @Test
    void knowsTheColumnsOfEveryTableAndView() throws IOException {
        for (String name : Sql.names().keySet()) {
            assertThat(Sql.query(generated, "SELECT * FROM " + name + " LIMIT 0")
                            .columnNames())
                    .as(name)
                    .isEqualTo(Sql.names().get(name));
        }
        assertThat(Sql.names()).hasSize(12);
    }

    @Test
    void explainsHowLongAQueryTakes() throws IOException {
        String query = "SELECT transaction_code, count(*) FROM nonderiv_trans GROUP BY ALL";
        try (Store store = store()) {
            store.put(generated);

            assertThat(store.explain(query)).contains("Total Time", "nonderiv_trans");
        }
        assertThat(Sql.explain(generated, query)).contains("Total Time", "nonderiv_trans");
    }

    @Test
    void choosesInPartAsReportsDo() throws IOException {
        try (Store store = store()) {
            store.put(generated);
            String name = generated.submission().stringColumn("issuer_name").get(0);
            String part = name.substring(1, name.length() - 1).toUpperCase(Locale.ROOT);
            LocalDate period =
                    generated.submission().dateColumn("period_of_report").get(0);

            assertThat(store.tables(Choice.ALL.issuer(part)).submission().rowCount())
                    .isZero();
            assertThat(store.tables(Choice.ALL.issuer(part).inPart())
                            .submission()
                            .stringColumn("issuer_name")
                            .asSet())
                    .contains(name);
            assertThat(store.tables(Choice.ALL.from(period).to(period).inPart())
                            .submission()
                            .dateColumn("period_of_report")
                            .asSet())
                    .containsExactly(period);
        }
    }

    @Test
    void saysWhatIsWrongWithAStatementInOneLine() {
        assertThatThrownBy(() -> Sql.query(generated, "SELECT share FROM nonderiv_trans"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("share")
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void castsTypesThatTablesDoNotHaveToText() throws IOException {
        Table result = Sql.query(generated, "SELECT [1, 2] AS l, INTERVAL 1 DAY AS i, 1 AS l, NULL AS n, 1.5 AS d");

        assertThat(result.columnNames()).containsExactly("l", "i", "l_2", "n", "d");
        assertThat(result.getString(0, "l")).isEqualTo("[1, 2]");
        assertThat(result.column("n").isMissing(0)).isTrue();
        assertThat(result.doubleColumn("d").get(0)).isEqualTo(1.5);
    }

    @Test
    void refusesWhatIsNoStore() throws Exception {
        Path text =
                Files.writeString(folder.resolve("text.duckdb"), "not a database at all, but long enough to look at");
        assertThatThrownBy(() -> Store.open(text)).hasMessageContaining("is not a store");

        Path other = folder.resolve("other.duckdb");
        try (Statement statement =
                DriverManager.getConnection("jdbc:duckdb:" + other).createStatement()) {
            statement.execute("CREATE TABLE mine (x INTEGER)");
            statement.getConnection().close();
        }
        assertThatThrownBy(() -> Store.open(other)).hasMessageContaining("not a store");
        assertThatThrownBy(() -> Store.openToRead(folder.resolve("none"))).hasMessageContaining("there is no store");
        assertThatThrownBy(() -> Store.open(folder.resolve("no/such/folder"))).hasMessageContaining("no folder");
    }

    @Test
    void refusesAStoreOfAnOlderVersion() throws Exception {
        Path file = folder.resolve("form4.duckdb");
        Store.open(file).close();
        try (Statement statement =
                DriverManager.getConnection("jdbc:duckdb:" + file).createStatement()) {
            statement.execute("UPDATE form4_bookkeeping.layout SET version = 1");
            statement.getConnection().close();
        }
        assertThatThrownBy(() -> Store.open(file)).hasMessageContaining("older version");
        assertThatThrownBy(() -> Store.openToRead(file)).hasMessageContaining("ingest its inputs into a new store");
    }

    @Test
    void readsBackItsOwnParquetInBothShapes() throws IOException {
        for (boolean isByYear : new boolean[] {false, true}) {
            Path parquet = folder.resolve("parquet-" + isByYear);
            ParquetFiles.write(generated, parquet, isByYear);

            assertThat(ParquetFiles.isIn(parquet)).isTrue();
            assertThat(sorted(ParquetFiles.read(parquet))).isEqualTo(sorted(generated));
        }
    }

    @Test
    void partsParquetByTheYearOfFiling() throws IOException {
        Path parquet = folder.resolve("by-year");
        ParquetFiles.write(generated, parquet, true);

        int year = generated.submission().dateColumn("filing_date").get(0).getYear();
        assertThat(parquet.resolve("submission/filing_year=" + year)).isDirectory();
        assertThat(parquet.resolve("footnote/filing_year=" + year)).isDirectory();
    }

    @Test
    void accessionNumbersMadeFromContentComeBack() throws IOException {
        Filing known = new FilingGenerator(7).filings().findFirst().orElseThrow();
        Filing local = new Filing(
                AccessionNumber.parse("local-00ab12cd34ef"), null, null, "form.txt", "text", known.document());
        Form4Tables tables = Form4Tables.of(List.of(local));
        try (Store store = store()) {
            store.put(tables);

            assertThat(rows(store.tables(Choice.ALL))).isEqualTo(rows(tables));
        }
    }

    private Store store() throws IOException {
        return Store.open(folder.resolve("form4.duckdb"));
    }

    private static Form4Tables tables(int skipped, int filings) {
        return Form4Tables.of(
                new FilingGenerator(1).filings().skip(skipped).limit(filings).toList());
    }

    /** Every row of every table, a line each. */
    static List<String> rows(Form4Tables tables) {
        List<String> rows = new ArrayList<>();
        for (TableName name : TableName.values()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try {
                TableFormat.JSONL.write(tables.table(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.toString(StandardCharsets.UTF_8).lines().forEach(row -> rows.add(name + " " + row));
        }
        return rows;
    }

    /** The same without their order. */
    static List<String> sorted(Form4Tables tables) {
        return rows(tables).stream().sorted().toList();
    }
}
