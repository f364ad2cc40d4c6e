package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.form4.Shared;
import org.form4.metric.Grain;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law: Spark gives what one machine gives, row for row, of the samples, of generated filings and, where they are at
 * hand, of real ones, whatever the number of partitions. One folder holds them all; each metric is measured on it.
 */
class EqualityTest {
    @TempDir
    private static Path folder;

    private static Path tables = Path.of("");
    private static Form4Tables expected = new Form4Tables(List.of());

    @BeforeAll
    static void parse() throws IOException {
        Path zips = folder.resolve("zips");
        Filings.zips(zips, 1, 600, 150);
        tables = folder.resolve("tables");
        Path samples = Shared.ROOT.resolve("samples");
        Path real = Shared.ROOT.resolveSibling("shared/corpus/ownership-xml");
        List<Path> inputs = Files.isDirectory(real) ? List.of(zips, samples, real) : List.of(zips, samples);
        Local.parse(tables, inputs.toArray(Path[]::new));
        expected = Loader.load(inputs.stream().map(Path::toString).toList());
    }

    @Test
    void parsesToTheSameTenTables() throws IOException {
        assertThat(Filings.rows(Local.tables(tables))).isEqualTo(Filings.rows(expected));
    }

    @Test
    void measuresTheSameRowsWhateverThePartitions() throws IOException {
        StoredTables stored = StoredTables.open(Local.spark(), tables.toString());
        JavaRDD<StagedFiling> filings = stored.allFilings().persist(StorageLevel.MEMORY_ONLY());
        JavaRDD<StagedFiling> inStep = Objects.requireNonNull(SideBySide.of(Local.spark(), stored))
                .filings()
                .persist(StorageLevel.MEMORY_ONLY());
        boolean isOne = true;
        for (String name : Metrics.all().names()) {
            Metric metric = Metrics.all().find(name).orElseThrow();
            assertThat(metric.needs()).isEqualTo(Grain.ISSUER);
            isOne = !isOne;
            List<String> rows = Local.measure(metric, isOne ? filings : inStep, isOne ? 1 : 5, folder.resolve(name));
            assertThat(rows).as(name).isEqualTo(Local.expected(metric, expected));
        }
        assertThat(filings.map(filing -> Grouping.of(filing, Grain.ISSUER))
                        .distinct()
                        .count())
                .isGreaterThan(5);
    }
}
