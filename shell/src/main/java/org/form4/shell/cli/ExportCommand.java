package org.form4.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.form4.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code form4 export}. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Writes the tables of a store, one file each.",
        footer = {"", "Example: form4 export --format parquet --by-year -o market"})
final class ExportCommand implements Callable<Integer> {
    @Mixin
    StoreOption store = new StoreOption();

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

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        TableFiles files = TableFiles.of(folder, format, isByYear);
        try (Store opened = Store.openToRead(store.file)) {
            files.write(opened);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
