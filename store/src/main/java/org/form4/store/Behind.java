package org.form4.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One thread that does one piece of work after the other, in order, while its owner prepares more. At most one piece
 * waits while one is under way, so that what waits takes no more memory than that. After a failure no further piece is
 * begun.
 */
final class Behind implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "form4-store");
        worker.setDaemon(true);
        return worker;
    });
    private Future<?> underWay = CompletableFuture.completedFuture(null);
    private Future<?> last = underWay;
    private boolean isFailed;

    /** A piece of work. */
    @FunctionalInterface
    interface Piece {
        void run() throws IOException;
    }

    /** Hands a piece over, when none is waiting any more; throws what one before threw. */
    void begin(Piece piece) throws IOException {
        await(underWay);
        underWay = last;
        last = thread.submit(() -> {
            run(piece);
            return null;
        });
    }

    private void run(Piece piece) throws IOException {
        if (isFailed) {
            return;
        }
        isFailed = true;
        piece.run();
        isFailed = false;
    }

    /** Waits for all pieces; throws what one threw. */
    void finish() throws IOException {
        await(underWay);
        await(last);
    }

    private static void await(Future<?> piece) throws IOException {
        try {
            piece.get();
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

    /** Lets all pieces come to their end, whatever that is. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Either it was thrown by finish already or another failure is on its way up, which came first.
            return;
        }
    }
}
