package org.form4.shell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.form4.shell.input.Loading;
import org.form4.shell.print.WholeFile;
import org.form4.tables.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form4 parse}. */
@Command(
        name = "parse",
        sortOptions = false,
        description = "Reads filings and writes their tables, one file each.",
        footer = {"", "Example: form4 parse samples -o tables"})
final class ParseCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("csv", "jsonl");

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "files, folders or globs; the format is found from the content")
    List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "the folder for the tables; made if missing")
    Path folder = Path.of(".");

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv (the default) or jsonl")
    String format = "csv";

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        String ending = format.toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(ending)) {
            throw new WrongArgument(
                    "tables cannot be written as " + format + "; there are " + String.join(" and ", FORMATS));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Failure(folder + " is a file, and the tables need a folder; choose another -o");
        }
        TableFormat tableFormat = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        Loading loading = Inputs.load(inputs);
        loading.tables()
                .all()
                .forEach((name, table) ->
                        WholeFile.write(folder.resolve(name + "." + ending), out -> tableFormat.write(table, out)));
        System.err.print(loading.report());
        System.err.println("  written to " + folder);
        return Inputs.status(loading, folder.resolve("problem." + ending).toString());
    }
}
