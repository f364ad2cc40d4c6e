package org.form4.timeliness;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import org.form4.ledger.Filings;

/** When owners became insiders of issuers, by their Forms 3. */
final class FirstReports {
    private final Filings filings;

    /** The earliest event that a Form 3 reports, by issuer and first-listed owner. */
    private final Long2IntOpenHashMap events = new Long2IntOpenHashMap();

    FirstReports(Filings filings) {
        this.filings = filings;
        events.defaultReturnValue(Filings.NO_DAY);
        for (int f = 0; f < filings.size(); f++) {
            int event = filings.periodOfReport(f);
            if (filings.documentType(f).startsWith("3") && event != Filings.NO_DAY) {
                int known = events.get(key(f));
                events.put(key(f), known == Filings.NO_DAY ? event : Math.min(known, event));
            }
        }
    }

    /**
     * Whether a transaction is older than the event that made its owner an insider. Not so for a filing made before
     * that event: its owner was an insider once already.
     */
    boolean isOlder(int filing, int traded) {
        int event = events.get(key(filing));
        return event != Filings.NO_DAY && traded < event && filings.knownAt(filing) >= event;
    }

    private long key(int filing) {
        return ((long) filings.issuer(filing) << 32) | filings.owner(filing);
    }
}
