package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntIterable;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.util.ArrayList;
import java.util.List;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.RowAppender;

/** The rows that a result comes from, and the last columns they give it. */
final class SourceRows {
    private final Ledger ledger;
    private final PriceChecks prices;
    private final IntList rows = new IntArrayList();
    private final IntSortedSet filings = new IntAVLTreeSet();
    private int knownAt = Filings.NO_DAY;
    private int flags;

    SourceRows(Ledger ledger, PriceChecks prices) {
        this.ledger = ledger;
        this.prices = prices;
    }

    SourceRows addAll(IntIterable more) {
        more.forEach(this::add);
        return this;
    }

    void add(int row) {
        rows.add(row);
        filings.add(ledger.filing(row));
        flags |= RowFlag.of(ledger, prices, row);
        knowUntil(ledger.filings().knownAt(ledger.filing(row)));
    }

    /** Something that was known only on this day was used, without being one of the rows. */
    void knowUntil(int day) {
        knownAt = Math.max(knownAt, day);
    }

    /** Appends the columns of {@link ResultColumns#OF_SUM} and ends the row. */
    void appendSum(RowAppender result, String moreFlags) {
        result.integer(filings.size())
                .key(ledger.filings().accessionNumber(filings.firstInt()))
                .key(ledger.filings().accessionNumber(filings.lastInt()));
        appendKnown(result, moreFlags);
    }

    /** Appends the columns of {@link ResultColumns#OF_EVENT} and ends the row. */
    void appendEvent(RowAppender result, String moreFlags) {
        List<String> numbers = new ArrayList<>();
        filings.forEach(
                filing -> numbers.add(AccessionNumber.format(ledger.filings().accessionNumber(filing))));
        List<String> references = new ArrayList<>();
        rows.forEach(row -> references.add(ledger.reference(row)));
        result.names(numbers).names(references);
        appendKnown(result, moreFlags);
    }

    private void appendKnown(RowAppender result, String moreFlags) {
        Flags text = new Flags();
        text.add(moreFlags, !moreFlags.isEmpty());
        text.add(RowFlag.text(flags), flags != 0);
        result.date(Days.date(knownAt)).str(text.toString()).end();
    }
}
