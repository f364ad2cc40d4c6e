package org.form4.read;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.filing.TransactionCode;
import org.form4.filing.TransactionCoding;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a document that could be read for what cannot be right in it, whatever format it came in. Everything stays
 * as filed; what is odd is said.
 */
final class DocumentChecks {
    private final Problems problems;
    private final Set<FootnoteId> footnotes = new HashSet<>();
    private String table = "";
    private int row;

    private DocumentChecks(Problems problems) {
        this.problems = problems;
    }

    static void run(OwnershipDocument document, Problems problems) {
        DocumentChecks checks = new DocumentChecks(problems);
        for (Footnote footnote : document.footnotes()) {
            if (!checks.footnotes.add(footnote.id())) {
                checks.suspect(Kind.UNKNOWN_FOOTNOTE, footnote.id().id(), "two footnotes have the id " + footnote.id());
            }
        }
        List<NonDerivativeRow> tableI = document.nonDerivativeTable();
        for (int i = 0; i < tableI.size(); i++) {
            checks.at("Table I", i + 1);
            checks.check(tableI.get(i));
        }
        List<DerivativeRow> tableII = document.derivativeTable();
        for (int i = 0; i < tableII.size(); i++) {
            checks.at("Table II", i + 1);
            checks.check(tableII.get(i));
        }
    }

    private void at(String newTable, int newRow) {
        table = newTable;
        row = newRow;
    }

    /** Where a row stands; nothing for what concerns the whole document. */
    private String place() {
        return table.isEmpty() ? "" : table + " row " + row + ": ";
    }

    private void check(NonDerivativeRow row) {
        resolve(row.securityTitle());
        resolve(row.transactionCoding().footnoteIds());
        resolve(row.sharesOwnedFollowingTransaction());
        resolve(row.valueOwnedFollowingTransaction());
        ownership(row.directOrIndirectOwnership());
        resolve(row.natureOfOwnership());
        notNegative(row.sharesOwnedFollowingTransaction(), "sharesOwnedFollowingTransaction");
        if (row instanceof NonDerivativeTransaction transaction) {
            coding(transaction.transactionCoding());
            resolve(transaction.transactionDate());
            resolve(transaction.deemedExecutionDate());
            resolve(transaction.transactionTimeliness());
            resolve(transaction.transactionShares());
            resolve(transaction.transactionPricePerShare());
            direction(transaction.transactionAcquiredDisposedCode());
            notNegative(transaction.transactionShares(), "transactionShares");
            notNegative(transaction.transactionPricePerShare(), "transactionPricePerShare");
        }
    }

    private void check(DerivativeRow row) {
        resolve(row.securityTitle());
        resolve(row.conversionOrExercisePrice());
        resolve(row.transactionCoding().footnoteIds());
        resolve(row.exerciseDate());
        resolve(row.expirationDate());
        resolve(row.underlyingSecurityTitle());
        resolve(row.underlyingSecurityShares());
        resolve(row.underlyingSecurityValue());
        resolve(row.sharesOwnedFollowingTransaction());
        resolve(row.valueOwnedFollowingTransaction());
        ownership(row.directOrIndirectOwnership());
        resolve(row.natureOfOwnership());
        notNegative(row.sharesOwnedFollowingTransaction(), "sharesOwnedFollowingTransaction");
        if (row instanceof DerivativeTransaction transaction) {
            coding(transaction.transactionCoding());
            resolve(transaction.transactionDate());
            resolve(transaction.deemedExecutionDate());
            resolve(transaction.transactionTimeliness());
            resolve(transaction.transactionShares());
            resolve(transaction.transactionTotalValue());
            resolve(transaction.transactionPricePerShare());
            direction(transaction.transactionAcquiredDisposedCode());
            notNegative(transaction.transactionShares(), "transactionShares");
            zeroAgainstUnderlying(transaction);
        }
    }

    private void coding(TransactionCoding coding) {
        String letter = coding.transactionCode();
        if (letter == null) {
            suspect(Kind.MISSING_FACT, "", "a transaction without a transactionCode");
        } else if (TransactionCode.of(letter).isEmpty()) {
            suspect(
                    Kind.BAD_CODE,
                    letter,
                    "transactionCode " + quoted(letter) + " is no code of the form; kept as filed");
        }
    }

    private void direction(Footnoted<String> code) {
        resolve(code);
        oneOf(code.value(), "transactionAcquiredDisposedCode", "A", "D");
    }

    private void ownership(Footnoted<String> code) {
        resolve(code);
        oneOf(code.value(), "directOrIndirectOwnership", "D", "I");
    }

    private void oneOf(@Nullable String code, String element, String one, String other) {
        if (code != null && !code.equals(one) && !code.equals(other)) {
            suspect(
                    Kind.BAD_CODE,
                    code,
                    element + " " + quoted(code) + " is neither " + one + " nor " + other + "; kept as filed");
        }
    }

    private void notNegative(Footnoted<BigDecimal> amount, String element) {
        BigDecimal value = amount.value();
        if (value != null && value.signum() < 0) {
            suspect(Kind.ODD_AMOUNT, value.toPlainString(), element + " is negative; kept as filed");
        }
    }

    private void zeroAgainstUnderlying(DerivativeTransaction transaction) {
        BigDecimal shares = transaction.transactionShares().value();
        BigDecimal underlying = transaction.underlyingSecurityShares().value();
        if (shares != null && underlying != null && shares.signum() == 0 && underlying.signum() > 0) {
            suspect(
                    Kind.ODD_AMOUNT,
                    shares.toPlainString(),
                    "zero derivative securities against " + underlying.toPlainString() + " underlying shares");
        }
    }

    private void resolve(Footnoted<?> cell) {
        resolve(cell.footnoteIds());
    }

    private void resolve(List<FootnoteId> cited) {
        if (cited.isEmpty()) {
            return; // as most are, and an iterator for each costs
        }
        for (FootnoteId id : cited) {
            if (!footnotes.contains(id)) {
                problems.addOnce(
                        Kind.UNKNOWN_FOOTNOTE,
                        Severity.SUSPECT,
                        0,
                        id.id(),
                        place() + "cites footnote " + id + ", which the filing does not have");
            }
        }
    }

    private void suspect(Kind kind, String rawText, String message) {
        problems.add(kind, Severity.SUSPECT, 0, rawText, place() + message);
    }

    private static String quoted(String text) {
        return '"' + (text.length() > 20 ? text.substring(0, 20) + "…" : text) + '"';
    }
}
