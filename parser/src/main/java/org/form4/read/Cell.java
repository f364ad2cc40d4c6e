package org.form4.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a line of Table I or Table II, by the SEC's element names letter for letter. {@code transactionCoding}
 * has no value of its own: footnotes hang on it as a group.
 */
enum Cell {
    securityTitle,
    conversionOrExercisePrice,
    transactionDate,
    deemedExecutionDate,
    transactionCoding,
    transactionFormType,
    transactionCode,
    equitySwapInvolved,
    transactionTimeliness,
    transactionShares,
    transactionTotalValue,
    transactionPricePerShare,
    transactionAcquiredDisposedCode,
    exerciseDate,
    expirationDate,
    underlyingSecurityTitle,
    underlyingSecurityShares,
    underlyingSecurityValue,
    sharesOwnedFollowingTransaction,
    valueOwnedFollowingTransaction,
    directOrIndirectOwnership,
    natureOfOwnership;

    private static final Map<String, Cell> BY_NAME = new HashMap<>();

    static {
        for (Cell cell : values()) {
            BY_NAME.put(cell.name(), cell);
        }
    }

    static @Nullable Cell of(String elementName) {
        return BY_NAME.get(elementName);
    }
}
