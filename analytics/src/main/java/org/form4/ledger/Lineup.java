package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The rows of a ledger in order: the entries as filed, and where the merge changed a filing, what it made of it. Nearly all
 * filings are as they were, so what lies between those that changed is copied at a stroke.
 */
final class Lineup {
    /** By row, the filing it stands in. */
    final int[] filing;

    /** By row, the filing at whose place it stands. */
    final int[] place;

    /** By row, the filing in which its line was first reported. */
    final int[] firstReported;

    /** By row, which of the four tables it comes from. */
    final byte[] side;

    /** By row, the row of that table. */
    final int[] at;

    /** By row, what the merge made of it. */
    final byte[] marks;

    private final Entries entries;
    private final AmendmentMerge merge;
    private int size;

    Lineup(Entries entries, AmendmentMerge merge, int filings) {
        this.entries = entries;
        this.merge = merge;
        int length = entries.size() - merge.replaced();
        filing = new int[length];
        place = new int[length];
        firstReported = new int[length];
        side = new byte[length];
        at = new int[length];
        marks = new byte[length];
        int f = 0;
        while (f < filings) {
            int changed = merge.nextChanged(f);
            int next = changed < 0 ? filings : changed;
            copy(entries.from(f), entries.from(next));
            if (next < filings) {
                addChanged(next++);
            }
            f = next;
        }
    }

    private void copy(int from, int to) {
        entries.copy(from, to, size, filing, side, at);
        System.arraycopy(filing, size, place, size, to - from);
        System.arraycopy(filing, size, firstReported, size, to - from);
        System.arraycopy(merge.marks(), from, marks, size, to - from);
        size += to - from;
    }

    private void addChanged(int f) {
        int first = size;
        IntArrayList rows = merge.rows(f);
        for (int i = 0; i < rows.size(); i++) {
            int entry = rows.getInt(i);
            copy(entry, entry + 1);
            firstReported[size - 1] = merge.firstReported(entry);
        }
        Arrays.fill(place, first, size, f);
    }
}
