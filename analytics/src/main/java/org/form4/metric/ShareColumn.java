package org.form4.metric;

import org.form4.ledger.Ledger;
import org.form4.ledger.Retitlings;
import org.jspecify.annotations.Nullable;

/**
 * The sums of shares that {@link NetSharesDisposed} keeps, each a column, and which of them a transaction belongs to by
 * its code.
 */
enum ShareColumn {
    ACQUIRED_SHARES,
    DISPOSED_SHARES,
    MARKET_PURCHASED,
    MARKET_SOLD,
    EXERCISED,
    CONVERTED,
    GRANTED,
    WITHHELD,
    RETURNED,
    GIFTED_OUT,
    GIFTED_IN,
    RETITLED,
    OTHER_ACQUIRED,
    OTHER_DISPOSED;

    static final ShareColumn[] ALL = values();

    /** The column of a transaction's code, or null when neither its code nor its direction says. */
    static @Nullable ShareColumn ofCode(Ledger ledger, Retitlings retitlings, int row) {
        if (retitlings.isRetitled(row)) {
            return RETITLED;
        }
        boolean acquired = ledger.isAcquired(row);
        boolean disposed = ledger.isDisposed(row);
        return switch (ledger.transactionLetter(row)) {
            case 'P' -> MARKET_PURCHASED;
            case 'S' -> MARKET_SOLD;
            case 'M', 'X', 'O' -> EXERCISED;
            case 'C' -> CONVERTED;
            case 'A' -> GRANTED;
            case 'F' -> WITHHELD;
            case 'D' -> RETURNED;
            case 'G' -> acquired ? GIFTED_IN : disposed ? GIFTED_OUT : null;
            default -> acquired ? OTHER_ACQUIRED : disposed ? OTHER_DISPOSED : null;
        };
    }

    /**
     * The sign with which a transaction's shares enter the column. Shares can go either way in an exercise, a conversion
     * (one class of stock into another) and a re-titling, so those columns are net; the others take shares as they are.
     */
    int sign(boolean disposed) {
        return switch (this) {
            case EXERCISED, CONVERTED -> disposed ? -1 : 1;
            case RETITLED -> disposed ? 1 : -1;
            default -> 1;
        };
    }

    /** The place of the column in arrays of all of them. */
    @SuppressWarnings("EnumOrdinal") // lives no longer than the arrays it points into
    int index() {
        return ordinal();
    }
}
