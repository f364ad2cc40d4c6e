package org.form4.cluster;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.filing.Problem;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What has been read and is not yet in tables: rows in files that nobody sees, where they outlive an executor and from
 * which each table is written by itself. Filings that came more than once are put right here.
 */
final class Staging {
    private static final String READ = "read";
    private static final String SETTLED = "settled";
    private static final String[] BY_KEY = {Tagged.KEY};

    private final SparkSession spark;
    private final OutputFolder output;

    Staging(SparkSession spark, OutputFolder output) {
        this.spark = spark;
        this.output = output;
    }

    /** Reads files on the executors, and adds problems that no file brings along. */
    void read(List<HadoopFile> files, List<Problem> problems) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<FileGroups.Group> groups = FileGroups.of(files, context.defaultParallelism());
        ReadFilings reading =
                new ReadFilings(context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
        JavaRDD<Row> rows =
                context.parallelize(groups, Math.max(1, groups.size())).mapPartitionsWithIndex(reading, true);
        if (!problems.isEmpty()) {
            rows = rows.union(context.parallelize(rows(problems), 1));
        }
        append(READ, spark.createDataFrame(rows, StagedRows.SCHEMA));
    }

    private static List<Row> rows(List<Problem> problems) {
        Form4TablesBuilder tables = new Form4TablesBuilder();
        problems.forEach(tables::add);
        return StagedRows.of(tables.buildPart(), 0);
    }

    /** Adds tables that were written before, as if they were read after all files. */
    void add(Map<TableName, Dataset<Row>> tables, int place) {
        long part = StagedRows.firstPart(Integer.MAX_VALUE - 1) + place;
        tables.forEach((name, rows) -> {
            Dataset<Row> tagged = Tagged.of(rows, name, rows.col("accession_number"), part);
            append(
                    READ,
                    tagged.withColumn(StagedRows.YEAR, functions.lit(null).cast("int"))
                            .withColumn(StagedRows.PRINT, functions.lit(null).cast(StagedRows.PRINT_SCHEMA))
                            .select(StagedRows.columns()));
        });
    }

    private void append(String folder, Dataset<Row> rows) {
        rows.write()
                .mode(SaveMode.Append)
                .option("compression", "snappy")
                .partitionBy(Tagged.TABLE)
                .parquet(output.unseen(folder));
    }

    private Dataset<Row> rows(String folder) throws IOException {
        return output.hasUnseen(folder)
                ? spark.read().schema(StagedRows.SCHEMA).parquet(output.unseen(folder))
                : spark.createDataFrame(List.of(), StagedRows.SCHEMA);
    }

    /** The problems of what has been read so far. */
    Dataset<Row> problems() throws IOException {
        String problem = TableName.PROBLEM.toString();
        return only(rows(READ), problem).select(problem + ".*");
    }

    private static Dataset<Row> only(Dataset<Row> rows, String table) {
        return rows.filter(rows.col(Tagged.TABLE).equalTo(table));
    }

    /**
     * What is wanted of what was read.
     *
     * @param tables the rows of each table, with the year
     * @param prints what of each form is compared to find equal ones
     * @param again how many filings came that were known before
     */
    record Settled(Map<TableName, Dataset<Row>> tables, Dataset<Row> prints, long again) {}

    /**
     * Settles which copy of a filing counts.
     *
     * @param known accession numbers of filings that are kept as they are, whatever comes; null if there are none
     */
    Settled settle(@Nullable Dataset<Row> known) throws IOException {
        Dataset<Row> read = rows(READ);
        Dataset<Row> keys = only(read, TableName.SUBMISSION.toString()).select(Tagged.KEY);
        Dataset<Row> copied =
                keys.groupBy(Tagged.KEY).count().filter("count > 1").select(Tagged.KEY).persist();
        Dataset<Row> unwanted = copied;
        long again = 0;
        if (known != null) {
            Dataset<Row> metAgain = keys.join(known, BY_KEY, "left_semi").distinct().persist();
            again = metAgain.count();
            unwanted = copied.union(metAgain).distinct();
            copied = copied.join(metAgain, BY_KEY, "left_anti").persist();
        }
        Dataset<Row> wanted = read;
        if (again > 0 || !copied.isEmpty()) {
            wanted = read.join(unwanted, BY_KEY, "left_anti");
        }
        if (!copied.isEmpty()) {
            append(SETTLED, settled(read, copied));
            wanted = wanted.unionByName(rows(SETTLED));
        }
        Map<TableName, Dataset<Row>> tables = new EnumMap<>(TableName.class);
        for (TableName name : TableName.values()) {
            tables.put(name, only(wanted, name.toString()).select(name + ".*", StagedRows.YEAR));
        }
        return new Settled(tables, only(wanted, StagedRows.PRINT).select(Tagged.PART, StagedRows.YEAR, StagedRows.PRINT + ".*"), again);
    }

    private static Dataset<Row> settled(Dataset<Row> read, Dataset<Row> copied) {
        Dataset<Row> copies = read.filter(read.col(Tagged.TABLE).notEqual(StagedRows.PRINT))
                .join(copied, BY_KEY, "left_semi")
                .select(Tagged.columns());
        return copies.repartition(copies.col(Tagged.KEY))
                .sortWithinPartitions(Tagged.KEY, Tagged.PART)
                .mapPartitions(new SettleCopies(), Encoders.row(StagedRows.SCHEMA));
    }
}
