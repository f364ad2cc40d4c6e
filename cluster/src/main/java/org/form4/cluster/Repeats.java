package org.form4.cluster;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/**
 * Filings that are not wanted where they were read, file by file: those that came more than once, of which copies are
 * settled, and those that were known before.
 */
final class Repeats implements Serializable {
    /** In the place of a file: a filing that was known before. */
    static final int KNOWN = -1;

    private final HashMap<Integer, LongOpenHashSet> copied = new HashMap<>();
    private final HashMap<Integer, LongOpenHashSet> again = new HashMap<>();
    private long filingsAgain;

    /** Filings in a file that came elsewhere too, or in it twice. */
    LongOpenHashSet copied(int file) {
        return copied.getOrDefault(file, new LongOpenHashSet());
    }

    /** What of a file is not to be taken over. */
    LongOpenHashSet unwanted(int file) {
        LongOpenHashSet unwanted = new LongOpenHashSet(copied(file));
        unwanted.addAll(again.getOrDefault(file, new LongOpenHashSet()));
        return unwanted;
    }

    boolean isCopied() {
        return !copied.isEmpty();
    }

    /** How many filings came that were known before. */
    long filingsAgain() {
        return filingsAgain;
    }

    Repeats plus(Repeats more) {
        add(more.copied, copied);
        add(more.again, again);
        filingsAgain += more.filingsAgain;
        return this;
    }

    private static void add(Map<Integer, LongOpenHashSet> more, Map<Integer, LongOpenHashSet> to) {
        more.forEach((file, numbers) ->
                to.computeIfAbsent(file, key -> new LongOpenHashSet()).addAll(numbers));
    }

    private void add(long number, List<Integer> places) {
        boolean isKnown = places.contains(KNOWN);
        if (!isKnown && places.size() == 1) {
            return;
        }
        places.removeIf(place -> place == KNOWN);
        filingsAgain += isKnown && !places.isEmpty() ? 1 : 0;
        for (int file : new TreeSet<>(places)) {
            (isKnown ? again : copied)
                    .computeIfAbsent(file, key -> new LongOpenHashSet())
                    .add(number);
        }
    }

    /** A task that gets numbers in their order, each with the place where it is. */
    static final class Find implements FlatMapFunction<Iterator<Tuple2<Long, Integer>>, Repeats> {
        @Override
        public Iterator<Repeats> call(Iterator<Tuple2<Long, Integer>> numbers) {
            Repeats found = new Repeats();
            new Runs<>(numbers).forEachRemaining(run -> found.add(run.key(), run.values()));
            return List.of(found).iterator();
        }
    }
}
