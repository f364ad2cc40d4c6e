package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.form4.tables.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master, two workers and the packed job, all processes of their own; one worker is killed in the middle of it. */
class StandaloneClusterTest {
    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingWhenAWorkerIsKilled() throws IOException, InterruptedException {
        Clusters.jar();
        Path zips = folder.resolve("zips");
        Filings.zips(zips, 7, 2_000, 100);
        Path tables = folder.resolve("tables");
        Path gifts = folder.resolve("gifts");
        try (Clusters cluster = Clusters.start(Files.createDirectory(folder.resolve("spark")), 2)) {
            Process parse = cluster.submit("parse", "parse", zips.toString(), "-o", tables.toString());
            awaitFirstRows(parse, tables);
            cluster.kill("worker2");

            assertThat(Clusters.status(parse)).as(cluster.log("parse")).isZero();

            Process metric = cluster.submit(
                    "metric", "metric", "gifts", tables.toString(), "-o", gifts.toString(), "--format", "csv");
            assertThat(Clusters.status(metric)).as(cluster.log("metric")).isZero();
        }
        Form4Tables expected = Loader.load(List.of(zips.toString()));
        assertThat(Filings.rows(Local.tables(tables))).isEqualTo(Filings.rows(expected));
        assertThat(lines(gifts)).isEqualTo(giftsOf(expected));
    }

    /** Until some task has written something, and surely not all have. */
    private static void awaitFirstRows(Process job, Path tables) throws IOException, InterruptedException {
        for (int i = 0; i < 3_000 && job.isAlive(); i++) {
            if (Files.isDirectory(tables)) {
                try (Stream<Path> files = Files.walk(tables)) {
                    if (files.anyMatch(file -> file.toString().endsWith(".parquet"))) {
                        return;
                    }
                } catch (java.io.UncheckedIOException e) {
                    // a file went away while we looked: look again
                    continue;
                }
            }
            Thread.sleep(50);
        }
    }

    private static List<String> giftsOf(Form4Tables tables) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        TableFormat.CSV.write(Metrics.all().find("gifts").orElseThrow().compute(tables), out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .sorted()
                .toList();
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                lines.addAll(Files.readAllLines(file).stream().skip(1).toList());
            }
        }
        lines.sort(null);
        return lines;
    }
}
