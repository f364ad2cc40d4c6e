package org.form4.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Puts the copies of each filing together in the order in which they were read, as if one builder had met them all.
 * Staged rows come in the order of keys and parts.
 */
final class SettleCopies implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Flat<>(new Filings(rows), SettleCopies::settle);
    }

    private static List<Row> settle(List<Row> copies) {
        Form4TablesBuilder filing = new Form4TablesBuilder();
        Map<String, Long> parts = new HashMap<>();
        for (Row copy : copies) {
            Form4Tables tables = StagedRows.tables(List.of(copy));
            filing.add(tables);
            for (String source : tables.submission().stringColumn("source")) {
                parts.put(source, copy.getLong(1));
            }
        }
        Form4Tables settled = filing.buildPart();
        String kept = settled.submission().stringColumn("source").get(0);
        return StagedRows.of(settled, Objects.requireNonNull(parts.get(kept), kept));
    }

    /** All copies of a filing at a time. */
    private static final class Filings implements Iterator<List<Row>> {
        private final Iterator<Row> rows;
        private @Nullable Row waiting;

        Filings(Iterator<Row> rows) {
            this.rows = rows;
            this.waiting = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return waiting != null;
        }

        @Override
        public List<Row> next() {
            Row first = waiting;
            if (first == null) {
                throw new NoSuchElementException();
            }
            List<Row> copies = new ArrayList<>();
            Row copy = first;
            do {
                copies.add(copy);
                copy = rows.hasNext() ? rows.next() : null;
            } while (copy != null && copy.getString(0).equals(first.getString(0)));
            waiting = copy;
            return copies;
        }
    }
}
