package org.form4.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One thread that does one piece of work after the other, in order, while its owner prepares the next. At most one piece
 * is under way, so that what waits takes no more memory than that. After a failure no further piece is begun.
 */
final class Behind implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "form4-store");
        worker.setDaemon(true);
        return worker;
    });
    private Future<?> underWay = CompletableFuture.completedFuture(null);

    /** A piece of work. */
    @FunctionalInterface
    interface Piece {
        void run() throws IOException;
    }

    /** Waits for the piece under way and begins this one; throws what the one before threw. */
    void begin(Piece piece) throws IOException {
        finish();
        underWay = thread.submit(() -> {
            piece.run();
            return null;
        });
    }

    /** Waits for the piece under way; throws what it threw. */
    void finish() throws IOException {
        try {
            underWay.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while filings were put in");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("filings could not be put in", e.getCause());
        }
    }

    /** Lets the piece under way come to its end, whatever that is. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            underWay.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Either it was thrown by finish already or another failure is on its way up, which came first.
            return;
        }
    }
}
