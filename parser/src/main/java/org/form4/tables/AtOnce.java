package org.form4.tables;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * Pieces of work on tables that need nothing of each other, on the processors at hand. Nothing here waits for files or
 * connections.
 */
public final class AtOnce {
    /** So many rows make a piece: handing it out costs nothing beside it, and a processor's own memory holds it. */
    private static final int PIECE = 1 << 14;

    private AtOnce() {}

    /** Work on rows from one to before another. */
    public interface OfRows {
        void run(int from, int to);
    }

    /** Does all of this. */
    public static void all(Runnable... work) {
        ForkJoinTask.invokeAll(Arrays.stream(work).map(ForkJoinTask::adapt).toArray(ForkJoinTask[]::new));
    }

    /** Does this to so many rows, piece by piece. */
    public static void pieces(int rows, OfRows work) {
        IntStream.range(0, (rows + PIECE - 1) / PIECE)
                .parallel()
                .forEach(piece -> work.run(piece * PIECE, Math.min(rows, (piece + 1) * PIECE)));
    }

    /**
     * Does this piece by piece.
     *
     * @param starts the first row of each piece, and behind them the end of the last
     */
    public static void pieces(int[] starts, OfRows work) {
        IntStream.range(1, starts.length).parallel().forEach(piece -> work.run(starts[piece - 1], starts[piece]));
    }

    /** Begins to do this while the caller does something else. */
    public static <T> ForkJoinTask<T> begin(Callable<T> work) {
        return ForkJoinPool.commonPool().submit(work);
    }

    /** Begins to do this while the caller does something else. */
    public static ForkJoinTask<?> begin(Runnable work) {
        return ForkJoinPool.commonPool().submit(work);
    }
}
