package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.Loader;
import org.form4.tables.TableName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that the job wrote are read in step; where they are not in step nothing is lost. */
class SideBySideTest {
    @TempDir
    private Path folder;

    private Path zips = Path.of("");
    private Path tables = Path.of("");

    @BeforeEach
    void parse() throws IOException {
        zips = folder.resolve("zips");
        Filings.zips(zips, 3, 400, 100);
        tables = folder.resolve("tables");
        Local.parse(tables, zips);
    }

    @Test
    void givesTheFilingsThatBringingTogetherGives() throws IOException {
        SideBySide sideBySide = Objects.requireNonNull(SideBySide.of(Local.spark(), stored()));

        assertThat(rows(sideBySide.filings())).hasSize(400).isEqualTo(rows(stored().allFilings()));
        assertThat(sideBySide.isInStep()).isTrue();
    }

    @Test
    void givesAFilingTheRowsThatFilesOfAnotherNameKnowOfIt() throws IOException {
        Path signatures = files(TableName.OWNER_SIGNATURE).get(0);
        Files.move(signatures, signatures.resolveSibling("part-later.zstd.parquet"));
        SideBySide sideBySide = Objects.requireNonNull(SideBySide.of(Local.spark(), stored()));

        assertThat(rows(sideBySide.filings())).isEqualTo(rows(stored().allFilings()));
        assertThat(sideBySide.isInStep()).isTrue();
    }

    @Test
    void aMetricBringsFilingsTogetherWhereTheirRowsAreNotInStep() throws IOException {
        List<Path> files = files(TableName.NONDERIV_TRANS);
        Path between = folder.resolve("between");
        for (Path file : files.subList(0, 2)) {
            Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
        }
        Files.move(files.get(0), between);
        Files.move(files.get(1), files.get(0));
        Files.move(between, files.get(1));
        SideBySide sideBySide = Objects.requireNonNull(SideBySide.of(Local.spark(), stored()));
        assertThat(rows(sideBySide.filings())).isNotEqualTo(rows(stored().allFilings()));
        assertThat(sideBySide.isInStep()).isFalse();

        Metric metric = Metrics.all().find("net-shares-disposed").orElseThrow();
        OutputFolder output = OutputFolder.open(folder.resolve("result").toString(), Local.hadoop());
        List<Measure.Result> results = MetricInput.of(Local.spark(), List.of(tables.toString()), output.files())
                .measure(new MetricJob(metric.name(), Map.of()), output.files(), ResultFile.Format.PARQUET);

        assertThat(Local.rows(results, output, folder.resolve("result")))
                .isEqualTo(Local.expected(metric, Loader.load(List.of(zips.toString()))));
    }

    private StoredTables stored() throws IOException {
        return StoredTables.open(Local.spark(), tables.toString());
    }

    /** The Parquet files of a table, without the sums that lie beside them. */
    private List<Path> files(TableName table) throws IOException {
        try (Stream<Path> all = Files.walk(tables.resolve(table.toString()))) {
            return all.filter(file -> file.toString().endsWith(".parquet"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Map<Long, List<String>> rows(JavaRDD<StagedFiling> filings) {
        Map<Long, List<String>> rows = new TreeMap<>();
        for (byte[] bytes : filings.map(StagedFiling::toBytes).collect()) {
            StagedFiling filing = StagedFiling.of(bytes);
            rows.put(
                    filing.key(),
                    Arrays.stream(TableName.values())
                            .map(table -> Arrays.toString(filing.rows(table)))
                            .toList());
        }
        return rows;
    }
}
