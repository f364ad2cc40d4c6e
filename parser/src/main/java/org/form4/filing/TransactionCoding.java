package org.form4.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction is classified. Footnotes hang on the group as a whole, and plan notes usually do.
 *
 * @param transactionFormType the form the transaction belongs on, {@code 4} or {@code 5}
 * @param transactionCode the letter as filed, an unknown one too; see {@link TransactionCode#of}
 * @param equitySwapInvolved null when the form does not say
 * @param footnoteIds in order of appearance
 */
public record TransactionCoding(
        @Nullable String transactionFormType,
        @Nullable String transactionCode,
        @Nullable Boolean equitySwapInvolved,
        List<FootnoteId> footnoteIds) {
    /** A row that carries no coding, as holdings usually do not. */
    public static final TransactionCoding ABSENT = new TransactionCoding(null, null, null, List.of());

    public TransactionCoding {
        footnoteIds = List.copyOf(footnoteIds);
    }
}
