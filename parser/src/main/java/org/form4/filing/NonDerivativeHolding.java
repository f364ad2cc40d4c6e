package org.form4.filing;

import java.math.BigDecimal;

/** A line of Table I that reports a position without a transaction. It is a stock, never a flow. */
public record NonDerivativeHolding(
        Footnoted<String> securityTitle,
        TransactionCoding transactionCoding,
        Footnoted<BigDecimal> sharesOwnedFollowingTransaction,
        Footnoted<BigDecimal> valueOwnedFollowingTransaction,
        Footnoted<String> directOrIndirectOwnership,
        Footnoted<String> natureOfOwnership)
        implements NonDerivativeRow {}
