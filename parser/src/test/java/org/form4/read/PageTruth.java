package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.Footnoted;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.form4.filing.TransactionCoding;
import org.jspecify.annotations.Nullable;

/** What is left of a form on a page of a style: keys, schema version, form types and lost columns are not. */
final class PageTruth {
    private static final Set<String> GIVE_UP_THE_DERIVATIVE = Set.of("M", "X", "O", "F", "S", "D", "U", "H");
    private static final Set<String> BRING_THE_DERIVATIVE = Set.of("A", "P", "L");

    private final OwnershipDocument form;
    private final TextStyle style;

    private PageTruth(OwnershipDocument form, TextStyle style) {
        this.form = form;
        this.style = style;
    }

    static OwnershipDocument of(Filing filing, TextStyle style) {
        return new PageTruth(filing.document(), style).shown();
    }

    private OwnershipDocument shown() {
        Issuer issuer = form.issuer();
        return new OwnershipDocument(
                null,
                form.documentType(),
                form.periodOfReport(),
                form.dateOfOriginalSubmission(),
                null,
                null,
                null,
                null,
                new Issuer(null, issuer.issuerName(), issuer.issuerTradingSymbol(), null),
                form.reportingOwner().stream().map(PageTruth::shown).toList(),
                form.aff10b5One(),
                form.nonDerivativeTable().stream().map(this::shown).toList(),
                form.derivativeTable().stream().map(this::shown).toList(),
                form.footnotes(),
                form.remarks(),
                form.ownerSignature());
    }

    private static ReportingOwner shown(ReportingOwner owner) {
        return new ReportingOwner(
                null,
                owner.rptOwnerName(),
                new ReportingOwner.Address(
                        TextRenderer.street(owner),
                        null,
                        owner.address().rptOwnerCity(),
                        owner.address().rptOwnerState(),
                        owner.address().rptOwnerZipCode(),
                        null,
                        null,
                        null,
                        null),
                Boolean.TRUE.equals(owner.isDirector()),
                Boolean.TRUE.equals(owner.isOfficer()),
                Boolean.TRUE.equals(owner.isTenPercentOwner()),
                Boolean.TRUE.equals(owner.isOther()),
                owner.officerTitle(),
                owner.otherText());
    }

    private NonDerivativeRow shown(NonDerivativeRow row) {
        if (row instanceof NonDerivativeTransaction trade) {
            return new NonDerivativeTransaction(
                    trade.securityTitle(),
                    trade.transactionDate(),
                    trade.deemedExecutionDate(),
                    shown(trade.transactionCoding()),
                    trade.transactionTimeliness(),
                    trade.transactionShares(),
                    trade.transactionPricePerShare(),
                    trade.transactionAcquiredDisposedCode(),
                    trade.sharesOwnedFollowingTransaction(),
                    trade.valueOwnedFollowingTransaction(),
                    trade.directOrIndirectOwnership(),
                    trade.natureOfOwnership());
        }
        return new NonDerivativeHolding(
                row.securityTitle(),
                TransactionCoding.ABSENT,
                row.sharesOwnedFollowingTransaction(),
                row.valueOwnedFollowingTransaction(),
                row.directOrIndirectOwnership(),
                row.natureOfOwnership());
    }

    private DerivativeRow shown(DerivativeRow row) {
        boolean cut = style.cutsTableII() && !form.documentType().startsWith("3");
        if (row instanceof DerivativeTransaction trade) {
            return new DerivativeTransaction(
                    trade.securityTitle(),
                    trade.conversionOrExercisePrice(),
                    trade.transactionDate(),
                    trade.deemedExecutionDate(),
                    shown(trade.transactionCoding()),
                    style.losesSides() ? Footnoted.absent() : trade.transactionTimeliness(),
                    trade.transactionShares(),
                    trade.transactionTotalValue(),
                    unless(cut, trade.transactionPricePerShare()),
                    style.losesSides() ? side(trade) : trade.transactionAcquiredDisposedCode(),
                    trade.exerciseDate(),
                    trade.expirationDate(),
                    trade.underlyingSecurityTitle(),
                    trade.underlyingSecurityShares(),
                    trade.underlyingSecurityValue(),
                    unless(cut, trade.sharesOwnedFollowingTransaction()),
                    unless(cut, trade.valueOwnedFollowingTransaction()),
                    unless(cut, trade.directOrIndirectOwnership()),
                    unless(cut, trade.natureOfOwnership()));
        }
        return new DerivativeHolding(
                row.securityTitle(),
                row.conversionOrExercisePrice(),
                TransactionCoding.ABSENT,
                row.exerciseDate(),
                row.expirationDate(),
                row.underlyingSecurityTitle(),
                row.underlyingSecurityShares(),
                row.underlyingSecurityValue(),
                unless(cut, row.sharesOwnedFollowingTransaction()),
                unless(cut, row.valueOwnedFollowingTransaction()),
                unless(cut, row.directOrIndirectOwnership()),
                unless(cut, row.natureOfOwnership()));
    }

    private static Footnoted<String> side(DerivativeTransaction trade) {
        String code = TextRenderer.words(trade.transactionCoding().transactionCode());
        if (GIVE_UP_THE_DERIVATIVE.contains(code)) {
            return Footnoted.of("D");
        }
        return BRING_THE_DERIVATIVE.contains(code) ? Footnoted.of("A") : Footnoted.absent();
    }

    private static TransactionCoding shown(TransactionCoding coding) {
        return new TransactionCoding(null, coding.transactionCode(), null, coding.footnoteIds());
    }

    private static <T> Footnoted<T> unless(boolean cut, Footnoted<T> cell) {
        return cut ? Footnoted.absent() : cell;
    }

    /** The cells of all rows by name, in order: for comparing what was read with what was there, one at a time. */
    static List<Footnoted<?>> cells(OwnershipDocument form) {
        List<Footnoted<?>> cells = new ArrayList<>();
        for (NonDerivativeRow row : form.nonDerivativeTable()) {
            cells.addAll(cells((Record) row));
        }
        for (DerivativeRow row : form.derivativeTable()) {
            cells.addAll(cells((Record) row));
        }
        return cells;
    }

    private static List<Footnoted<?>> cells(Record row) {
        List<Footnoted<?>> cells = new ArrayList<>();
        for (var component : row.getClass().getRecordComponents()) {
            try {
                Object cell = component.getAccessor().invoke(row);
                if (cell instanceof Footnoted<?> footnoted) {
                    cells.add(footnoted);
                } else if (cell instanceof TransactionCoding coding) {
                    cells.add(new Footnoted<@Nullable String>(coding.transactionCode(), coding.footnoteIds()));
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return cells;
    }
}
