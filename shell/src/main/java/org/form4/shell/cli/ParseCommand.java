package org.form4.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.form4.shell.input.Loading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code form4 parse}. */
@Command(
        name = "parse",
        sortOptions = false,
        description = "Reads filings and writes their tables, one file each.",
        footer = {"", "Example: form4 parse samples -o tables"})
final class ParseCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "files, folders or globs; the format is found from the content")
    List<String> inputs = List.of();

    @Mixin
    TableFiles files = new TableFiles();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        files.check();
        Loading loading = Inputs.load(inputs);
        try {
            files.write(loading.tables());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.err.print(loading.report());
        System.err.println("  written to " + files.folder);
        return Inputs.status(loading, files.problems());
    }
}
