package org.form4.cluster;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;

/**
 * A metric over tables of any size: rows that the metric needs together are brought together, and the metric measures
 * each group by itself.
 */
final class MetricJob {
    private final String name;
    private final Map<String, String> parameters;
    private final Metric metric;

    /** @throws IllegalArgumentException when there is no such metric or parameter, or a value does not fit */
    MetricJob(String name, Map<String, String> parameters) {
        this.name = name;
        this.parameters = Map.copyOf(parameters);
        this.metric = Metrics.all().with(name, parameters);
    }

    Metric metric() {
        return metric;
    }

    /** The result's rows as Spark has them. */
    Dataset<Row> rows(Dataset<Row> groups) {
        Table empty = metric.compute(new Form4Tables(List.of()));
        return together(groups).mapPartitions(new Measure.Rows(name, parameters), Encoders.row(Cells.schema(empty)));
    }

    /** The result's rows as lines of CSV, the first of each partition its header. */
    Dataset<String> lines(Dataset<Row> groups) {
        return together(groups).mapPartitions(new Measure.Lines(name, parameters), Encoders.STRING());
    }

    private static Dataset<Row> together(Dataset<Row> groups) {
        return groups.repartition(functions.col(Groups.GROUP)).sortWithinPartitions(Groups.GROUP);
    }
}
