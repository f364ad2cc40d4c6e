package org.form4.metric;

import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.tables.ColumnKind;
import org.form4.tables.RowAppender;

/** Runs of columns that the results of many metrics share, so that they mean the same everywhere. */
final class ResultColumns {
    /** How results begin that have one row per transaction. */
    static final String TRANSACTION = "id accession_number, str table_name, int row_number, cik issuer_cik,"
            + " str issuer_name, cik rpt_owner_cik, str rpt_owner_name, str security_title, date transaction_date,"
            + " str transaction_code, num transaction_shares, num transaction_price_per_share,"
            + " str transaction_acquired_disposed_code, str direct_or_indirect_ownership";

    /** How results begin that have one row per filing. */
    static final String ISSUER = "cik issuer_cik, str issuer_name";

    static final String REPORTING_OWNER = "cik rpt_owner_cik, str rpt_owner_name";

    static final String OWNER = ISSUER + ", " + REPORTING_OWNER;

    static final String FILING = "id accession_number, " + OWNER;

    /** How events end: the filings and rows they were made from, when they could be known, and caveats. */
    static final String OF_EVENT = "str accession_numbers, str rows, date known_at, str flags";

    /** How sums end: how many filings, the first and the last, when the last could be known, and caveats. */
    static final String OF_SUM =
            "int filings, id first_accession_number, id last_accession_number, date known_at, str flags";

    /** How rows end that come from a single row of a filing. */
    static final String OF_ROW = "date known_at, str flags";

    private ResultColumns() {}

    /** Appends to a new, empty result table with these columns. */
    static RowAppender table(String metricName, String columns) {
        return RowAppender.deferring(ColumnKind.table(metricName, ColumnKind.columns(columns)));
    }

    /** Appends the {@link #TRANSACTION} cells of a row of a ledger. */
    static RowAppender transaction(RowAppender result, Ledger ledger, int row) {
        int filing = ledger.filing(row);
        Filings filings = ledger.filings();
        return result.key(ledger.accessionNumber(row))
                .str(ledger.table(row))
                .integer(ledger.rowNumber(row))
                .key(filings.issuerCik(filing))
                .str(filings.issuerName(filing))
                .key(filings.rptOwnerCik(filing))
                .str(filings.rptOwnerName(filing))
                .str(ledger.securityTitle(row))
                .date(Days.date(ledger.transactionDate(row)))
                .str(ledger.transactionCode(row))
                .num(ledger.transactionShares(row))
                .num(ledger.transactionPricePerShare(row))
                .str(ledger.transactionAcquiredDisposedCode(row))
                .str(ledger.directOrIndirectOwnership(row));
    }
}
