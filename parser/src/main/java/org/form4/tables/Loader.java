package org.form4.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.read.FilingFormat;
import org.form4.read.ParseResult;
import org.form4.source.Document;
import org.form4.source.Documents;
import org.form4.source.Input;
import org.form4.source.Inputs;

/**
 * Loads inputs into tables: finds the documents in files, folders and archives, reads them on all processors, and adds
 * them in the order in which they were found, so that the result does not depend on threads. What waits to be read or
 * added is bounded; only the tables grow.
 *
 * <p>A file met inside a folder or an archive that is no ownership filing is passed over ({@code ignored}); a file named
 * by the user, or one that is recognised as a filing but cannot be read, is {@code rejected}.
 */
public final class Loader {
    private final Progress progress;

    /** Hears how far loading has come; called from the thread that loads. */
    @FunctionalInterface
    public interface Progress {
        /** So many of so many documents are done; while archives are open the second number is an estimate. */
        void done(int documents, int ofDocuments);

        /**
         * So many documents are done and so many bytes of all inputs are behind us, as they lie on the disk: the rate
         * of bytes tells the remaining time, which the number of documents in an archive cannot.
         */
        default void done(int documents, long bytes, long ofBytes) {
            long estimate = bytes >= ofBytes ? documents : documents + 1 + documents * (ofBytes - bytes) / (bytes + 1);
            done(documents, (int) Math.min(estimate, Integer.MAX_VALUE));
        }

        /** For callers who do not look. */
        Progress NONE = (documents, ofDocuments) -> {};
    }

    public Loader(Progress progress) {
        this.progress = progress;
    }

    /** Loads files, folders, globs and archives without telling anybody how far it has come. */
    public static Form4Tables load(List<String> inputs) {
        return new Loader(Progress.NONE).tables(inputs);
    }

    /**
     * Loads files, folders, globs and archives.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public Form4Tables tables(List<String> inputs) {
        Form4TablesBuilder tables = new Form4TablesBuilder();
        List<Input> files = Inputs.find(inputs, tables::add);
        load(files, new Batches(tables));
        return tables.build();
    }

    /**
     * Loads files and archives piece by piece, so that memory need not hold the tables of all of them. Copies of a filing
     * are found within a batch only; equal forms are not looked for, which who gathers the batches can do by
     * {@link EqualForms#prints}.
     *
     * @param filings how many filings make a batch; one may hold more when a data set comes, which is never divided
     * @param batch takes each batch in the order of the files; the last may be smaller, and none is empty
     * @throws CancellationException when the thread is interrupted
     */
    public void batches(List<Input> files, int filings, Consumer<Form4Tables> batch) {
        Batches batches = new Batches(filings, batch);
        load(files, batches);
        batches.finish();
    }

    private void load(List<Input> files, Batches tables) {
        long bytes = files.stream().mapToLong(Input::size).sum();
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Loader::thread);
        try {
            ReadingQueue queue = new ReadingQueue(
                    readers, tables, (documents, position) -> progress.done(documents, position, bytes));
            DataSets dataSets = new DataSets(readers, TsvChunks.USUAL);
            Documents.of(files, document -> take(document, dataSets, queue), queue::add);
            dataSets.finish(queue::add);
            queue.finish(bytes);
        } finally {
            readers.shutdownNow();
        }
    }

    private static void take(Document document, DataSets dataSets, ReadingQueue queue) throws IOException {
        dataSets.leaveFor(document, queue::add);
        if (dataSets.take(document)) {
            queue.pass(document.position());
            return;
        }
        String name = document.name();
        boolean named = document.named();
        byte[] bytes = document.bytes();
        queue.add(document.position(), bytes.length, () -> read(name, named, bytes));
    }

    /** Reads one document; a file met in a folder or an archive need not be a filing. */
    static ParseResult read(String name, boolean named, byte[] bytes) {
        try {
            ParseResult result = FilingFormat.readAny(bytes, name);
            return named ? result : passOver(result);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be had", e);
        }
    }

    private static ParseResult passOver(ParseResult result) {
        if (result.filing() != null) {
            return result;
        }
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.replaceAll(problem -> problem.severity() == Severity.REJECTED && isNoFiling(problem.kind())
                ? problem.as(Severity.IGNORED)
                : problem);
        return new ParseResult(null, problems);
    }

    private static boolean isNoFiling(Kind kind) {
        return kind == Kind.NOT_AN_OWNERSHIP_FILING || kind == Kind.EMPTY;
    }

    static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "form4-reader");
        thread.setDaemon(true);
        return thread;
    }
}
