package org.form4.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;

/** Caveats about single rows, as the {@code flags} of a result show them; many rows together have the flags of each. */
enum RowFlag {
    PRICE_IMPLAUSIBLE,
    DIRECTION_CONFLICT,
    DIRECTION_MISSING,
    SHARES_MISSING,
    SHARES_NEGATIVE,
    DATE_MISSING,
    SPLIT_SUSPECTED,
    AMENDMENT_ADDED,
    AMENDMENT_UNMATCHED,
    FILING_DATE_FROM_SIGNATURE,
    FILING_DATE_MISSING;

    @SuppressWarnings("EnumOrdinal") // lives no longer than the computation it is made for
    int bit() {
        return 1 << ordinal();
    }

    /** What can be said of any row. */
    static int of(Ledger ledger, PriceChecks prices, int row) {
        int flags = 0;
        if (ledger.isTransaction(row)) {
            flags |= prices.isPriceImplausible(row) ? PRICE_IMPLAUSIBLE.bit() : 0;
            flags |= prices.isDirectionConflict(row) ? DIRECTION_CONFLICT.bit() : 0;
            flags |= ledger.isAcquired(row) || ledger.isDisposed(row) ? 0 : DIRECTION_MISSING.bit();
            flags |= Double.isNaN(ledger.transactionShares(row)) ? SHARES_MISSING.bit() : 0;
            flags |= ledger.transactionShares(row) < 0 ? SHARES_NEGATIVE.bit() : 0;
            flags |= ledger.transactionDate(row) == Filings.NO_DAY ? DATE_MISSING.bit() : 0;
        }
        flags |= ledger.isAmendmentAdded(row) ? AMENDMENT_ADDED.bit() : 0;
        flags |= ledger.isAmendmentUnmatched(row) ? AMENDMENT_UNMATCHED.bit() : 0;
        if (ledger.filings().filingDate(ledger.filing(row)) == Filings.NO_DAY) {
            flags |= ledger.filings().isKnownFromSignature(ledger.filing(row))
                    ? FILING_DATE_FROM_SIGNATURE.bit()
                    : FILING_DATE_MISSING.bit();
        }
        return flags;
    }

    /** The flags set, by name, parted by blanks. */
    static String text(int flags) {
        if (flags == 0) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (RowFlag flag : values()) {
            if ((flags & flag.bit()) != 0) {
                names.add(flag.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" ", names);
    }
}
