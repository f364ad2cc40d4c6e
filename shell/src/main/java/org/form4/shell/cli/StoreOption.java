package org.form4.shell.cli;

import java.nio.file.Path;
import org.form4.store.Store;
import picocli.CommandLine.Option;

/** Which store: the same words in every command. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "the store's file; form4.duckdb in the working folder if not given")
    Path file = Store.USUAL;
}
