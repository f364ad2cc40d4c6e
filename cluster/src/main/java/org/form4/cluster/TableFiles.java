package org.form4.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.form4.tables.TableName;

/**
 * Packed rows into Parquet, a file for each table and year. When what waits in memory for its place in a file grows too
 * large, all files are ended and others begun.
 */
final class TableFiles implements Closeable {
    private static final long MOST_WAITING = 96L << 20;
    private static final int ROWS_BETWEEN_LOOKS = 2_000;

    private final JobFiles files;
    private final String name;
    private final Configuration configuration;
    private final Map<String, ParquetWriter<ByteBuffer>> open = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final Map<TableName, Long> counts = new EnumMap<>(TableName.class);
    private int begun;
    private int rowsSinceLook;

    /** @param name how the names of the files begin */
    TableFiles(JobFiles files, String name, Configuration configuration) {
        this.files = files;
        this.name = name;
        this.configuration = configuration;
    }

    /** Where rows of a table and a year lie. */
    static String folder(TableName table, int year) {
        return table + "/filing_year=" + (year == StagedFiling.NO_YEAR ? "__HIVE_DEFAULT_PARTITION__" : year);
    }

    /** Begins a file for rows of a table and a year, which may stay empty. */
    ParquetWriter<ByteBuffer> file(TableName table, int year) throws IOException {
        String folder = folder(table, year);
        ParquetWriter<ByteBuffer> writer = open.get(folder);
        if (writer == null) {
            String path = folder + "/" + name + "-" + begun + ".zstd.parquet";
            written.add(path);
            writer = ParquetRows.of(table).create(new Path(files.unseen(path)), configuration);
            open.put(folder, writer);
        }
        return writer;
    }

    /** Adds a filing's rows in all tables, which so are in files that end together. */
    void add(StagedFiling filing, int year) throws IOException {
        for (TableName table : TableName.values()) {
            add(table, year, filing.rows(table));
        }
        if (rowsSinceLook >= ROWS_BETWEEN_LOOKS) {
            rowsSinceLook = 0;
            if (open.values().stream().mapToLong(ParquetWriter::getDataSize).sum() > MOST_WAITING) {
                close();
            }
        }
    }

    private void add(TableName table, int year, byte[] packed) throws IOException {
        if (packed.length == 0) {
            return;
        }
        ParquetWriter<ByteBuffer> writer = file(table, year);
        ByteBuffer rows = ByteBuffer.wrap(packed);
        int count = 0;
        while (rows.hasRemaining()) {
            writer.write(rows);
            count++;
        }
        counts.merge(table, (long) count, Long::sum);
        rowsSinceLook += count;
    }

    /** The files' paths below the job's own folder, once they are ended. */
    List<String> written() {
        return List.copyOf(written);
    }

    /** How many rows each table got. */
    Map<TableName, Long> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() throws IOException {
        begun++;
        for (ParquetWriter<ByteBuffer> writer : open.values()) {
            writer.close();
        }
        open.clear();
    }
}
