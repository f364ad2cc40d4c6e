package org.form4.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Runs contenders in turns, round after round, and compares medians: on a machine that others use too, a slow minute
 * then hits all of them alike. What one leaves in the heap is collected before the next begins, since it is not that one's
 * work. Warm-up rounds are not counted. Beside the time on the clock stands the processor time of
 * the calling thread, which others disturb less; for contenders with threads of their own it says nothing.
 */
final class Rounds {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Callable<?>> contenders = new LinkedHashMap<>();
    private final Map<String, double[]> millis = new LinkedHashMap<>();
    private final Map<String, double[]> processorMillis = new LinkedHashMap<>();
    private final Map<String, Long> allocated = new LinkedHashMap<>();

    Rounds add(String name, Callable<?> contender) {
        contenders.put(name, contender);
        return this;
    }

    Rounds run(int warmUp, int rounds) throws Exception {
        for (String name : contenders.keySet()) {
            millis.put(name, new double[rounds]);
            processorMillis.put(name, new double[rounds]);
        }
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, Callable<?>> contender : contenders.entrySet()) {
                run(contender.getKey(), contender.getValue(), round);
            }
        }
        return this;
    }

    private void run(String name, Callable<?> contender, int round) throws Exception {
        System.gc();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long processor = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Object result = contender.call();
        long time = System.nanoTime() - start;
        if (result == null) {
            throw new IllegalStateException(name + " gave no result");
        }
        if (round >= 0) {
            times(millis, name)[round] = time / 1e6;
            times(processorMillis, name)[round] = (THREADS.getCurrentThreadCpuTime() - processor) / 1e6;
            allocated.merge(name, THREADS.getCurrentThreadAllocatedBytes() - bytes, Math::min);
        }
    }

    Set<String> names() {
        return contenders.keySet();
    }

    /** The median time on the clock. */
    double median(String name) {
        return median(times(millis, name));
    }

    /** The median processor time of the calling thread. */
    double processor(String name) {
        return median(times(processorMillis, name));
    }

    /** The fewest bytes that the calling thread allocated in a round. */
    long allocated(String name) {
        return allocated.getOrDefault(name, 0L);
    }

    /** The middle one. */
    static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double[] times(Map<String, double[]> times, String name) {
        return Objects.requireNonNull(times.get(name), name);
    }
}
