package org.form4.cluster;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.filing.Problem;
import org.form4.metric.Grain;
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
    private static final String[] BY_KEY = {StagedRows.KEY};

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
        append(
                READ,
                Grouping.of(tables, Grain.FILING)
                        .repartition(functions.col(Groups.GROUP))
                        .sortWithinPartitions(Groups.GROUP)
                        .mapPartitions(new Stage(part), Encoders.row(StagedRows.SCHEMA)));
    }

    private record Stage(long part) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Flat<>(new Groups(rows, 1), tables -> StagedRows.of(tables, part));
        }
    }

    private void append(String folder, Dataset<Row> rows) {
        rows.write().mode(SaveMode.Append).option("compression", "snappy").parquet(output.unseen(folder));
    }

    private Dataset<Row> rows(String folder) throws IOException {
        return output.hasUnseen(folder)
                ? spark.read().schema(StagedRows.SCHEMA).parquet(output.unseen(folder))
                : spark.createDataFrame(List.of(), StagedRows.SCHEMA);
    }

    /** The problems of what has been read so far. */
    Dataset<Row> problems() throws IOException {
        return table(rows(READ), TableName.PROBLEM);
    }

    /** One table out of staged rows, with the year. */
    static Dataset<Row> table(Dataset<Row> staged, TableName name) {
        StructType schema = Cells.schema(name).add(StagedRows.YEAR, DataTypes.IntegerType);
        return staged.filter(staged.col(name.toString()).isNotNull())
                .select(StagedRows.YEAR, name.toString())
                .mapPartitions(new Unpack(name), Encoders.row(schema));
    }

    /**
     * What is wanted of what was read.
     *
     * @param rows staged, of each filing one
     * @param again how many filings came that were known before
     */
    record Settled(Dataset<Row> rows, long again) {}

    /**
     * Settles which copy of a filing counts.
     *
     * @param known accession numbers of filings that are kept as they are, whatever comes; null if there are none
     */
    Settled settle(@Nullable Dataset<Row> known) throws IOException {
        Dataset<Row> read = rows(READ);
        Dataset<Row> keys = read.filter("submission IS NOT NULL").select(StagedRows.KEY);
        Dataset<Row> copied = keys.groupBy(StagedRows.KEY)
                .count()
                .filter("count > 1")
                .select(StagedRows.KEY)
                .persist();
        Dataset<Row> unwanted = copied;
        long again = 0;
        if (known != null) {
            Dataset<Row> metAgain =
                    keys.join(known, BY_KEY, "left_semi").distinct().persist();
            again = metAgain.count();
            unwanted = copied.union(metAgain).distinct();
            copied = copied.join(metAgain, BY_KEY, "left_anti").persist();
        }
        boolean isCopied = !copied.isEmpty();
        Dataset<Row> wanted = again > 0 || isCopied ? read.join(unwanted, BY_KEY, "left_anti") : read;
        if (isCopied) {
            append(
                    SETTLED,
                    read.join(copied, BY_KEY, "left_semi")
                            .repartition(functions.col(StagedRows.KEY))
                            .sortWithinPartitions(StagedRows.KEY, StagedRows.PART)
                            .mapPartitions(new SettleCopies(), Encoders.row(StagedRows.SCHEMA)));
            wanted = wanted.unionByName(rows(SETTLED));
        }
        return new Settled(wanted, again);
    }
}
