package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Form4Process ingest = Form4Process.run(
                "ingest",
                folder.resolve("none.xml").toString(),
                "--store",
                folder.resolve("new.duckdb").toString());

        assertThat(ingest.status()).isEqualTo(1);
        assertThat(ingest.err()).contains("none.xml: no such file or folder", "1 input was rejected", "FROM problem");
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
