package org.form4.store;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * The accession numbers that have come, of filings and in problems. Of a number that has not, a store that was empty has
 * nothing, so that the database, which takes longer to search the more is in it, need not be asked. Takes some 12 bytes
 * of memory for each filing.
 */
final class Mentions {
    private final LongSet numbers = new LongOpenHashSet();

    /** Whether none of these filings has been mentioned. */
    boolean noneOf(Table submission) {
        LongColumn asked = submission.longColumn("accession_number");
        for (int row = 0; row < asked.size(); row++) {
            if (numbers.contains(asked.getLong(row))) {
                return false;
            }
        }
        return true;
    }

    void add(Form4Tables tables) {
        add(tables.submission());
        add(tables.problem());
    }

    private void add(Table table) {
        LongColumn mentioned = table.longColumn("accession_number");
        for (int row = 0; row < mentioned.size(); row++) {
            numbers.add(mentioned.getLong(row));
        }
    }
}
