package org.form4.metric;

import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * What one filing says, to be compared with what others say: type, issuer, owners, period and, line by line, what was traded,
 * for how much, and who holds it. Two are equal when they say the same; accession numbers and notes are left out.
 */
final class FilingContent {
    private final Ledger ledger;
    private final int from;
    private final int to;
    private final int hash;

    /** Rows from one to before another, all of one filing's place in a ledger. */
    FilingContent(Ledger ledger, int from, int to) {
        this.ledger = ledger;
        this.from = from;
        this.to = to;
        int sum = 31 * ledger.issuer(from) + ledger.filings().ownerSet(ledger.place(from));
        for (int row = from; row < to; row++) {
            sum = 31 * sum + ledger.transactionDate(row);
            sum = 31 * sum + Double.hashCode(ledger.transactionShares(row));
            sum = 31 * sum + Double.hashCode(ledger.transactionPricePerShare(row));
            sum = 31 * sum + Double.hashCode(ledger.sharesOwnedFollowingTransaction(row));
        }
        hash = sum;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilingContent that
                && hash == that.hash
                && to - from == that.to - that.from
                && isHeadedLike(that)
                && hasLinesOf(that);
    }

    private boolean isHeadedLike(FilingContent that) {
        Filings filings = ledger.filings();
        int here = ledger.place(from);
        int there = ledger.place(that.from);
        return filings.issuer(here) == filings.issuer(there)
                && filings.ownerSet(here) == filings.ownerSet(there)
                && filings.documentType(here).equals(filings.documentType(there))
                && filings.periodOfReport(here) == filings.periodOfReport(there);
    }

    private boolean hasLinesOf(FilingContent that) {
        for (int i = 0; i < to - from; i++) {
            if (!isSameLine(from + i, that.from + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameLine(int a, int b) {
        return ledger.isTableII(a) == ledger.isTableII(b)
                && ledger.transactionDate(a) == ledger.transactionDate(b)
                && isSame(ledger.transactionShares(a), ledger.transactionShares(b))
                && isSame(ledger.transactionPricePerShare(a), ledger.transactionPricePerShare(b))
                && isSame(ledger.sharesOwnedFollowingTransaction(a), ledger.sharesOwnedFollowingTransaction(b))
                && ledger.securityTitle(a).equals(ledger.securityTitle(b))
                && ledger.transactionCode(a).equals(ledger.transactionCode(b))
                && ledger.transactionAcquiredDisposedCode(a).equals(ledger.transactionAcquiredDisposedCode(b))
                && ledger.directOrIndirectOwnership(a).equals(ledger.directOrIndirectOwnership(b))
                && ledger.natureOfOwnership(a).equals(ledger.natureOfOwnership(b));
    }

    /** Two missing numbers are the same. */
    private static boolean isSame(double a, double b) {
        return Double.compare(a, b) == 0;
    }
}
