package org.form4.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Severity;
import org.form4.metric.Grain;
import org.form4.tables.TableName;

/**
 * What a metric is taken of: tables as they lie in one folder; or filings, and tables of several folders, first put
 * together so that each filing is there once.
 *
 * @param groups packed rows, each with the group within which the metric needs no others
 * @param rejected how many inputs or documents were refused now
 * @param reasons the first few refusals, a line each
 */
record MetricInput(Dataset<Row> groups, boolean isEmpty, long rejected, List<String> reasons) {
    private static final int REASONS = 5;

    static MetricInput of(SparkSession spark, List<String> inputs, Grain grain, OutputFolder output)
            throws IOException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<String> stored = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (String input : inputs) {
            (StoredTables.is(input, configuration) ? stored : fresh).add(input);
        }
        if (fresh.isEmpty() && stored.size() == 1) {
            Map<TableName, Dataset<Row>> tables = StoredTables.read(spark, stored.get(0));
            return new MetricInput(Grouping.of(tables, grain), isEmpty(tables), 0, List.of());
        }
        List<Problem> problems = new ArrayList<>();
        Staging staging = new Staging(spark, output);
        List<HadoopFile> files = FileSearch.find(fresh, configuration, problems::add);
        staging.read(files, problems);
        List<Row> refused = staging.problems()
                .filter("severity = '" + Severity.REJECTED + "'")
                .select("source", "message")
                .collectAsList();
        for (String folder : stored) {
            staging.add(StoredTables.read(spark, folder), stored.indexOf(folder));
        }
        Dataset<Row> settled = staging.settle(null).rows();
        List<String> reasons = refused.stream()
                .limit(REASONS)
                .map(row -> row.getString(0) + ": " + row.getString(1))
                .toList();
        boolean isEmpty = settled.filter("submission IS NOT NULL").isEmpty();
        return new MetricInput(Grouping.of(settled, grain), isEmpty, refused.size(), reasons);
    }

    private static boolean isEmpty(Map<TableName, Dataset<Row>> tables) {
        return Objects.requireNonNull(tables.get(TableName.SUBMISSION)).isEmpty();
    }
}
