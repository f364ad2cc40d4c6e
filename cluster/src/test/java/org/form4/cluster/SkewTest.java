package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One issuer a thousand times larger than the rest, on executors of little memory that are processes of their own. */
class SkewTest {
    private static final String MASTER = "local-cluster[2,1,1024]";
    private static final String MEMORY = "480m";
    private static final String METRIC = "net-shares-disposed";

    @TempDir
    Path folder;

    @Test
    void doesNotTakeAJobDown() throws IOException, InterruptedException {
        Clusters.jar();
        Path zips = folder.resolve("zips");
        Filings.zips(zips, Filings.skewed(11, 3), 500);
        Path tables = folder.resolve("tables");
        Path measured = folder.resolve("measured");
        try (Clusters cluster = Clusters.none(Files.createDirectory(folder.resolve("spark")))) {
            Process parse =
                    cluster.submitTo(MASTER, MEMORY, "parse", "parse", zips.toString(), "-o", tables.toString());
            assertThat(Clusters.status(parse)).as(cluster.log("parse")).isZero();
            Process metric = cluster.submitTo(
                    MASTER,
                    MEMORY,
                    "metric",
                    "metric",
                    METRIC,
                    tables.toString(),
                    "-o",
                    measured.toString(),
                    "--format",
                    "csv");
            assertThat(Clusters.status(metric)).as(cluster.log("metric")).isZero();
            assertThat(cluster.tasks("metric").lost()).isEmpty();
        }
        Form4Tables expected = Loader.load(List.of(zips.toString()));
        assertThat(expected.submission().longColumn("issuer_cik").countUnique()).isGreaterThan(20);
        assertThat(Filings.rows(Local.tables(tables))).isEqualTo(Filings.rows(expected));
        assertThat(Csv.lines(measured))
                .isEqualTo(Csv.lines(Metrics.all().find(METRIC).orElseThrow().compute(expected)));
    }
}
