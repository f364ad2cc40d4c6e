package org.form4.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.form4.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code form4 export}. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Writes the tables of a store, one file each.",
        footer = {"", "Example: form4 export --format parquet --by-year -o market"})
final class ExportCommand implements Callable<Integer> {
    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    TableFiles files = new TableFiles();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        files.check();
        try (Store opened = Store.openToRead(store.file)) {
            files.write(opened);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
