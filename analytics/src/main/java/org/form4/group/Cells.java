package org.form4.group;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/** Cells of a column put into a new one of the same type. */
final class Cells {
    private Cells() {}

    /** @param rows the rows to take, in order; -1 makes a missing cell */
    static Column<?> take(Column<?> column, String name, int[] rows) {
        Column<?> taken = column.emptyCopy().setName(name);
        if (taken instanceof LongColumn longs && column instanceof LongColumn from) {
            for (int row : rows) {
                if (row < 0) {
                    longs.appendMissing();
                } else {
                    longs.append(from.getLong(row));
                }
            }
            return longs;
        }
        if (taken instanceof DoubleColumn doubles && column instanceof DoubleColumn from) {
            for (int row : rows) {
                doubles.append(row < 0 ? Double.NaN : from.getDouble(row));
            }
            return doubles;
        }
        for (int row : rows) {
            if (row < 0 || column.isMissing(row)) {
                taken.appendMissing();
            } else {
                taken.appendObj(column.get(row));
            }
        }
        return taken;
    }
}
