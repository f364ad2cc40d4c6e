package org.form4.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.paths.SparkPath;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.form4.tables.TableName;

/**
 * Files of one name, in the folders of several tables: what one task wrote, so that they tell of the same filings in the
 * same order.
 */
final class FileSet implements Serializable {
    private static final long serialVersionUID = 1;

    private final EnumMap<TableName, PartitionedFile> files = new EnumMap<>(TableName.class);

    /** All sets of files in these folders. */
    static Collection<FileSet> in(Map<TableName, String> folders, Configuration configuration) throws IOException {
        Map<String, FileSet> sets = new TreeMap<>();
        for (Map.Entry<TableName, String> folder : folders.entrySet()) {
            Path path = new Path(folder.getValue());
            FileSystem system = path.getFileSystem(configuration);
            String begin = system.getFileStatus(path).getPath().toString();
            RemoteIterator<LocatedFileStatus> found = system.listFiles(path, true);
            while (found.hasNext()) {
                LocatedFileStatus file = found.next();
                String name = file.getPath().toString().substring(begin.length());
                if (!name.contains("/_") && !name.contains("/.")) {
                    sets.computeIfAbsent(name, unused -> new FileSet()).files.put(folder.getKey(), whole(file));
                }
            }
        }
        return sets.values();
    }

    private static PartitionedFile whole(LocatedFileStatus file) {
        return new PartitionedFile(
                InternalRow.empty(),
                SparkPath.fromFileStatus(file),
                0,
                file.getLen(),
                new String[0],
                file.getModificationTime(),
                file.getLen(),
                PartitionedFile.apply$default$8());
    }

    /** The files, one of each table that has rows. */
    Map<TableName, PartitionedFile> files() {
        return files;
    }

    /** Whether it has filings, and not only rows of filings that other sets have. */
    boolean hasFilings() {
        return files.containsKey(TableName.SUBMISSION);
    }

    long bytes() {
        return files.values().stream().mapToLong(PartitionedFile::length).sum();
    }

    /** Puts sets together until so many bytes have gathered. */
    static List<List<FileSet>> together(Collection<FileSet> sets, long enough) {
        List<List<FileSet>> all = new ArrayList<>();
        long bytes = enough;
        for (FileSet set : sets) {
            if (bytes >= enough) {
                all.add(new ArrayList<>());
                bytes = 0;
            }
            all.get(all.size() - 1).add(set);
            bytes += set.bytes();
        }
        return all;
    }
}
