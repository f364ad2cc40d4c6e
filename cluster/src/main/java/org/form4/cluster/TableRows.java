package org.form4.cluster;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Rows of one table in the order in which they lie, taken filing by filing. Rows without an accession number are left out. */
final class TableRows implements Iterator<Tuple2<Long, byte[]>> {
    private final Iterator<InternalRow> rows;
    private final PackedRows packed;
    private @Nullable InternalRow next;
    private long key;

    TableRows(TableName table, Iterator<InternalRow> rows) {
        this.rows = rows;
        this.packed = PackedRows.of(table);
        read();
    }

    private void read() {
        next = null;
        while (next == null && rows.hasNext()) {
            InternalRow row = rows.next();
            key = packed.key(row);
            next = key == StagedFiling.NO_KEY ? null : row;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** The key of the filing whose rows come next. */
    long key() {
        return key;
    }

    /** The key of the filing whose rows come next, and those rows, packed. */
    @Override
    public Tuple2<Long, byte[]> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        return new Tuple2<>(key, of(key));
    }

    /** The rows that come next and are of this filing, packed; empty where there are none. */
    byte[] of(long filing) {
        for (InternalRow row = next; row != null && key == filing; row = next) {
            packed.add(row, filing);
            read();
        }
        return packed.take();
    }
}
