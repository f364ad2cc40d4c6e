package org.form4.filing;

import java.math.BigDecimal;

/** A line of Table I: a transaction or a holding. The order of lines is the filer's and is kept. */
public sealed interface NonDerivativeRow permits NonDerivativeTransaction, NonDerivativeHolding {
    Footnoted<String> securityTitle();

    TransactionCoding transactionCoding();

    Footnoted<BigDecimal> sharesOwnedFollowingTransaction();

    Footnoted<BigDecimal> valueOwnedFollowingTransaction();

    Footnoted<String> directOrIndirectOwnership();

    Footnoted<String> natureOfOwnership();
}
