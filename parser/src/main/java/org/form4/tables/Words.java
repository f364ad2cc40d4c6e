package org.form4.tables;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Texts, each distinct one held once: a list of words and, for each cell, the place of its word. Word 0 is the missing
 * text. While a piece is read, words are compared as bytes, so that a text that has been met before becomes no string.
 */
final class Words implements TsvColumn {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** An odd number whose bits are spread, so that every bit of a text moves the upper half of the product. */
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private final List<String> words = new ArrayList<>(List.of(""));
    private final IntArrayList cells;
    private final Object2IntOpenHashMap<String> places = new Object2IntOpenHashMap<>();

    private String latest = "";
    private int latestPlace;

    /** Slots of an open hash table over the bytes of words: place, hash, and where in the bytes it was first met. */
    private int[] slots = new int[64];

    private int[] hashes = new int[16];
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int previous;

    /** The places of texts of one byte. */
    private final int[] codes = new int[256];

    Words() {
        this(0);
    }

    /** @param rows for about so many cells there is room at first */
    Words(int rows) {
        cells = new IntArrayList(rows);
        places.put("", 0);
    }

    @Override
    public void put(TsvBlock block, int column, IntConsumer unread) {
        int[] from = block.from[column];
        int[] to = block.to[column];
        for (int row = 0; row < block.rows; row++) {
            cells.add(from[row] == to[row] ? 0 : place(block.bytes, from[row], to[row]));
        }
    }

    @Override
    public void putMissing() {
        cells.add(0);
    }

    /** Adds a cell; the same object as in the cell before, as rows of one filing often have it, is not looked up. */
    @SuppressWarnings("ReferenceEquality") // a text that is equal but another object is found the long way
    void put(String word) {
        if (word != latest) {
            latestPlace = place(word);
            latest = word;
        }
        cells.add(latestPlace);
    }

    /** The place of a text in these bytes; all texts that are looked up this way must stand in the same array. */
    int place(byte[] bytes, int from, int to) {
        if (to - from > 1) {
            return longPlace(bytes, from, to);
        }
        int code = bytes[from] & 0xFF; // as most columns of codes have nothing longer
        if (codes[code] == 0) {
            codes[code] = longPlace(bytes, from, to);
        }
        return codes[code];
    }

    private int longPlace(byte[] bytes, int from, int to) {
        int length = to - from;
        if (isAt(previous, bytes, from, length)) { // as rows that stand together often say the same
            return previous;
        }
        int hash = hash(bytes, from, to);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int word = slots[slot];
            if (hashes[word] == hash && isAt(word, bytes, from, length)) {
                previous = word;
                return word;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        previous = insert(slot, hash, bytes, from, to);
        return previous;
    }

    /** Takes eight bytes at a time, and what is left one by one. */
    private static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = (hash ^ (long) EIGHT_BYTES.get(bytes, i)) * MIXER;
            hash ^= hash >>> 29;
        }
        for (; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= MIXER;
        return (int) (hash >>> 32);
    }

    private boolean isAt(int word, byte[] bytes, int from, int length) {
        return lengths[word] == length
                && Arrays.equals(bytes, from, from + length, bytes, starts[word], starts[word] + length);
    }

    private int insert(int slot, int hash, byte[] bytes, int from, int to) {
        int word = words.size();
        words.add(ByteText.text(bytes, from, to));
        if (word >= hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * word);
            starts = Arrays.copyOf(starts, 2 * word);
            lengths = Arrays.copyOf(lengths, 2 * word);
        }
        hashes[word] = hash;
        starts[word] = from;
        lengths[word] = to - from;
        slots[slot] = word;
        if (2 * word > slots.length) {
            grow();
        }
        return word;
    }

    private void grow() {
        int[] larger = new int[4 * slots.length];
        for (int word : slots) {
            if (word != 0) {
                int slot = hashes[word] & (larger.length - 1);
                while (larger[slot] != 0) {
                    slot = (slot + 1) & (larger.length - 1);
                }
                larger[slot] = word;
            }
        }
        slots = larger;
    }

    /** The place of a word, which need not have been met before. */
    int place(String word) {
        int place = places.getOrDefault(word, -1);
        if (place < 0) {
            place = words.size();
            words.add(word);
            places.put(word, place);
        }
        return place;
    }

    @Override
    public void reserve(int rows) {
        cells.ensureCapacity(rows);
    }

    @Override
    public void addAll(TsvColumn piece) {
        Words other = (Words) piece;
        int[] here = new int[other.words.size()];
        for (int i = 1; i < here.length; i++) {
            here[i] = place(other.words.get(i));
        }
        int size = cells.size();
        int more = other.cells.size();
        cells.size(size + more);
        int[] into = cells.elements();
        int[] from = other.cells.elements();
        for (int i = 0; i < more; i++) {
            into[size + i] = here[from[i]];
        }
    }

    /** The distinct texts; the first is the missing one. */
    List<String> words() {
        return words;
    }

    /** For each cell the place of its word. */
    IntArrayList cells() {
        return cells;
    }
}
