package org.form4.metric;

import java.util.regex.Pattern;
import org.form4.ledger.Balances;
import org.form4.ledger.Ledger;

/** Compares the balance of each Table I row with the one that follows from the row before it. */
final class BalanceStatuses {
    /** Changes that need not be reported as transactions, in the words of notes. */
    private static final Pattern EXEMPT = Pattern.compile(
            "employee stock purchase|\\bespp\\b|401\\s*\\(?k\\b|reinvest\\w*|dividend equivalent|\\bdrip\\b|16a-1[123]\\b",
            Pattern.CASE_INSENSITIVE);

    private final Ledger ledger;
    private final Balances balances;

    /** What became of a row's balance. */
    enum Status {
        /** As expected. */
        OK,
        /** Not as expected, and no note says why. */
        BREAK,
        /** The first row of its position: nothing to compare with. */
        FIRST,
        /** The filing shows the balance at its end on all rows of the position, and that balance is as expected. */
        END_BALANCE_REPEATED,
        /** Not as expected, but a note tells of a change that need not be reported as a transaction. */
        EXEMPT_CHANGE,
        /** The row, or what came before it, does not say enough. */
        MISSING
    }

    BalanceStatuses(Ledger ledger, Balances balances) {
        this.ledger = ledger;
        this.balances = balances;
    }

    /** The status of a row of Table I. */
    Status of(int row) {
        double held = balances.after(row);
        if (balances.previous(row) < 0) {
            return Double.isNaN(held) ? Status.MISSING : Status.FIRST;
        }
        double difference = Math.abs(held - balances.expected(row));
        if (Double.isNaN(difference)) {
            return Status.MISSING;
        }
        if (difference < Balances.TOLERANCE) {
            return balances.isEndBalanceRepeated(row) ? Status.END_BALANCE_REPEATED : Status.OK;
        }
        return tellsOfExemptChange(row) ? Status.EXEMPT_CHANGE : Status.BREAK;
    }

    private boolean tellsOfExemptChange(int row) {
        return EXEMPT.matcher(ledger.filings().remarks(ledger.filing(row))).find()
                || ledger.notes(row).stream()
                        .anyMatch(note -> EXEMPT.matcher(note.text()).find());
    }
}
