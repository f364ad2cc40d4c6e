package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.metric.Metrics;
import org.form4.shell.input.Stored;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.form4.tables.TableFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** A store on the command line: filled, asked, measured, exported. */
class StoreCommandsTest {
    private static final String SAMPLES = Shared.ROOT.resolve("samples").toString();

    @TempDir
    static Path folder;

    private static String store = "";

    @BeforeAll
    static void ingest() throws Exception {
        store = folder.resolve("s.duckdb").toString();
        assertThat(Form4Process.run("ingest", SAMPLES, "--store", store).err()).contains("filings put into " + store);
    }

    @Test
    void saysNothingWhenNothingIsNew() throws Exception {
        Form4Process again = Form4Process.run("ingest", SAMPLES, "--store", store);

        assertThat(again.status()).isZero();
        assertThat(again.out() + again.err()).isEmpty();
    }

    @Test
    void tellsWhichInputWasRejectedAndWhereTheListIs() throws Exception {
        Path second = Files.copy(Path.of(store), folder.resolve("second.duckdb"));
        Form4Process ingest =
                Form4Process.run("ingest", folder.resolve("none.xml").toString(), "--store", second.toString());

        assertThat(ingest.status()).isEqualTo(1);
        assertThat(ingest.err()).contains("none.xml: no such file or folder", "1 input was rejected", "FROM problem");
    }

    @Test
    void leavesNoNewStoreWhereNothingCouldBePutIn() throws Exception {
        Path fresh = folder.resolve("new.duckdb");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Form4Process rejected =
                Form4Process.run("ingest", folder.resolve("none.xml").toString(), "--store", fresh.toString());
        assertThat(rejected.status()).isEqualTo(1);
        assertThat(rejected.err()).contains("none.xml: no such file", "1 input was rejected, and nothing was put in");
        Form4Process nothing = Form4Process.run("ingest", empty.toString(), "--store", fresh.toString());
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).contains("no ownership filing was found");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void saysWhatWasOddOrPassedOver() throws Exception {
        Form4Process ingest = Form4Process.run(
                "ingest", SAMPLES, "--store", folder.resolve("told.duckdb").toString());

        assertThat(ingest.err())
                .contains(
                        "2 facts repaired or odd",
                        "2 filings met again and kept once",
                        "1 file passed over: no ownership filings");
    }

    @Test
    void takesInAnotherStoreAndParquetOnce() throws Exception {
        String both = folder.resolve("both.duckdb").toString();
        String parquet = folder.resolve("of-store").toString();
        Form4Process.run("export", "--store", store, "--format", "parquet", "-o", parquet);

        assertThat(Form4Process.run("ingest", parquet, "--store", both).err()).contains("100 filings put into");
        Form4Process again = Form4Process.run("ingest", store, parquet, "--store", both);
        assertThat(again.status()).isZero();
        assertThat(again.out() + again.err()).isEmpty();
        for (String table : List.of("submission", "problem", "footnote_ref")) {
            String all = "SELECT * FROM " + table + " ORDER BY ALL";
            assertThat(Form4Process.run("sql", all, "--store", both, "--format", "csv")
                            .out())
                    .isEqualTo(Form4Process.run("sql", all, "--store", store, "--format", "csv")
                            .out());
        }
        assertThat(Form4Process.run("ingest", store, "--store", store).err())
                .startsWith("form4: " + store + " cannot be put into itself");
    }

    @Test
    void measuresWhatIsChosenOutOfAStoreAsOutOfFilings() throws Exception {
        for (String input : List.of(store, SAMPLES)) {
            Form4Process chosen = Form4Process.run(
                    "metric", "gifts", input, "--issuer", "EXMPL", "--from", "2023-01-01", "--format", "csv");
            assertThat(chosen.status()).isZero();
            assertThat(chosen.out().lines().count())
                    .isGreaterThan(1)
                    .isLessThan(Form4Process.run("metric", "gifts", input, "--format", "csv")
                            .out()
                            .lines()
                            .count());
            assertThat(Form4Process.run("metric", "gifts", input, "--issuer", "Nobody")
                            .err())
                    .contains("issuer Nobody; ask for less");
        }
        Form4Process backward =
                Form4Process.run("metric", "gifts", store, "--from", "2024-01-01", "--to", "2023-01-01");
        assertThat(backward.status()).isEqualTo(2);
        assertThat(backward.err()).contains("from 2024-01-01 is after to 2023-01-01");
    }

