package org.form4.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How often a second something can be done by so many threads at once that do nothing else. */
final class Pace {
    private Pace() {}

    /** Repeats the work on each thread until the time is over, and finishes what is begun then. */
    static double perSecond(int threads, double seconds, Callable<?> work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<Double>> paces = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                paces.add(workers.submit(() -> pace(start, seconds, work)));
            }
            double sum = 0;
            for (Future<Double> pace : paces) {
                sum += pace.get();
            }
            return sum;
        } finally {
            workers.shutdownNow();
        }
    }

    private static double pace(long start, double seconds, Callable<?> work) throws Exception {
        long times = 0;
        double passed;
        do {
            if (work.call() == null) {
                throw new IllegalStateException("no result");
            }
            times++;
            passed = (System.nanoTime() - start) / 1e9;
        } while (passed < seconds);
        return times / passed;
    }
}
