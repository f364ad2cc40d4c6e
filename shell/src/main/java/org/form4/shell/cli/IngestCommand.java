package org.form4.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.form4.shell.Main;
import org.form4.shell.input.ProblemLines;
import org.form4.shell.input.ProgressLine;
import org.form4.shell.input.Stored;
import org.form4.store.Ingest;
import org.form4.store.Store;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form4 ingest}. Says nothing when nothing is new, so that it can run every day. */
@Command(
        name = "ingest",
        sortOptions = false,
        description = "Adds filings to a store, a database in one file. What is in already is not read again.",
        footer = {
            "",
            "A store can be given wherever filings can: form4 report form4.duckdb",
            "Exit status: 0 all is well, also when nothing is new; 3 some inputs were",
            "rejected, each told once; 1 it failed, or nothing could be put in.",
            "Example: form4 ingest samples --store form4.duckdb"
        })
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "files, folders, globs, archives, another store or our own Parquet; the format is found from"
                    + " the content")
    List<String> inputs = List.of();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--quiet", description = "say nothing of what went well")
    boolean isQuiet;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Path file = store.file;
        List<String> tables = inputs.stream().filter(Stored::is).toList();
        if (tables.stream().anyMatch(this::isTheStore)) {
            throw new WrongArgument(file + " cannot be put into itself; choose another --store");
        }
        List<String> fresh = inputs.stream().filter(input -> !Stored.is(input)).toList();
        boolean isNew = !Files.exists(file);
        ProgressLine line = new ProgressLine(System.err);
        try {
            int status = ingest(fresh, tables, line);
            if (isNew && status == CommandLineDoor.FAILED) {
                Files.delete(file);
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            line.clear();
        }
    }

    private boolean isTheStore(String input) {
        try {
            return Files.exists(store.file) && Files.isSameFile(Path.of(input), store.file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ingest(List<String> fresh, List<String> tables, ProgressLine line) throws IOException {
        long start = System.nanoTime();
        try (Store opened = Store.open(store.file)) {
            Loader.Progress progress = Terminals.stderrIsTerminal() ? line : Loader.Progress.NONE;
            Ingest ingest = new Ingest(opened, Main.version(), progress);
            Ingest.Result result = ingest.add(fresh);
            int[] ofTables = new int[1];
            for (String input : tables) {
                Stored.parts(input, part -> ofTables[0] += added(ingest, part));
            }
            line.clear();
            int put = result.filings() + ofTables[0];
            boolean isNews = put > 0 || (result.inputsUnchanged() == 0 && tables.isEmpty());
            report(result, isNews, put, opened.filings(), (System.nanoTime() - start) / 1e9);
            return status(result, put, opened.filings() == 0);
        }
    }

    private static int added(Ingest ingest, Form4Tables part) {
        try {
            return ingest.add(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status(Ingest.Result result, int put, boolean isEmpty) {
        if (result.rejected() == 0 && isEmpty) {
            System.err.println("form4: no ownership filing was found; give files or folders with Forms 3, 4 or 5");
            return CommandLineDoor.FAILED;
        }
        if (result.rejected() == 0) {
            return 0;
        }
        String rejected = "form4: " + Inputs.wereRejected(result.rejected());
        if (isEmpty) {
            System.err.println(rejected + ", and nothing was put in");
            return CommandLineDoor.FAILED;
        }
        System.err.println(rejected + "; form4 sql \"FROM problem WHERE severity = 'rejected'\" --store " + store.file
                + " lists them");
        boolean failed = put == 0 && result.inputsUnchanged() == 0;
        return failed ? CommandLineDoor.FAILED : CommandLineDoor.SOME_REJECTED;
    }

    private void report(Ingest.Result result, boolean isNews, int put, long filings, double seconds) {
        result.reasons().forEach(reason -> System.err.println("  " + reason));
        if (!isNews || isQuiet) {
            return;
        }
        System.err.printf(
                Locale.ROOT,
                "%,d filings put into %s in %.1f s; it has %,d%s%n",
                put,
                store.file,
                seconds,
                filings,
                result.inputsUnchanged() == 0
                        ? ""
                        : String.format(Locale.ROOT, "; %,d files were in already", result.inputsUnchanged()));
        System.err.print(ProblemLines.of(result.problems()));
    }
}
