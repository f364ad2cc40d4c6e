package org.form4.ledger;

import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The columns of one of the four row tables that the ledger reads; those a table does not have are null. Texts that are
 * asked for often stand here by number too.
 */
final class RowColumns {
    final String tableName;
    final boolean isTableII;
    final boolean isTransaction;
    final LongColumn accessionNumber;
    final IntColumn rowNumber;
    final StringColumn securityTitle;
    final @Nullable DateColumn transactionDate;
    final @Nullable DateColumn deemedExecutionDate;
    final @Nullable StringColumn transactionFormType;
    final @Nullable StringColumn transactionCode;
    final @Nullable StringColumn transactionTimeliness;
    final @Nullable DoubleColumn transactionShares;
    final @Nullable DoubleColumn transactionTotalValue;
    final @Nullable DoubleColumn transactionPricePerShare;
    final @Nullable StringColumn transactionAcquiredDisposedCode;
    final @Nullable DoubleColumn conversionOrExercisePrice;
    final @Nullable DateColumn exerciseDate;
    final @Nullable DateColumn expirationDate;
    final @Nullable StringColumn underlyingSecurityTitle;
    final @Nullable DoubleColumn underlyingSecurityShares;
    final DoubleColumn sharesOwnedFollowingTransaction;
    final DoubleColumn valueOwnedFollowingTransaction;
    final StringColumn directOrIndirectOwnership;
    final StringColumn natureOfOwnership;
    final int size;
    final Texts titles;
    final @Nullable Texts codes;
    final @Nullable Texts directions;
    final Texts ownerships;
    final Texts natures;
    private final @Nullable Texts underlyingTitles;
    private final String[] underlyingClasses;

    /** Transactions and holdings of Table I, then those of Table II. */
    static RowColumns[] of(Form4Tables tables) {
        return new RowColumns[] {
            new RowColumns(tables.nonderivTrans(), false, true),
            new RowColumns(tables.nonderivHolding(), false, false),
            new RowColumns(tables.derivTrans(), true, true),
            new RowColumns(tables.derivHolding(), true, false)
        };
    }

    private RowColumns(Table table, boolean isTableII, boolean isTransaction) {
        this.tableName = table.name();
        this.isTableII = isTableII;
        this.isTransaction = isTransaction;
        this.size = table.rowCount();
        accessionNumber = table.longColumn("accession_number");
        rowNumber = table.intColumn("row_number");
        securityTitle = table.stringColumn("security_title");
        transactionDate = isTransaction ? table.dateColumn("transaction_date") : null;
        deemedExecutionDate = isTransaction ? table.dateColumn("deemed_execution_date") : null;
        transactionFormType = isTransaction ? table.stringColumn("transaction_form_type") : null;
        transactionCode = isTransaction ? table.stringColumn("transaction_code") : null;
        transactionTimeliness = isTransaction ? table.stringColumn("transaction_timeliness") : null;
        transactionShares = isTransaction ? table.doubleColumn("transaction_shares") : null;
        transactionTotalValue = isTransaction && isTableII ? table.doubleColumn("transaction_total_value") : null;
        transactionPricePerShare = isTransaction ? table.doubleColumn("transaction_price_per_share") : null;
        transactionAcquiredDisposedCode =
                isTransaction ? table.stringColumn("transaction_acquired_disposed_code") : null;
        conversionOrExercisePrice = isTableII ? table.doubleColumn("conversion_or_exercise_price") : null;
        exerciseDate = isTableII ? table.dateColumn("exercise_date") : null;
        expirationDate = isTableII ? table.dateColumn("expiration_date") : null;
        underlyingSecurityTitle = isTableII ? table.stringColumn("underlying_security_title") : null;
        underlyingSecurityShares = isTableII ? table.doubleColumn("underlying_security_shares") : null;
        sharesOwnedFollowingTransaction = table.doubleColumn("shares_owned_following_transaction");
        valueOwnedFollowingTransaction = table.doubleColumn("value_owned_following_transaction");
        directOrIndirectOwnership = table.stringColumn("direct_or_indirect_ownership");
        natureOfOwnership = table.stringColumn("nature_of_ownership");
        titles = new Texts(securityTitle);
        codes = texts(transactionCode);
        directions = texts(transactionAcquiredDisposedCode);
        ownerships = new Texts(directOrIndirectOwnership);
        natures = new Texts(natureOfOwnership);
        underlyingTitles = texts(underlyingSecurityTitle);
        underlyingClasses = new String[underlyingTitles == null ? 0 : underlyingTitles.size()];
        for (int code = 0; underlyingTitles != null && code < underlyingClasses.length; code++) {
            underlyingClasses[code] = SecurityClass.of(underlyingTitles.text(code));
        }
    }

    /** {@link SecurityClass} of {@link #underlyingSecurityTitle}; empty in Table I. */
    String underlyingClass(int row) {
        return underlyingTitles == null ? "" : underlyingClasses[underlyingTitles.code(row)];
    }

    private static @Nullable Texts texts(@Nullable StringColumn column) {
        return column == null ? null : new Texts(column);
    }
}
