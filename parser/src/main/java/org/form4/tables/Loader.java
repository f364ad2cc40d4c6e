package org.form4.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.read.FilingFormat;
import org.form4.read.ParseResult;
import org.form4.source.Document;
import org.form4.source.Inputs;

/**
 * Loads inputs into tables: finds the documents, reads them on all processors, and adds them in the order in which they
 * were found, so that the result does not depend on threads.
 *
 * <p>A file met inside a folder that is no ownership filing is passed over ({@code ignored}); a file named by the user,
 * or one that is recognised as a filing but cannot be read, is {@code rejected}.
 */
public final class Loader {
    /** Documents are handed to threads in batches, because most are read faster than a thread is woken. */
    private static final int BATCH = 32;

    private final Progress progress;

    /** Hears how far loading has come; called from the thread that loads. */
    @FunctionalInterface
    public interface Progress {
        /** So many of so many documents are done. */
        void done(int documents, int ofDocuments);

        /** For callers who do not look. */
        Progress NONE = (documents, ofDocuments) -> {};
    }

    public Loader(Progress progress) {
        this.progress = progress;
    }

    /** Loads files, folders and globs without telling anybody how far it has come. */
    public static Form4Tables load(List<String> inputs) {
        return new Loader(Progress.NONE).tables(inputs);
    }

    /**
     * Loads files, folders and globs.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public Form4Tables tables(List<String> inputs) {
        Form4TablesBuilder tables = new Form4TablesBuilder();
        List<Document> documents = new ArrayList<>();
        Inputs.find(inputs, documents::add, tables::add);
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Loader::thread);
        try {
            add(documents, tables, readers);
        } finally {
            readers.shutdownNow();
        }
        return tables.build();
    }

    private void add(List<Document> documents, Form4TablesBuilder tables, ExecutorService readers) {
        Deque<Future<List<ParseResult>>> batches = new ArrayDeque<>();
        int most = 4 * Runtime.getRuntime().availableProcessors();
        int done = 0;
        for (int from = 0; from < documents.size() || !batches.isEmpty(); ) {
            while (from < documents.size() && batches.size() < most) {
                List<Document> batch = documents.subList(from, Math.min(from + BATCH, documents.size()));
                batches.add(
                        readers.submit(() -> batch.stream().map(Loader::read).toList()));
                from += batch.size();
            }
            List<ParseResult> results = await(batches.remove());
            results.forEach(tables::add);
            done += results.size();
            progress.done(done, documents.size());
        }
    }

    private static List<ParseResult> await(Future<List<ParseResult>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("loading was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader failed", e.getCause());
        }
    }

    private static ParseResult read(Document document) {
        try (InputStream bytes = document.bytes().open()) {
            ParseResult result = FilingFormat.readAny(bytes, document.name());
            return document.named() ? result : passOver(result);
        } catch (IOException e) {
            return new ParseResult(
                    null,
                    List.of(Problem.of(
                            Kind.UNREADABLE, Severity.REJECTED, document.name(), "cannot be read: " + e.getMessage())));
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

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "form4-reader");
        thread.setDaemon(true);
        return thread;
    }
}
