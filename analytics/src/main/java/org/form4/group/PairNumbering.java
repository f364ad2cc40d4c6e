package org.form4.group;

import java.util.Arrays;

/**
 * Gives equal pairs of ints equal numbers, densely from 0 in order of first appearance. The first of a pair is itself a
 * dense number that few pairs share, such as an owner with its few classes of stock: then a pair is found in a few steps
 * along a chain in small arrays, several times as fast as in a map. Firsts with many pairs cost no more than a map does.
 */
public final class PairNumbering {
    /** Pairs of one first beyond so many are kept in a map, so that no input makes chains long. */
    private static final int LONGEST_CHAIN = 8;

    /** By first: 1 more than the number of its earliest pair, 0 without one. */
    private int[] earliest = new int[16];

    private int[] second = new int[16];

    /** By number: 1 more than the number of the next pair with the same first, 0 at the end. */
    private int[] next = new int[16];

    private final Numbering beyond = new Numbering();
    private int[] ofBeyond = new int[0];
    private int size;

    /** The number of this pair; a new one if the pair was not met before. */
    public int of(int first, int second) {
        return find(first, second, true);
    }

    /** The number of this pair, or -1 if it was never given one. */
    public int find(int first, int second) {
        return find(first, second, false);
    }

    /** How many distinct pairs there are. */
    public int size() {
        return size;
    }

    private int find(int first, int wanted, boolean orAdd) {
        int last = -1;
        int steps = 0;
        for (int at = first < earliest.length ? earliest[first] : 0; at != 0; at = next[last]) {
            last = at - 1;
            if (second[last] == wanted) {
                return last;
            }
            steps++;
        }
        if (steps == LONGEST_CHAIN) {
            return findBeyond(((long) first << 32) | (wanted & 0xFFFF_FFFFL), orAdd);
        }
        return orAdd ? add(first, wanted, last) : -1;
    }

    private int add(int first, int wanted, int last) {
        int number = newNumber();
        second[number] = wanted;
        if (last >= 0) {
            next[last] = number + 1;
        } else {
            if (first >= earliest.length) {
                earliest = Arrays.copyOf(earliest, Math.max(first + 1, 2 * earliest.length));
            }
            earliest[first] = number + 1;
        }
        return number;
    }

    private int findBeyond(long key, boolean orAdd) {
        int known = beyond.find(key);
        if (known >= 0 || !orAdd) {
            return known < 0 ? -1 : ofBeyond[known];
        }
        int place = beyond.of(key);
        if (place == ofBeyond.length) {
            ofBeyond = Arrays.copyOf(ofBeyond, Math.max(16, 2 * place));
        }
        ofBeyond[place] = newNumber();
        return ofBeyond[place];
    }

    private int newNumber() {
        if (size == second.length) {
            second = Arrays.copyOf(second, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        return size++;
    }
}
