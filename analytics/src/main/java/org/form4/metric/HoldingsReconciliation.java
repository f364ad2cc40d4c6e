package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Balances;
import org.form4.ledger.Days;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Whether the balances on the forms follow from the transactions: each Table I row of each position against the row before
 * it. Not a restatement, and no judgement who erred: a break is a missing filing, an unreported trade, a plan purchase that
 * need not be reported, a split, or a slip.
 *
 * <p>Unit: shares as filed. A balance or a number of shares that is not stated is MISSING, never zero, and the balance
 * before it is carried on with the shares that are known. Half a share is no difference.
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record HoldingsReconciliation(
        Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.TRANSACTION
            + ", str security_class, str nature_of_ownership, num previous_balance, num expected_balance,"
            + " num reported_balance, num difference, str status, id previous_accession_number, str previous_row, "
            + ResultColumns.OF_ROW;

    public HoldingsReconciliation() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return new Rows(tables).table();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Rows rows = new Rows(tables);
        ResultRows found = new ResultRows(rows.table(), 3);
        return row -> rows.explain(rows.inOrder[found.find(result, row)]);
    }

    /** Where a row's balance comes from and what it should be. */
    private final class Rows {
        private final Ledger ledger;
        private final Balances balances;
        private final BalanceStatuses statuses;
        private final PriceChecks prices;
        private final int[] inOrder;

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            balances = Balances.of(ledger);
            statuses = new BalanceStatuses(ledger, balances);
            prices = PriceChecks.of(ledger);
            inOrder = byPosition(ledger);
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (int row : inOrder) {
                append(result, row);
            }
            return result.table();
        }

        private void append(RowAppender result, int row) {
            int previous = balances.previous(row);
            int flags = RowFlag.of(ledger, prices, row)
                    | (balances.isSplitSuspected(row) ? RowFlag.SPLIT_SUSPECTED.bit() : 0);
            ResultColumns.transaction(result, ledger, row);
            result.str(ledger.securityClassName(row))
                    .str(ledger.natureOfOwnership(row))
                    .num(previous < 0 ? Double.NaN : balances.after(previous))
                    .num(balances.expected(row))
                    .num(ledger.sharesOwnedFollowingTransaction(row))
                    .num(balances.after(row) - balances.expected(row))
                    .str(statuses.of(row).name());
            if (previous < 0) {
                result.id(null).str(null);
            } else {
                result.key(ledger.accessionNumber(previous)).str(ledger.reference(previous));
            }
            result.date(Days.date(ledger.filings().knownAt(ledger.filing(row))))
                    .str(RowFlag.text(flags))
                    .end();
        }

        String explain(int row) {
            RowLines lines = new RowLines(ledger, HoldingsReconciliation.this);
            int previous = balances.previous(row);
            if (previous >= 0) {
                lines.row(previous, "the row before in this position");
            }
            lines.row(row, "");
            if (balances.isEndBalanceRepeated(row)) {
                lines.say("all rows of this position in the filing state the same balance, taken for that at the end");
            }
            if (previous >= 0) {
                double own = ledger.isTransaction(row) ? Balances.signedShares(ledger, row) : 0;
                lines.sum(
                        "expected", balances.expected(row) - own, "before", own, "in this row", balances.expected(row));
                lines.say("held after the row: " + RowLines.number(balances.after(row)) + "; difference "
                        + RowLines.number(balances.after(row) - balances.expected(row)));
            }
            lines.say("status: " + statuses.of(row));
            return lines.withNotes(balances.isSplitSuspected(row) ? RowFlag.SPLIT_SUSPECTED.bit() : 0);
        }
    }

    /** The rows of Table I, position by position in the order in which they first appear, each in order of time. */
    private static int[] byPosition(Ledger ledger) {
        int[] rows = new int[ledger.size()];
        int size = 0;
        int positions = 0;
        for (int row = 0; row < rows.length; row++) {
            if (!ledger.isTableII(row)) {
                rows[size++] = row;
            }
            positions = Math.max(positions, ledger.position(row) + 1);
        }
        int[] next = new int[positions + 1];
        for (int i = 0; i < size; i++) {
            next[ledger.position(rows[i]) + 1]++;
        }
        for (int p = 0; p < positions; p++) {
            next[p + 1] += next[p];
        }
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[ledger.position(rows[i])]++] = rows[i];
        }
        return sorted;
    }
}
