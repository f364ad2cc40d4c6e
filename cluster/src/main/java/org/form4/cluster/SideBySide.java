package org.form4.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.LongAccumulator;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Filings out of tables whose files lie side by side: those of one name are read in step, each filing's rows as they
 * come, so that nothing need be brought together. Whether the files were in step is known once all have been read.
 */
final class SideBySide {
    /** As much as rows of filings that other sets have may be: every task gets them. */
    private static final long MOST_STRAY = 8L << 20;

    /** So little is worth no second task. */
    private static final long LITTLE = 4L << 20;

    private final JavaRDD<StagedFiling> filings;
    private final LongAccumulator left;

    private SideBySide(JavaRDD<StagedFiling> filings, LongAccumulator left) {
        this.filings = filings;
        this.left = left;
    }

    /**
     * Reads tables this way.
     *
     * @return null where their files do not lie so, or one of them is so large that the other tasks would wait for it
     */
    static @Nullable SideBySide of(SparkSession spark, StoredTables tables) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<FileSet> sets = new ArrayList<>();
        List<FileSet> strays = new ArrayList<>();
        for (FileSet set : FileSet.in(tables.folders(), context.hadoopConfiguration())) {
            (set.hasFilings() ? sets : strays).add(set);
        }
        long all = bytes(sets);
        long largest = sets.stream().mapToLong(FileSet::bytes).max().orElse(0);
        boolean isEven = largest <= Math.max(LITTLE, 2 * all / context.defaultParallelism());
        if (!isEven || bytes(strays) > MOST_STRAY) {
            return null;
        }
        LongAccumulator left = context.sc().longAccumulator();
        Reader reader = new Reader(readers(spark), context.broadcast(tables.rowsOf(strays)), left);
        List<List<FileSet>> tasks = FileSet.together(sets, LITTLE);
        JavaRDD<StagedFiling> filings = tasks.isEmpty()
                ? context.emptyRDD()
                : context.parallelize(tasks, tasks.size()).mapPartitions(reader::read);
        return new SideBySide(filings, left);
    }

    private static long bytes(Collection<FileSet> sets) {
        return sets.stream().mapToLong(FileSet::bytes).sum();
    }

    /** All filings, each with its rows in all tables; rows without a filing are left out. */
    JavaRDD<StagedFiling> filings() {
        return filings;
    }

    /** Whether, of the filings that have been read so far, all rows were where they should be. */
    boolean isInStep() {
        return left.isZero();
    }

    private static EnumMap<TableName, Function1<PartitionedFile, scala.collection.Iterator<InternalRow>>> readers(
            SparkSession spark) {
        ParquetFileFormat format = new ParquetFileFormat();
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Map<String, String> options = Map.of(FileFormat.OPTION_RETURNING_BATCH(), "true");
        EnumMap<TableName, Function1<PartitionedFile, scala.collection.Iterator<InternalRow>>> readers =
                new EnumMap<>(TableName.class);
        for (TableName table : TableName.values()) {
            StructType schema = StoredTables.schema(table);
            readers.put(
                    table,
                    format.buildReaderWithPartitionValues(
                            spark,
                            schema,
                            new StructType(),
                            schema,
                            CollectionConverters.<Filter>asScala(List.of()).toSeq(),
                            scala.collection.immutable.Map.from(CollectionConverters.asScala(options)),
                            new Configuration(hadoop)));
        }
        return readers;
    }

    /** What a task knows. */
    private record Reader(
            EnumMap<TableName, Function1<PartitionedFile, scala.collection.Iterator<InternalRow>>> readers,
            Broadcast<Map<Long, byte[]>> strays,
            LongAccumulator left)
            implements Serializable {
        Iterator<StagedFiling> read(Iterator<List<FileSet>> sets) {
            Map<Long, byte[]> stray = strays.value();
            return new Flat<>(new Flat<>(sets, some -> some), set -> () -> new Filings(open(set), stray, left));
        }

        private EnumMap<TableName, TableRows> open(FileSet set) {
            EnumMap<TableName, TableRows> rows = new EnumMap<>(TableName.class);
            set.files().forEach((table, file) -> rows.put(table, new TableRows(table, rows(table, file))));
            return rows;
        }

        private Iterator<InternalRow> rows(TableName table, PartitionedFile file) {
            Iterator<?> read = CollectionConverters.asJava(
                    Objects.requireNonNull(readers.get(table)).apply(file));
            return new Flat<>(
                    read,
                    each -> each instanceof ColumnarBatch batch ? batch::rowIterator : List.of((InternalRow) each));
        }
    }

    /** Filings in the order of the submission table. */
    private static final class Filings implements Iterator<StagedFiling> {
        private final EnumMap<TableName, TableRows> tables;
        private final TableRows submission;
        private final Map<Long, byte[]> strays;
        private final LongAccumulator left;

        Filings(EnumMap<TableName, TableRows> tables, Map<Long, byte[]> strays, LongAccumulator left) {
            this.tables = tables;
            this.submission = Objects.requireNonNull(tables.get(TableName.SUBMISSION));
            this.strays = strays;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            if (submission.hasNext()) {
                return true;
            }
            if (tables.values().stream().anyMatch(TableRows::hasNext)) {
                left.add(1);
            }
            return false;
        }

        @Override
        public StagedFiling next() {
            if (!submission.hasNext()) {
                throw new NoSuchElementException();
            }
            long key = submission.key();
            StagedFiling filing = StagedFiling.empty(key, 0, StagedFiling.NO_YEAR);
            tables.forEach((table, rows) -> filing.add(table, rows.of(key)));
            byte[] stray = strays.get(key);
            if (stray != null) {
                filing.addAll(StagedFiling.of(stray));
            }
            return filing;
        }
    }
}
