package org.form4.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.form4.shell.Main;
import org.form4.shell.input.ProgressLine;
import org.form4.store.Ingest;
import org.form4.store.Store;
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
            "Example: form4 ingest samples --store form4.duckdb"
        })
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "files, folders, globs or archives; the format is found from the content")
    List<String> inputs = List.of();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--quiet", description = "say nothing of what went well")
    boolean isQuiet;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        ProgressLine line = new ProgressLine(System.err);
        long start = System.nanoTime();
        Path file = store.file;
        try (Store opened = Store.open(file)) {
            Loader.Progress progress = Terminals.stderrIsTerminal() ? line : Loader.Progress.NONE;
            Ingest.Result result = new Ingest(opened, Main.version(), progress).add(inputs);
            line.clear();
            report(result, opened.filings(), (System.nanoTime() - start) / 1e9);
            if (result.rejected() == 0) {
                return 0;
            }
            boolean failed = result.filings() == 0 && result.inputsUnchanged() == 0;
            System.err.println("form4: " + Inputs.wereRejected(result.rejected())
                    + "; form4 sql \"FROM problem WHERE severity = 'rejected'\" --store " + file + " lists them");
            return failed ? CommandLineDoor.FAILED : CommandLineDoor.SOME_REJECTED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            line.clear();
        }
    }

    private void report(Ingest.Result result, long filings, double seconds) {
        result.reasons().forEach(reason -> System.err.println("  " + reason));
        boolean isNews = result.filings() > 0 || result.inputsUnchanged() == 0;
        if (isNews && !isQuiet) {
            System.err.printf(
                    Locale.ROOT,
                    "%,d filings put into %s in %.1f s; it has %,d%s%n",
                    result.filings(),
                    store.file,
                    seconds,
                    filings,
                    result.inputsUnchanged() == 0
                            ? ""
                            : String.format(Locale.ROOT, "; %,d files were in already", result.inputsUnchanged()));
        }
    }
}
