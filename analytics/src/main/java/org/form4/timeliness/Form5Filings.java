package org.form4.timeliness;

import java.util.BitSet;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What Forms 5 admit: a row of form type 4 on a Form 5 should have been on a Form 4, and so should some row of a Form
 * 5 whose box "Form 4 transactions reported" is ticked.
 */
final class Form5Filings {
    private final Ledger ledger;

    /** The filings that have a row of form type 4. */
    private final BitSet withForm4Row = new BitSet();

    Form5Filings(Ledger ledger) {
        this.ledger = ledger;
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTransaction(row) && ledger.transactionFormType(row).equals("4")) {
                withForm4Row.set(ledger.firstReported(row));
            }
        }
    }

    /**
     * Whether the filer of a Form 5 says that the row was due on a Form 4. Where the box is ticked and no row has
     * form type 4, that is every row not exempt by its code.
     */
    boolean isAdmittedLate(int row, int filing, @Nullable FilingRule byCode) {
        Filings filings = ledger.filings();
        return ledger.transactionFormType(row).equals("4")
                || (filings.form4TransactionsReported(filing)
                        && !withForm4Row.get(filing)
                        && byCode != FilingRule.FORM_5);
    }

    /** Codes of transactions that are hardly ever left to Form 5. */
    static boolean isSeldomExempt(String code) {
        return switch (code) {
            case "P", "S", "A", "D", "F", "M", "X", "G" -> true;
            default -> false;
        };
    }
}
