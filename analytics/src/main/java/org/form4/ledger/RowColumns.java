package org.form4.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The columns of one of the four row tables that the ledger reads; those a table does not have are null. */
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
    private @Nullable Texts titles;
    private @Nullable Texts codes;
    private @Nullable Texts directions;
    private @Nullable Texts ownerships;
    private @Nullable Texts natures;
    private int @Nullable [] transactionDays;

    RowColumns(Table table, boolean isTableII, boolean isTransaction) {
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
    }

    /** Works out everything below. */
    void read() {
        titles();
        ownerships();
        natures();
        if (isTransaction) {
            codes();
            directions();
            transactionDays();
        }
    }

    /** {@link #securityTitle} by number. */
    Texts titles() {
        Texts known = titles;
        if (known == null) {
            known = new Texts(securityTitle);
            titles = known;
        }
        return known;
    }

    /** {@link #transactionCode} by number; only of transactions. */
    Texts codes() {
        Texts known = codes;
        if (known == null) {
            known = new Texts(Objects.requireNonNull(transactionCode));
            codes = known;
        }
        return known;
    }

    /** {@link #transactionAcquiredDisposedCode} by number; only of transactions. */
    Texts directions() {
        Texts known = directions;
        if (known == null) {
            known = new Texts(Objects.requireNonNull(transactionAcquiredDisposedCode));
            directions = known;
        }
        return known;
    }

    /** {@link #directOrIndirectOwnership} by number. */
    Texts ownerships() {
        Texts known = ownerships;
        if (known == null) {
            known = new Texts(directOrIndirectOwnership);
            ownerships = known;
        }
        return known;
    }

    /** {@link #natureOfOwnership} by number. */
    Texts natures() {
        Texts known = natures;
        if (known == null) {
            known = new Texts(natureOfOwnership);
            natures = known;
        }
        return known;
    }

    /** {@link #transactionDate} as days; only of transactions. */
    int[] transactionDays() {
        int[] known = transactionDays;
        if (known == null) {
            DateColumn dates = Objects.requireNonNull(transactionDate);
            known = new int[size];
            for (int row = 0; row < size; row++) {
                known[row] = Days.of(dates, row);
            }
            transactionDays = known;
        }
        return known;
    }
}
