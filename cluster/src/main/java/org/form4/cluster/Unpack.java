package org.form4.cluster;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.form4.tables.TableName;

/** The rows of one table out of staged rows, of which the year and the table's own column come; with the year. */
final class Unpack implements MapPartitionsFunction<Row, Row> {
    private final TableName table;

    Unpack(TableName table) {
        this.table = table;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> staged) {
        return new Iterator<>() {
            private ByteBuffer rows = ByteBuffer.allocate(0);
            private Object[] year = {};

            @Override
            public boolean hasNext() {
                while (!rows.hasRemaining() && staged.hasNext()) {
                    Row filing = staged.next();
                    year = new Object[] {filing.get(0)};
                    rows = ByteBuffer.wrap(filing.getAs(1));
                }
                return rows.hasRemaining();
            }

            @Override
            public Row next() {
                return PackedRows.next(rows, table, year);
            }
        };
    }
}
