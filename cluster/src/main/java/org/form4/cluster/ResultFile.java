package org.form4.cluster;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.form4.tables.TableFormat;
import tech.tablesaw.api.Table;

/** A file of results of one metric: tables with the same columns, one after the other. */
interface ResultFile extends Closeable {
    void add(Table result) throws IOException;

    /** The formats, by their names on the command line. */
    enum Format {
        PARQUET {
            @Override
            ResultFile create(Table columns, Path path, Configuration configuration) throws IOException {
                return new Parquet(ParquetRows.of(columns).create(path, configuration));
            }
        },
        CSV {
            @Override
            ResultFile create(Table columns, Path path, Configuration configuration) throws IOException {
                OutputStream out = path.getFileSystem(configuration).create(path, false);
                out.write(Csv.header(columns));
                return new Csv(out);
            }
        };

        /** How its files end. */
        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Begins a file for results with the columns of a table. */
        abstract ResultFile create(Table columns, Path path, Configuration configuration) throws IOException;
    }

    /**
     * Parquet.
     *
     * @param rows takes packed rows
     */
    record Parquet(ParquetWriter<ByteBuffer> rows) implements ResultFile {
        @Override
        public void add(Table result) throws IOException {
            PackedRows packed = PackedRows.of(result.columns());
            for (int row = 0; row < result.rowCount(); row++) {
                packed.add(result.columns(), row);
                rows.write(ByteBuffer.wrap(packed.take()));
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    /** Lines of CSV, as the workbench writes them everywhere, after one header. */
    record Csv(OutputStream out) implements ResultFile {
        @Override
        public void add(Table result) throws IOException {
            byte[] csv = csv(result);
            int header = header(result).length;
            out.write(csv, header, csv.length - header);
        }

        static byte[] header(Table columns) throws IOException {
            return csv(columns.emptyCopy());
        }

        private static byte[] csv(Table table) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TableFormat.CSV.write(table, bytes);
            return bytes.toByteArray();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
