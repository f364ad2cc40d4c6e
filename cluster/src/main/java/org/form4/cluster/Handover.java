package org.form4.cluster;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one thread hands on is what another iterates over: readers hand on, Spark asks. No more than one thing waits in
 * between.
 *
 * @param <T> what is handed over
 */
final class Handover<T> implements Iterator<T> {
    /** Does the work and hands on what comes of it. */
    @FunctionalInterface
    interface Work<T> {
        void handOnTo(Consumer<T> taker);
    }

    private record Step<T>(@Nullable T item, @Nullable Throwable failure) {}

    private final BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(1);
    private final Thread worker;
    private @Nullable Step<T> next;

    Handover(Work<T> work) {
        worker = new Thread(() -> run(work), "form4-reader");
        worker.setDaemon(true);
        worker.start();
    }

    private void run(Work<T> work) {
        Throwable failure = null;
        try {
            work.handOnTo(item -> put(new Step<>(item, null)));
        } catch (CancellationException e) {
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        try {
            steps.put(new Step<>(null, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Step<T> step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody asks any more");
        }
    }

    @Override
    public boolean hasNext() {
        return peek().item() != null;
    }

    @Override
    public T next() {
        T item = peek().item();
        if (item == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return item;
    }

    private Step<T> peek() {
        Step<T> known = next;
        if (known == null) {
            try {
                known = steps.take();
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
                throw new CancellationException("the task was stopped");
            }
            if (known.failure() != null) {
                throw new IllegalStateException("a reader failed", known.failure());
            }
            next = known;
        }
        return known;
    }

    /** Ends the work, as when the task ends before all was asked for. */
    void stop() {
        worker.interrupt();
    }
}
