package org.form4.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.form4.metric.Grain;
import org.form4.metric.Metric;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/** Spark in this process, one for all tests: its start costs more than most of them. */
final class Local {
    private static final SparkSession SPARK = start();

    private Local() {}

    private static SparkSession start() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.sql.shuffle.partitions", "3");
        System.setProperty("spark.sql.codegen.wholeStage", "false");
        return Session.start("OFF");
    }

    static SparkSession spark() {
        return SPARK;
    }

    static Configuration hadoop() {
        return SPARK.sparkContext().hadoopConfiguration();
    }

    static ParseJob.Result parse(Path output, Path... inputs) throws IOException {
        List<String> typed = new ArrayList<>();
        for (Path input : inputs) {
            typed.add(input.toString());
        }
        return new ParseJob(SPARK, OutputFolder.open(output.toString(), hadoop()), "test").run(typed);
    }

    /** What a folder that the job wrote holds. */
    static Form4Tables tables(Path folder) throws IOException {
        Map<TableName, Table> tables = new EnumMap<>(TableName.class);
        for (Map.Entry<TableName, Dataset<Row>> stored :
                StoredTables.read(SPARK, folder.toString()).entrySet()) {
            RowAppender rows = RowAppender.deferring(stored.getKey().create());
            PackedRows packed = new PackedRows(stored.getKey());
            stored.getValue().collectAsList().forEach(packed::add);
            PackedRows.unpack(packed.take(), stored.getKey(), rows);
            tables.put(stored.getKey(), rows.table());
        }
        return new Form4Tables(tables.values());
    }

    /** Packed rows of a folder, by what metrics need, in memory for many metrics. */
    static Dataset<Row> groups(Path folder, Grain grain) throws IOException {
        return Grouping.of(StoredTables.read(SPARK, folder.toString()), grain).persist();
    }

    /** A metric's rows as Spark gives them, in the form of {@link Filings#rows(Table)}. */
    static List<String> measure(Metric metric, Dataset<Row> groups) {
        Dataset<Row> rows = new MetricJob(metric.name(), Map.of()).rows(groups);
        List<String> texts = new ArrayList<>();
        for (Row row : rows.collectAsList()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                text.append(row.isNullAt(i) ? "" : Objects.requireNonNull(row.get(i)))
                        .append('|');
            }
            texts.add(text.toString());
        }
        texts.sort(null);
        return texts;
    }

    /** The same rows, from the metric itself. */
    static List<String> expected(Metric metric, Form4Tables tables) {
        Table result = metric.compute(tables);
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < result.rowCount(); row++) {
            Row cells = Cells.row(result.columns(), Cells.kinds(result), row);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                text.append(cells.isNullAt(i) ? "" : Objects.requireNonNull(cells.get(i)))
                        .append('|');
            }
            texts.add(text.toString());
        }
        texts.sort(null);
        return texts;
    }
}
