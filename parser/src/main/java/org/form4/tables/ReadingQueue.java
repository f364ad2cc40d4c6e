package org.form4.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.form4.filing.Problem;
import org.form4.read.ParseResult;

/**
 * What has been found and is not yet in the tables, in the order of finding. Documents go to threads in batches,
 * because most are read faster than a thread is woken; when too much waits, finding waits until the oldest batch is in
 * the tables. Used by one thread only.
 */
final class ReadingQueue {
    private static final int MOST_DOCUMENTS = 32;
    private static final int MOST_BYTES = 1 << 20;
    private static final long MOST_BYTES_WAITING = 96L << 20;

    private final ExecutorService readers;
    private final Batches tables;
    private final Listener listener;
    private final int mostBatches = 4 * Runtime.getRuntime().availableProcessors();
    private final Deque<Waiting> batches = new ArrayDeque<>();
    private List<Supplier<ParseResult>> batch = new ArrayList<>();
    private long batchBytes;
    private long position;
    private long bytesWaiting;
    private int done;

    /** Hears after each batch how many documents and how many bytes of the inputs are done. */
    @FunctionalInterface
    interface Listener {
        void done(int documents, long position);
    }

    private record Waiting(Future<List<ParseResult>> results, int documents, long bytes, long position) {}

    /** A data set at its place among the documents, already read. */
    void add(DataSet dataSet) {
        closeBatch();
        while (!batches.isEmpty()) {
            takeOldest();
        }
        tables.add(dataSet);
    }

    ReadingQueue(ExecutorService readers, Batches tables, Listener listener) {
        this.readers = readers;
        this.tables = tables;
        this.listener = listener;
    }

    /** A document that a thread will read: where in the inputs it ends, and how many bytes it holds in memory. */
    void add(long endsAt, int bytes, Supplier<ParseResult> reading) {
        batch.add(reading);
        batchBytes += bytes;
        position = endsAt;
        if (batch.size() >= MOST_DOCUMENTS || batchBytes >= MOST_BYTES) {
            closeBatch();
        }
    }

    /** A problem that is met while finding, at its place among the documents. */
    void add(Problem problem) {
        ParseResult result = new ParseResult(null, List.of(problem));
        closeBatch();
        await(new Waiting(CompletableFuture.completedFuture(List.of(result)), 0, 0, position));
    }

    /** A document that needs no reading any more, such as a table of a data set. */
    void pass(long endsAt) {
        position = endsAt;
        done++;
    }

    /** Waits until everything is in the tables; this is where the inputs end. */
    void finish(long end) {
        closeBatch();
        while (!batches.isEmpty()) {
            takeOldest();
        }
        listener.done(done, end);
    }

    private void closeBatch() {
        if (batch.isEmpty()) {
            return;
        }
        List<Supplier<ParseResult>> documents = batch;
        Future<List<ParseResult>> results =
                readers.submit(() -> documents.stream().map(Supplier::get).toList());
        await(new Waiting(results, documents.size(), batchBytes, position));
        batch = new ArrayList<>();
        batchBytes = 0;
    }

    private void await(Waiting waiting) {
        batches.add(waiting);
        bytesWaiting += waiting.bytes();
        while (batches.size() > mostBatches || (bytesWaiting > MOST_BYTES_WAITING && batches.size() > 1)) {
            takeOldest();
        }
    }

    private void takeOldest() {
        Waiting oldest = batches.remove();
        try {
            oldest.results().get().forEach(tables::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("loading was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader failed", e.getCause());
        }
        bytesWaiting -= oldest.bytes();
        done += oldest.documents();
        listener.done(done, oldest.position());
    }
}
