package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
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
        Filings.zips(zips, 7, 4_000, 100);
        Path tables = folder.resolve("tables");
        Path gifts = folder.resolve("gifts");
        try (Clusters cluster = Clusters.start(Files.createDirectory(folder.resolve("spark")), 2)) {
            Process parse = cluster.submit("parse", "parse", zips.toString(), "-o", tables.toString());
            String killed = awaitWork(parse, cluster, "worker2");
            assertThat(tables.resolve("submission")).doesNotExist();
            cluster.kill("worker2");
            int doneByThen = cluster.tasks("parse").done(killed);

            assertThat(Clusters.status(parse)).as(cluster.log("parse")).isZero();

            TaskLog.Tasks tasks = cluster.tasks("parse");
            Set<String> others = cluster.executors("worker1");
            assertThat(doneByThen).isPositive();
            assertThat(tasks.done(killed)).isEqualTo(doneByThen);
            assertThat(tasks.lost(killed)).isPositive();
            assertThat(others.stream().mapToInt(tasks::done).sum()).isPositive();

            Process metric = cluster.submit(
                    "metric", "metric", "gifts", tables.toString(), "-o", gifts.toString(), "--format", "csv");
            assertThat(Clusters.status(metric)).as(cluster.log("metric")).isZero();
        }
        Form4Tables expected = Loader.load(List.of(zips.toString()));
        assertThat(Filings.rows(Local.tables(tables))).isEqualTo(Filings.rows(expected));
        assertThat(Csv.lines(gifts))
                .isEqualTo(Csv.lines(Metrics.all().find("gifts").orElseThrow().compute(expected)));
    }

    /** Until the worker's executor has done a task and is at another; says which executor that is. */
    private static String awaitWork(Process job, Clusters cluster, String worker)
            throws IOException, InterruptedException {
        for (int i = 0; i < 6_000 && job.isAlive(); i++) {
            TaskLog.Tasks tasks = cluster.tasks("parse");
            for (String executor : cluster.executors(worker)) {
                if (tasks.isAtWork(executor)) {
                    return executor;
                }
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the worker did nothing: " + cluster.log("parse"));
    }
}
