package org.form4.group;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/**
 * Gives equal keys equal numbers, densely from 0 in order of first appearance, so that arrays can stand where maps
 * would. Longs and objects may be mixed; they never share a number.
 */
public final class Numbering {
    private final Long2IntOpenHashMap longs = new Long2IntOpenHashMap();
    private final Object2IntOpenHashMap<Object> objects = new Object2IntOpenHashMap<>();
    private long lastKey;
    private int lastNumber = -1;
    private int size;

    public Numbering() {
        longs.defaultReturnValue(-1);
        objects.defaultReturnValue(-1);
    }

    /** The number of this key; a new one if the key was not met before. Keys that come in runs cost little. */
    public int of(long key) {
        if (key == lastKey && lastNumber >= 0) {
            return lastNumber;
        }
        int number = longs.putIfAbsent(key, size);
        lastKey = key;
        lastNumber = number >= 0 ? number : size++;
        return lastNumber;
    }

    /** The number of this key, by its {@code equals}; a new one if the key was not met before. */
    public int of(Object key) {
        int number = objects.putIfAbsent(key, size);
        return number >= 0 ? number : size++;
    }

    /** The number of this key, or -1 if it was never given one. */
    public int find(long key) {
        return longs.get(key);
    }

    /** How many distinct keys there are. */
    public int size() {
        return size;
    }
}
