package org.form4.group;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import tech.tablesaw.columns.Column;

/** How many different cells groups have. */
final class Distinct {
    private Distinct() {}

    static int[] count(Groups groups, Column<?> column) {
        int[] counts = new int[groups.size()];
        int[] numbers = groups.numbers();
        Codes codes = Codes.of(column);
        LongOpenHashSet seen = new LongOpenHashSet();
        for (int row = 0; row < numbers.length; row++) {
            if (!column.isMissing(row) && seen.add(((long) numbers[row] << 32) | codes.of(row))) {
                counts[numbers[row]]++;
            }
        }
        return counts;
    }
}
