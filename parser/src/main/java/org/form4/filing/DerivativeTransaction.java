package org.form4.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of Table II that reports a transaction in an option, unit, warrant or other derivative. Either
 * {@code transactionShares} or {@code transactionTotalValue} is given; {@code transactionPricePerShare} is the price of
 * the derivative itself, not its exercise price.
 */
public record DerivativeTransaction(
        Footnoted<String> securityTitle,
        Footnoted<BigDecimal> conversionOrExercisePrice,
        Footnoted<LocalDate> transactionDate,
        Footnoted<LocalDate> deemedExecutionDate,
        TransactionCoding transactionCoding,
        Footnoted<String> transactionTimeliness,
        Footnoted<BigDecimal> transactionShares,
        Footnoted<BigDecimal> transactionTotalValue,
        Footnoted<BigDecimal> transactionPricePerShare,
        Footnoted<String> transactionAcquiredDisposedCode,
        Footnoted<LocalDate> exerciseDate,
        Footnoted<LocalDate> expirationDate,
        Footnoted<String> underlyingSecurityTitle,
        Footnoted<BigDecimal> underlyingSecurityShares,
        Footnoted<BigDecimal> underlyingSecurityValue,
        Footnoted<BigDecimal> sharesOwnedFollowingTransaction,
        Footnoted<BigDecimal> valueOwnedFollowingTransaction,
        Footnoted<String> directOrIndirectOwnership,
        Footnoted<String> natureOfOwnership)
        implements DerivativeRow {}
