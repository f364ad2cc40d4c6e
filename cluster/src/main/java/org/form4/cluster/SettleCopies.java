package org.form4.cluster;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;

/** Puts the copies of each filing together in the order in which they were read, as if one builder had met them all. */
final class SettleCopies implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Tagged.Groups copies = new Tagged.Groups(rows, 0, true);
        return new Iterator<>() {
            private Iterator<Row> settled = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!settled.hasNext() && copies.hasNext()) {
                    settled = settleNext().iterator();
                }
                return settled.hasNext();
            }

            @Override
            public Row next() {
                return settled.next();
            }

            private Iterable<Row> settleNext() {
                Form4TablesBuilder filing = new Form4TablesBuilder();
                String key = copies.key();
                Map<String, Long> parts = new HashMap<>();
                while (copies.hasNext() && copies.key().equals(key)) {
                    long part = copies.part();
                    Form4Tables copy = copies.next();
                    filing.add(copy);
                    copy.submission().stringColumn("source").forEach(source -> parts.put(source, part));
                }
                Form4Tables settled = filing.buildPart();
                String kept = settled.submission().stringColumn("source").get(0);
                return StagedRows.of(settled, parts.getOrDefault(kept, 0L));
            }
        };
    }
}
