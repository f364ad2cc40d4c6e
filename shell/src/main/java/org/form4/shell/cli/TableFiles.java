package org.form4.shell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.form4.metric.Nearest;
import org.form4.shell.print.WholeFile;
import org.form4.store.ParquetFiles;
import org.form4.store.Store;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableFormat;
import org.form4.tables.TableName;
import picocli.CommandLine.Option;
import tech.tablesaw.api.Table;

/** The ten tables as files in a folder: the same options in every command that writes them. */
final class TableFiles {
    private static final String PARQUET = "parquet";
    private static final List<String> FORMATS = List.of("csv", "jsonl", PARQUET);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "the folder for the tables; made if missing")
    Path folder = Path.of(".");

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv (the default), jsonl or parquet")
    String format = "csv";

    @Option(names = "--by-year", description = "Parquet in a folder for each year of filing")
    boolean isByYear;

    /** Refuses, before any work, what cannot be: a {@link WrongArgument}, or a {@link Failure} of the folder. */
    void check() {
        String typed = format;
        format = typed.toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw new WrongArgument("tables cannot be written as " + typed + "; there are csv, jsonl and parquet"
                    + Nearest.hint(format, FORMATS));
        }
        if (isByYear && !format.equals(PARQUET)) {
            throw new WrongArgument("--by-year goes with --format parquet alone");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Failure(folder + " is a file, and the tables need a folder; choose another -o");
        }
    }

    void write(Form4Tables tables) throws IOException {
        if (format.equals(PARQUET)) {
            ParquetFiles.write(tables, folder, isByYear);
        } else {
            for (TableName name : TableName.values()) {
                write(name, tables.table(name));
            }
        }
    }

    /** Writes a store; as text, with one table after another in memory. */
    void write(Store store) throws IOException {
        if (format.equals(PARQUET)) {
            ParquetFiles.write(store, folder, isByYear);
        } else {
            for (TableName name : TableName.values()) {
                write(name, store.table(name));
            }
        }
    }

    private void write(TableName name, Table table) {
        TableFormat written = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        WholeFile.write(folder.resolve(name + "." + format), out -> written.write(table, out));
    }

    /** Where the list of problems is. */
    String problems() {
        return folder.resolve(isByYear ? TableName.PROBLEM.toString() : TableName.PROBLEM + "." + format)
                .toString();
    }
}