    @Test
    void answersSqlInEveryFormat() throws Exception {
        Form4Process sql =
                Form4Process.run("sql", "SELECT count(*) AS n FROM submission", "--store", store, "--format", "csv");

        assertThat(sql.out()).isEqualTo("n\n100\n");
        assertThat(Form4Process.run("sql", "SELECT no FROM submission", "--store", store)
                        .err())
                .startsWith("form4: the statement is wrong:")
                .hasLineCount(1);
    }

    @Test
    void endsSilentlyWhenNobodyReadsOn() throws Exception {
        String program = "'" + String.join("' '", Form4Process.command()) + "'";
        String line = program + " sql 'FROM range(200000)' --format csv --store '" + store + "' | head -n 1";
        Form4Process head = Form4Process.start("", Map.of(), List.of("sh", "-c", line));

        assertThat(head.out()).isEqualTo("range\n");
        assertThat(head.err()).isEmpty();
    }

    @Test
    void neverChangesAStoreByAQuestion() throws Exception {
        assertThat(Form4Process.run("sql", "DELETE FROM submission", "--store", store)
                        .status())
                .isEqualTo(1);
        assertThat(Form4Process.run("sql", "SELECT count(*) AS n FROM submission", "--store", store, "--format", "csv")
                        .out())
                .isEqualTo("n\n100\n");
    }

    @Test
    void aStoreGivesEveryMetricTheRowsThatItsFilingsGive() {
        Form4Tables loaded = Loader.load(List.of(SAMPLES));
        for (String name : Metrics.all().names()) {
            Table expected = Metrics.all().find(name).orElseThrow().compute(loaded);
            Table stored = Stored.compute(Metrics.all().find(name).orElseThrow(), Path.of(store))
                    .table();

            assertThat(rows(stored)).as(name).isEqualTo(rows(expected));
        }
    }

    @Test
    void standsWhereverFilingsCanStand() throws Exception {
        Form4Process metric = Form4Process.run("metric", "gifts", store, "--format", "csv");
        Form4Process filings = Form4Process.run("metric", "gifts", SAMPLES, "--format", "csv");

        assertThat(metric.out().lines().sorted())
                .isEqualTo(filings.out().lines().sorted().toList());
        Path report = folder.resolve("report.html");
        assertThat(Form4Process.run("report", store, "-o", report.toString()).status())
                .isZero();
        assertThat(report).isNotEmptyFile();
    }

    @Test
    void exportsAsTextAndAsParquetThatCanBeReadAgain() throws Exception {
        Path csv = folder.resolve("csv");
        Path parquet = folder.resolve("parquet");

        assertThat(Form4Process.run("export", "--store", store, "-o", csv.toString())
                        .status())
                .isZero();
        assertThat(Form4Process.run(
                                "export",
                                "--store",
                                store,
                                "--format",
                                "parquet",
                                "--by-year",
                                "-o",
                                parquet.toString())
                        .status())
                .isZero();

        assertThat(Files.readAllLines(csv.resolve("submission.csv"))).hasSize(101);
        assertThat(Form4Process.run("metric", "gifts", parquet.toString(), "--format", "csv")
                        .out()
                        .lines()
                        .sorted())
                .isEqualTo(Form4Process.run("metric", "gifts", SAMPLES, "--format", "csv")
                        .out()
                        .lines()
                        .sorted()
                        .toList());
    }

    @Test
    void refusesWrongFormatsBeforeAnyWork() throws Exception {
        Form4Process export = Form4Process.run("export", "--store", store, "--format", "parket", "-o", "x");

        assertThat(export.status()).isEqualTo(2);
        assertThat(export.err()).contains("did you mean 'parquet'?");
        assertThat(Form4Process.run(
                                "sql",
                                "FROM submission",
                                "--store",
                                folder.resolve("none").toString())
                        .err())
                .startsWith("form4: there is no store");
    }

    private static List<String> rows(Table table) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            TableFormat.JSONL.write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(text.toString(StandardCharsets.UTF_8).split("\n", -1))
                .sorted()
                .toList();
    }
}
