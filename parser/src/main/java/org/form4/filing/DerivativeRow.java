package org.form4.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of Table II: a transaction in a derivative or a holding of one. The order of lines is the filer's. */
public sealed interface DerivativeRow permits DerivativeTransaction, DerivativeHolding {
    Footnoted<String> securityTitle();

    Footnoted<BigDecimal> conversionOrExercisePrice();

    TransactionCoding transactionCoding();

    Footnoted<LocalDate> exerciseDate();

    Footnoted<LocalDate> expirationDate();

    Footnoted<String> underlyingSecurityTitle();

    Footnoted<BigDecimal> underlyingSecurityShares();

    Footnoted<BigDecimal> underlyingSecurityValue();

    Footnoted<BigDecimal> sharesOwnedFollowingTransaction();

    Footnoted<BigDecimal> valueOwnedFollowingTransaction();

    Footnoted<String> directOrIndirectOwnership();

    Footnoted<String> natureOfOwnership();
}
