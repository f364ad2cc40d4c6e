package org.form4.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.TransactionCoding;
import org.jspecify.annotations.Nullable;

/**
 * A line of Table I or II while it is being read: each cell's text and footnotes, whatever the format they stood in.
 * When the line is complete, one of the four methods at the end turns it into a record. One instance serves a whole
 * document.
 */
@SuppressWarnings("EnumOrdinal") // an array by constant is what makes a line cheap to clear and fill
final class Line {
    private final Values values;
    private final EnumMap<Cell, String> texts = new EnumMap<>(Cell.class);
    private final EnumMap<Cell, List<FootnoteId>> notes = new EnumMap<>(Cell.class);
    private int number;

    Line(Values values) {
        this.values = values;
    }

    /** Starts a new line at this place of the source. */
    void start(int lineNumber) {
        number = lineNumber;
        texts.clear();
        notes.clear();
    }

    void put(Cell cell, @Nullable String text, List<FootnoteId> footnoteIds) {
        if (text != null && !text.isEmpty()) {
            texts.put(cell, text);
        }
        if (!footnoteIds.isEmpty()) {
            notes.put(cell, footnoteIds);
        }
    }

    @Nullable
    String text(Cell cell) {
        return texts.get(cell);
    }

    List<FootnoteId> footnoteIds(Cell cell) {
        List<FootnoteId> ids = notes.get(cell);
        return ids == null ? List.of() : ids;
    }

    int number() {
        return number;
    }

    NonDerivativeTransaction nonDerivativeTransaction() {
        return new NonDerivativeTransaction(
                words(Cell.securityTitle),
                date(Cell.transactionDate),
                date(Cell.deemedExecutionDate),
                coding(),
                words(Cell.transactionTimeliness),
                amount(Cell.transactionShares),
                amount(Cell.transactionPricePerShare),
                words(Cell.transactionAcquiredDisposedCode),
                amount(Cell.sharesOwnedFollowingTransaction),
                amount(Cell.valueOwnedFollowingTransaction),
                words(Cell.directOrIndirectOwnership),
                words(Cell.natureOfOwnership));
    }

    NonDerivativeHolding nonDerivativeHolding() {
        return new NonDerivativeHolding(
                words(Cell.securityTitle),
                coding(),
                amount(Cell.sharesOwnedFollowingTransaction),
                amount(Cell.valueOwnedFollowingTransaction),
                words(Cell.directOrIndirectOwnership),
                words(Cell.natureOfOwnership));
    }

    DerivativeTransaction derivativeTransaction() {
        return new DerivativeTransaction(
                words(Cell.securityTitle),
                amount(Cell.conversionOrExercisePrice),
                date(Cell.transactionDate),
                date(Cell.deemedExecutionDate),
                coding(),
                words(Cell.transactionTimeliness),
                amount(Cell.transactionShares),
                amount(Cell.transactionTotalValue),
                amount(Cell.transactionPricePerShare),
                words(Cell.transactionAcquiredDisposedCode),
                date(Cell.exerciseDate),
                date(Cell.expirationDate),
                words(Cell.underlyingSecurityTitle),
                amount(Cell.underlyingSecurityShares),
                amount(Cell.underlyingSecurityValue),
                amount(Cell.sharesOwnedFollowingTransaction),
                amount(Cell.valueOwnedFollowingTransaction),
                words(Cell.directOrIndirectOwnership),
                words(Cell.natureOfOwnership));
    }

    DerivativeHolding derivativeHolding() {
        return new DerivativeHolding(
                words(Cell.securityTitle),
                amount(Cell.conversionOrExercisePrice),
                coding(),
                date(Cell.exerciseDate),
                date(Cell.expirationDate),
                words(Cell.underlyingSecurityTitle),
                amount(Cell.underlyingSecurityShares),
                amount(Cell.underlyingSecurityValue),
                amount(Cell.sharesOwnedFollowingTransaction),
                amount(Cell.valueOwnedFollowingTransaction),
                words(Cell.directOrIndirectOwnership),
                words(Cell.natureOfOwnership));
    }

    private TransactionCoding coding() {
        String formType = text(Cell.transactionFormType);
        String code = text(Cell.transactionCode);
        String swap = text(Cell.equitySwapInvolved);
        List<FootnoteId> ids = footnoteIds(Cell.transactionCoding);
        if (formType == null && code == null && swap == null && ids.isEmpty()) {
            return TransactionCoding.ABSENT;
        }
        return new TransactionCoding(formType, code, values.flag(swap, Cell.equitySwapInvolved.name(), number), ids);
    }

    private Footnoted<String> words(Cell cell) {
        return footnoted(text(cell), cell);
    }

    private Footnoted<LocalDate> date(Cell cell) {
        return footnoted(values.date(text(cell), cell.name(), number), cell);
    }

    private Footnoted<BigDecimal> amount(Cell cell) {
        return footnoted(values.number(text(cell), cell.name(), number), cell);
    }

    private <T> Footnoted<T> footnoted(@Nullable T value, Cell cell) {
        List<FootnoteId> ids = footnoteIds(cell);
        return value == null && ids.isEmpty() ? Footnoted.absent() : new Footnoted<>(value, ids);
    }
}
