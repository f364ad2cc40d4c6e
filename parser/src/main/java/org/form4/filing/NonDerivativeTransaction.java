package org.form4.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of Table I that reports an acquisition or a disposal. Numbers are exact and as filed; prices are US dollars
 * unless a footnote says otherwise; shares may be fractional and, by a filer's mistake, negative.
 */
public record NonDerivativeTransaction(
        Footnoted<String> securityTitle,
        Footnoted<LocalDate> transactionDate,
        Footnoted<LocalDate> deemedExecutionDate,
        TransactionCoding transactionCoding,
        Footnoted<String> transactionTimeliness,
        Footnoted<BigDecimal> transactionShares,
        Footnoted<BigDecimal> transactionPricePerShare,
        Footnoted<String> transactionAcquiredDisposedCode,
        Footnoted<BigDecimal> sharesOwnedFollowingTransaction,
        Footnoted<BigDecimal> valueOwnedFollowingTransaction,
        Footnoted<String> directOrIndirectOwnership,
        Footnoted<String> natureOfOwnership)
        implements NonDerivativeRow {}
