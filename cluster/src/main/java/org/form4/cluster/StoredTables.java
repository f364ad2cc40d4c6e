package org.form4.cluster;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.form4.tables.TableName;

/** The ten tables as Parquet in a folder, parted by year or a file each, whichever part of the workbench wrote them. */
final class StoredTables {
    private StoredTables() {}

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

    /** All ten; a table that is not there is an empty one. */
    static Map<TableName, Dataset<Row>> read(SparkSession spark, String typed) throws IOException {
        Path folder = new Path(typed);
        FileSystem system = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (OutputFolder.isHalfMoved(system, folder)) {
            throw new IOException(
                    typed + " is being added to, or a job that added to it was cut off; if none is running,"
                            + " run the same cluster parse again to complete it");
        }
        Map<TableName, Dataset<Row>> tables = new EnumMap<>(TableName.class);
        for (TableName name : TableName.values()) {
            Path file = new Path(folder, name + ".parquet");
            Path parted = new Path(folder, name.toString());
            StructType schema = Cells.schema(name);
            Dataset<Row> rows;
            if (system.exists(file)) {
                rows = spark.read().schema(schema).parquet(file.toString());
            } else if (system.exists(parted)) {
                rows = spark.read()
                        .schema(schema.add(StagedRows.YEAR, DataTypes.IntegerType))
                        .parquet(parted.toString())
                        .drop(StagedRows.YEAR);
            } else {
                rows = spark.createDataFrame(List.of(), schema);
            }
            tables.put(name, rows);
        }
        return tables;
    }
}
