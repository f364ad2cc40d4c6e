package org.form4.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.form4.filing.AccessionNumber;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import scala.Tuple2;

/** The ten tables as Parquet in a folder, parted by year or a file each, whichever part of the workbench wrote them. */
final class StoredTables {
    /** How many bytes of packed rows come of one byte of Parquet, about. */
    private static final int GROWTH = 8;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Map<TableName, String> folders;
    private final long bytes;

    private StoredTables(SparkSession spark, Map<TableName, String> folders, long bytes) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.folders = folders;
        this.bytes = bytes;
    }

    /** No tables. */
    static StoredTables none(SparkSession spark) {
        return new StoredTables(spark, Map.of(), 0);
    }

    /** Whether an input as typed is such a folder. */
    static boolean is(String typed, Configuration configuration) {
        try {
            Path folder = new Path(typed);
            FileSystem system = folder.getFileSystem(configuration);
            Path parted = new Path(folder, TableName.SUBMISSION.toString());
            if (system.exists(parted) && system.getFileStatus(parted).isDirectory()) {
                return holdsParquet(system, parted);
            }
            return system.exists(new Path(folder, TableName.SUBMISSION + ".parquet"));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean holdsParquet(FileSystem system, Path folder) throws IOException {
        RemoteIterator<LocatedFileStatus> files = system.listFiles(folder, true);
        while (files.hasNext()) {
            if (files.next().getPath().getName().endsWith(".parquet")) {
                return true;
            }
        }
        return false;
    }

    /** Finds the tables; one that is not there is an empty one. */
    static StoredTables open(SparkSession spark, String typed) throws IOException {
        Path folder = new Path(typed);
        FileSystem system = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (OutputFolder.isHalfMoved(system, folder)) {
            throw new IOException(
                    typed + " is being added to, or a job that added to it was cut off; if none is running,"
                            + " run the same cluster parse again to complete it");
        }
        Map<TableName, String> folders = new EnumMap<>(TableName.class);
        long bytes = 0;
        for (TableName name : TableName.values()) {
            for (String ending : List.of(".parquet", "")) {
                Path path = new Path(folder, name + ending);
                if (!folders.containsKey(name) && system.exists(path)) {
                    folders.put(name, path.toString());
                    bytes += system.getContentSummary(path).getLength();
                }
            }
        }
        return new StoredTables(spark, folders, bytes);
    }

    /** How long the packed rows of all tables are, about. */
    long packedBytes() {
        return GROWTH * bytes;
    }

    /** The accession numbers' keys of all filings. */
    JavaRDD<Long> numbers() {
        String folder = Objects.requireNonNull(folders.get(TableName.SUBMISSION));
        return rows(new StructType().add("accession_number", DataTypes.StringType), folder)
                .filter(row -> !row.isNullAt(0))
                .map(StoredTables::number);
    }

    /** What a row of a table is chosen by. */
    @FunctionalInterface
    interface Choice extends Serializable {
        boolean takes(InternalRow row);
    }

    /** Rows of a table, each packed. */
    JavaRDD<byte[]> packed(TableName table, Choice choice) {
        String folder = folders.get(table);
        if (folder == null) {
            return context.emptyRDD();
        }
        return rows(schema(table), folder).filter(choice::takes).map(row -> {
            PackedRows rows = PackedRows.of(table);
            rows.add(row, rows.key(row));
            return rows.take();
        });
    }

    /** Where each table lies; one that is not there has no folder. */
    Map<TableName, String> folders() {
        return Collections.unmodifiableMap(folders);
    }

    /** What some files know of filings, by the keys of those. */
    Map<Long, byte[]> rowsOf(Collection<FileSet> sets) {
        Map<Long, StagedFiling> filings = new HashMap<>();
        for (TableName table : TableName.values()) {
            String[] files = sets.stream()
                    .map(set -> set.files().get(table))
                    .filter(Objects::nonNull)
                    .map(file -> file.toPath().toString())
                    .toArray(String[]::new);
            if (files.length > 0) {
                for (Tuple2<Long, byte[]> rows : byFiling(table, files).collect()) {
                    filings.computeIfAbsent(rows._1(), key -> StagedFiling.empty(key, 0, StagedFiling.NO_YEAR))
                            .add(table, rows._2());
                }
            }
        }
        Map<Long, byte[]> packed = new HashMap<>();
        filings.forEach((key, filing) -> packed.put(key, filing.toBytes()));
        return packed;
    }

    /**
     * All filings, each with its rows in all tables, brought together by their accession numbers wherever those lie; rows
     * without a filing are left out.
     */
    JavaRDD<StagedFiling> allFilings() {
        List<JavaPairRDD<Long, byte[]>> tables = new ArrayList<>();
        folders.forEach((table, folder) -> tables.add(byFiling(table, folder).mapValues(rows -> tagged(rows, table))));
        if (tables.isEmpty()) {
            return context.emptyRDD();
        }
        JavaPairRDD<Long, byte[]> all =
                tables.stream().reduce(JavaPairRDD::union).orElseThrow();
        return Shuffle.byKey(all, Shuffle.partitions(packedBytes(), context))
                .mapPartitions(rows -> new Flat<>(new Runs<>(rows), run -> {
                    StagedFiling filing = filing(run);
                    return filing.isFiling() ? List.of(filing) : List.of();
                }));
    }

    private static StagedFiling filing(Runs.Run<Long, byte[]> rows) {
        StagedFiling filing = StagedFiling.empty(rows.key(), 0, StagedFiling.NO_YEAR);
        for (byte[] tagged : rows.values()) {
            byte[] packed = Arrays.copyOf(tagged, tagged.length - 1);
            filing.add(StagedFiling.table(tagged[tagged.length - 1]), packed);
        }
        return filing;
    }

    /** Rows of a table, those of a filing that stand together as one, packed. */
    private JavaPairRDD<Long, byte[]> byFiling(TableName table, String... paths) {
        return rows(schema(table), paths).mapPartitionsToPair(rows -> new TableRows(table, rows));
    }

    /** Packed rows, and behind them their table's number. */
    private static byte[] tagged(byte[] packed, TableName table) {
        byte[] tagged = Arrays.copyOf(packed, packed.length + 1);
        tagged[packed.length] = (byte) StagedFiling.place(table);
        return tagged;
    }

    private static long number(InternalRow row) {
        return AccessionNumber.parse(row.getUTF8String(0).toString()).key();
    }

    private JavaRDD<InternalRow> rows(StructType schema, String... paths) {
        QueryExecution reading = spark.read()
                .schema(schema)
                .parquet(paths)
                .select(Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new))
                .queryExecution();
        SparkPlan plan = reading.sparkPlan();
        if (!plan.supportsColumnar()) {
            return reading.toRdd().toJavaRDD();
        }
        // Rows as views of what the reader has in memory: nothing is compiled or copied for them.
        return plan.executeColumnar()
                .toJavaRDD()
                .mapPartitions(batches -> new Flat<>(batches, batch -> batch::rowIterator));
    }

    static StructType schema(TableName table) {
        StructType schema = new StructType();
        for (Map.Entry<String, ColumnKind> column : table.columns().entrySet()) {
            schema = schema.add(column.getKey(), type(column.getValue()));
        }
        return schema;
    }

    private static DataType type(ColumnKind kind) {
        return switch (kind) {
            case ID, CIK, STR -> DataTypes.StringType;
            case DATE -> DataTypes.DateType;
            case TIME -> DataTypes.TimestampNTZType;
            case NUM -> DataTypes.DoubleType;
            case INT -> DataTypes.IntegerType;
            case BOOL -> DataTypes.BooleanType;
        };
    }
}
