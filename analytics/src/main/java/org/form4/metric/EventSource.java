package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.tables.RowAppender;

/** The cells that say which rows of which filings an event was made from. */
final class EventSource {
    private EventSource() {}

    /** Appends the {@link ResultColumns#OF_EVENT} cells. */
    static RowAppender append(RowAppender result, Ledger ledger, IntList rows, String flags) {
        Set<String> accessions = new LinkedHashSet<>();
        StringBuilder references = new StringBuilder();
        int known = Filings.NO_DAY;
        for (int row : rows) {
            accessions.add(AccessionNumber.format(ledger.accessionNumber(row)));
            references.append(references.isEmpty() ? "" : " ").append(ledger.reference(row));
            known = Math.max(known, ledger.filings().knownAt(ledger.filing(row)));
        }
        return result.str(String.join(" ", accessions))
                .str(references.toString())
                .date(Days.date(known))
                .str(flags);
    }
}
