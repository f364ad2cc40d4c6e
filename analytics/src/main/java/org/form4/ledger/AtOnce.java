package org.form4.ledger;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Pieces of work that need nothing of each other, on the processors at hand. */
final class AtOnce {
    private AtOnce() {}

    /** Does all of this. */
    static void all(Runnable... work) {
        ForkJoinTask.invokeAll(Arrays.stream(work).map(ForkJoinTask::adapt).toArray(ForkJoinTask[]::new));
    }

    /** Begins to do this while the caller does something else. */
    static <T> ForkJoinTask<T> begin(Callable<T> work) {
        return ForkJoinPool.commonPool().submit(work);
    }

    /** Begins to do this while the caller does something else. */
    static ForkJoinTask<?> begin(Runnable work) {
        return ForkJoinPool.commonPool().submit(work);
    }
}
