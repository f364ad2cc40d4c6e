package org.form4.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.form4.metric.Grain;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/**
 * A metric over tables of any size: rows that the metric needs together are brought together, and the metric measures
 * each group by itself.
 */
final class MetricJob {
    private static final String NUMBER = "accession_number";
    private static final String GROUP = "form4_group";
    private static final String OWNER = "form4_owner";

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
    Dataset<Row> rows(Map<TableName, Dataset<Row>> tables) {
        Table empty = metric.compute(new Form4Tables(List.of()));
        return groups(tables).mapPartitions(new Measure.Rows(name, parameters), Encoders.row(Cells.schema(empty)));
    }

    /** The result's rows as lines of CSV, the first of each partition its header. */
    Dataset<String> lines(Map<TableName, Dataset<Row>> tables) {
        return groups(tables).mapPartitions(new Measure.Lines(name, parameters), Encoders.STRING());
    }

    private Dataset<Row> groups(Map<TableName, Dataset<Row>> tables) {
        Dataset<Row> groups = groupOfFilings(tables);
        List<Dataset<Row>> tagged = new ArrayList<>();
        for (TableName table : TableName.values()) {
            Dataset<Row> rows = table(tables, table);
            Dataset<Row> keyed = rows.join(groups, rows.col(NUMBER).equalTo(groups.col(NUMBER)));
            tagged.add(Tagged.of(keyed, rows, table, groups.col(GROUP), 0));
        }
        return tagged.stream()
                .reduce(Dataset::union)
                .orElseThrow()
                .repartition(functions.col(Tagged.KEY))
                .sortWithinPartitions(Tagged.KEY);
    }

    /** For each filing what it must be together with; who has no CIK goes by the name. */
    private Dataset<Row> groupOfFilings(Map<TableName, Dataset<Row>> tables) {
        Dataset<Row> filings = table(tables, TableName.SUBMISSION);
        Column filing = filings.col(NUMBER);
        Column issuer = functions.coalesce(
                filings.col("issuer_cik"), functions.upper(filings.col("issuer_name")), functions.lit(""));
        if (metric.needs() != Grain.OWNER) {
            return filings.select(filing, (metric.needs() == Grain.ISSUER ? issuer : filing).as(GROUP));
        }
        Dataset<Row> owners = table(tables, TableName.REPORTING_OWNER);
        Dataset<Row> leads = owners.filter(owners.col("owner_number").equalTo(1))
                .select(
                        owners.col(NUMBER),
                        functions
                                .coalesce(owners.col("rpt_owner_cik"), functions.upper(owners.col("rpt_owner_name")))
                                .as(OWNER));
        return filings.join(leads, filing.equalTo(leads.col(NUMBER)), "left")
                .select(
                        filing,
                        functions
                                .concat_ws("/", issuer, functions.coalesce(leads.col(OWNER), functions.lit("")))
                                .as(GROUP));
    }

    private static Dataset<Row> table(Map<TableName, Dataset<Row>> tables, TableName name) {
        return Objects.requireNonNull(tables.get(name), name::toString);
    }
}
