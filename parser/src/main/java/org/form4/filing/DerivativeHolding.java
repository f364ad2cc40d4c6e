package org.form4.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of Table II that reports a derivative held, without a transaction. */
public record DerivativeHolding(
        Footnoted<String> securityTitle,
        Footnoted<BigDecimal> conversionOrExercisePrice,
        TransactionCoding transactionCoding,
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
