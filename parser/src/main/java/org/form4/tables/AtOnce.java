package org.form4.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Pieces of work on tables that need nothing of each other, on the processors at hand. Nothing here waits for files or
 * connections.
 */
public final class AtOnce {
    /** So many rows make a piece: handing it out costs nothing beside it, and a processor's own memory holds it. */
    private static final int PIECE = 1 << 14;

    /**
     * As many workers as there are processors. The common pool has one fewer, because who waits there is to help; but who
     * waits for work that is divided again cannot.
     */
    private static final ForkJoinPool WORKERS =
            new ForkJoinPool(Runtime.getRuntime().availableProcessors());

    private AtOnce() {}

    /** Work on rows from one to before another. */
    public interface OfRows {
        void run(int from, int to);
    }

    /** Does all of this. */
    public static void all(Runnable... work) {
        List<ForkJoinTask<?>> begun = new ArrayList<>();
        for (Runnable each : work) {
            begun.add(begin(each));
        }
        begun.forEach(ForkJoinTask::join);
    }

    /** Does this to so many rows, piece by piece. */
    public static void pieces(int rows, OfRows work) {
        each((rows + PIECE - 1) / PIECE, piece -> work.run(piece * PIECE, Math.min(rows, (piece + 1) * PIECE)));
    }

    /**
     * Does this piece by piece.
     *
     * @param starts the first row of each piece, and behind them the end of the last
     */
    public static void pieces(int[] starts, OfRows work) {
        each(starts.length - 1, piece -> work.run(starts[piece], starts[piece + 1]));
    }

    /** Does this for each of so many pieces, which are numbered from 0. */
    public static void each(int pieces, IntConsumer work) {
        begin(() -> IntStream.range(0, pieces).parallel().forEach(work)).join();
    }

    /** Begins to do this while the caller does something else. */
    public static <T> ForkJoinTask<T> begin(Callable<T> work) {
        return WORKERS.submit(work);
    }

    /** Begins to do this while the caller does something else. */
    public static ForkJoinTask<?> begin(Runnable work) {
        return WORKERS.submit(work);
    }
}
