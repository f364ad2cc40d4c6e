package org.form4.metric;

import java.util.Objects;
import org.form4.ledger.Ledger;
import tech.tablesaw.api.Table;

/** Finds rows of a ledger again from results that have one row per transaction. */
final class TradeRows {
    private TradeRows() {}

    /**
     * The row of a ledger that a result's row is about, by its first three columns.
     *
     * @throws IndexOutOfBoundsException when {@code result} has no such row
     * @throws IllegalArgumentException when the ledger has no row like it
     */
    static int find(Ledger ledger, Table result, int row) {
        Objects.checkIndex(row, result.rowCount());
        long accession = result.longColumn("accession_number").getLong(row);
        String table = result.stringColumn("table_name").get(row);
        int number = result.intColumn("row_number").getInt(row);
        for (int candidate = 0; candidate < ledger.size(); candidate++) {
            if (ledger.accessionNumber(candidate) == accession
                    && ledger.rowNumber(candidate) == number
                    && ledger.isTransaction(candidate)
                    && ledger.table(candidate).equals(table)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("row " + row + " is of a result of other filings or parameters");
    }
}
