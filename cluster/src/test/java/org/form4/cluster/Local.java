package org.form4.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.metric.Metric;
import org.form4.tables.ColumnKind;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Spark in this process, one for all tests: its start costs more than most of them. */
final class Local {
    private static final SparkSession SPARK = start();

    private Local() {}

    private static SparkSession start() {
        System.setProperty("spark.master", "local[2]");
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
        StoredTables stored = StoredTables.open(SPARK, folder.toString());
        Map<TableName, Table> tables = new EnumMap<>(TableName.class);
        for (TableName name : TableName.values()) {
            UnpackedRows rows = new UnpackedRows(name);
            stored.packed(name, row -> true).collect().forEach(rows::add);
            tables.put(name, rows.table());
        }
        return new Form4Tables(tables.values());
    }

    /** A metric's rows as the job writes them, in the form of {@link #expected}. */
    static List<String> measure(Metric metric, JavaRDD<StagedFiling> filings, int partitions, Path folder)
            throws IOException {
        OutputFolder output = OutputFolder.open(folder.toString(), hadoop());
        List<Measure.Result> results = new MetricJob(metric.name(), Map.of())
                .run(filings, partitions, output.files(), ResultFile.Format.PARQUET);
        return rows(results, output, folder);
    }

    /** A metric's rows, from the files that are the result of a job, in the form of {@link #expected}. */
    static List<String> rows(List<Measure.Result> results, OutputFolder output, Path folder) throws IOException {
        output.replaceBy(results.stream().map(Measure.Result::file).toList());
        List<String> rows = new ArrayList<>();
        for (Row row : SPARK.read().parquet(folder.toString()).collectAsList()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                text.append(row.isNullAt(i) ? "" : Objects.requireNonNull(row.get(i)))
                        .append('|');
            }
            rows.add(text.toString());
        }
        rows.sort(null);
        return rows;
    }

    /** The same rows, from the metric itself. */
    static List<String> expected(Metric metric, Form4Tables tables) {
        Table result = metric.compute(tables);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < result.rowCount(); row++) {
            StringBuilder text = new StringBuilder();
            for (Column<?> column : result.columns()) {
                text.append(column.isMissing(row) ? "" : cell(column, row)).append('|');
            }
            rows.add(text.toString());
        }
        rows.sort(null);
        return rows;
    }

    private static String cell(Column<?> column, int row) {
        return switch (ColumnKind.of(column)) {
            case ID -> AccessionNumber.format(((LongColumn) column).getLong(row));
            case CIK -> Cik.format(((LongColumn) column).getLong(row));
            default -> String.valueOf(column.get(row));
        };
    }
}
