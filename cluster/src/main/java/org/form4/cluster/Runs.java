package org.form4.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Pairs that come in the order of their keys, those with equal keys together.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class Runs<K, V> implements Iterator<Runs.Run<K, V>> {
    /**
     * All values of a key.
     *
     * @param values may be changed
     */
    record Run<K, V>(K key, List<V> values) {}

    private final Iterator<Tuple2<K, V>> pairs;
    private @Nullable Tuple2<K, V> waiting;

    Runs(Iterator<Tuple2<K, V>> pairs) {
        this.pairs = pairs;
        this.waiting = read();
    }

    private @Nullable Tuple2<K, V> read() {
        return pairs.hasNext() ? pairs.next() : null;
    }

    @Override
    public boolean hasNext() {
        return waiting != null;
    }

    @Override
    public Run<K, V> next() {
        Tuple2<K, V> first = waiting;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<V> values = new ArrayList<>();
        Tuple2<K, V> pair = first;
        do {
            values.add(pair._2());
            pair = read();
        } while (pair != null && pair._1().equals(first._1()));
        waiting = pair;
        return new Run<>(first._1(), values);
    }
}
