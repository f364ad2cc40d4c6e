package org.form4.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.form4.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a metric is taken of: tables as they lie in one folder; or filings, and tables of several folders, first put
 * together so that each filing is there once.
 *
 * @param filings brought together from wherever they lie
 * @param sideBySide the same with less work, where they may lie side by side
 * @param partitions among how many tasks they are to be divided
 * @param rejected how many inputs or documents were refused now
 * @param reasons the first few refusals, a line each
 */
record MetricInput(
        JavaRDD<StagedFiling> filings,
        @Nullable SideBySide sideBySide,
        int partitions,
        long rejected,
        List<String> reasons) {
    MetricInput {
        reasons = List.copyOf(reasons);
    }

    /** The files with the results of a metric; at least one. */
    List<Measure.Result> measure(MetricJob job, JobFiles files, ResultFile.Format format) throws IOException {
        if (sideBySide != null) {
            List<Measure.Result> results = job.run(sideBySide.filings(), partitions, files, format);
            if (sideBySide.isInStep()) {
                return results;
            }
        }
        return job.run(filings, partitions, files, format);
    }

    static MetricInput of(SparkSession spark, List<String> inputs, JobFiles output) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration configuration = context.hadoopConfiguration();
        List<String> stored = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (String input : inputs) {
            (StoredTables.is(input, configuration) ? stored : fresh).add(input);
        }
        if (fresh.isEmpty() && stored.size() == 1) {
            StoredTables tables = StoredTables.open(spark, stored.get(0));
            return new MetricInput(
                    tables.allFilings(),
                    SideBySide.of(spark, tables),
                    Shuffle.partitions(tables.packedBytes(), context),
                    0,
                    List.of());
        }
        List<Problem> problems = new ArrayList<>();
        Staging staging = new Staging(context, output);
        List<HadoopFile> files = FileSearch.find(fresh, configuration, problems::add);
        staging.read(files, problems);
        long rejected = staging.files().stream().mapToLong(StagedFile::rejected).sum();
        List<String> reasons = staging.files().stream()
                .flatMap(file -> file.reasons().stream())
                .limit(StagedFile.REASONS)
                .toList();
        for (String folder : stored) {
            staging.add(StoredTables.open(spark, folder).allFilings(), stored.indexOf(folder));
        }
        long bytes = staging.files().stream().mapToLong(StagedFile::bytes).sum();
        return new MetricInput(
                staging.wanted(staging.settle(null)), null, Shuffle.partitions(bytes, context), rejected, reasons);
    }
}
