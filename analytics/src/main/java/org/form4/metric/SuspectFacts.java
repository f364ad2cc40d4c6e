package org.form4.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.form4.exercise.Exercise;
import org.form4.exercise.TradingDays;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Balances;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.AtOnce;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.LongColumnType;

/** Looks at every row and every filing for facts that are hard to believe. */
final class SuspectFacts {
    private final Ledger ledger;
    private final Filings filings;
    private final PriceChecks prices;
    private final Balances balances;
    private final BalanceStatuses statuses;
    private final List<Fact> facts = new ArrayList<>();

    /** What can be wrong. */
    enum Kind {
        PRICE_IMPLAUSIBLE,
        DIRECTION_CONFLICT,
        EXPIRED_BEFORE_TRANSACTION,
        DATE_IN_FUTURE,
        DATE_ON_CLOSED_DAY,
        ZERO_AGAINST_UNDERLYING,
        SHARES_NEGATIVE,
        LEGS_DIFFER,
        BALANCE_BREAK,
        DUPLICATE_FILING,
        OWNER_IS_ISSUER;

        /** Worth knowing, but no sign of a mistake by itself. */
        boolean isInformation() {
            return this == DATE_ON_CLOSED_DAY;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One suspect fact.
     *
     * @param row its place in the ledger, or -1 for a fact of the whole filing
     */
    record Fact(Kind kind, int filing, int row, String detail) {}

    SuspectFacts(Form4Tables tables, Ledger ledger) {
        this.ledger = ledger;
        filings = ledger.filings();
        ForkJoinTask<Balances> followed = AtOnce.begin(() -> Balances.of(ledger));
        prices = PriceChecks.of(ledger);
        ForkJoinTask<List<Exercise>> exercises = AtOnce.begin(() -> UsualExercises.of(tables, ledger, prices));
        balances = followed.join();
        statuses = new BalanceStatuses(ledger, balances);
        for (int row = 0; row < ledger.size(); row++) {
            look(row);
        }
        exercises.join().forEach(this::lookAtLegs);
        lookForDuplicates();
        for (int filing = 0; filing < filings.size(); filing++) {
            long owner = filings.rptOwnerCik(filing);
            if (owner != LongColumnType.missingValueIndicator() && owner == filings.issuerCik(filing)) {
                add(Kind.OWNER_IS_ISSUER, filing, "the issuer is named as the owner");
            }
        }
        lookAtSignatures(tables.ownerSignature());
        facts.sort(Comparator.comparingInt(Fact::filing)
                .thenComparingInt(Fact::row)
                .thenComparing(Fact::kind)
                .thenComparing(Fact::detail));
    }

    List<Fact> all() {
        return facts;
    }

    private void add(Kind kind, int filing, String detail) {
        facts.add(new Fact(kind, filing, -1, detail));
    }

    private void look(int row) {
        if (ledger.isTransaction(row)) {
            lookAtAmounts(row);
            lookAtDates(row);
        }
        check(
                Kind.SHARES_NEGATIVE,
                row,
                ledger.transactionShares(row) < 0 || ledger.sharesOwnedFollowingTransaction(row) < 0,
                () -> "shares " + RowLines.number(ledger.transactionShares(row)) + ", balance "
                        + RowLines.number(ledger.sharesOwnedFollowingTransaction(row)));
        if (!ledger.isTableII(row) && statuses.of(row) == BalanceStatuses.Status.BREAK) {
            check(
                    Kind.BALANCE_BREAK,
                    row,
                    true,
                    () -> "expected " + RowLines.number(balances.expected(row)) + " after "
                            + ledger.reference(balances.previous(row)) + ", reported "
                            + RowLines.number(balances.after(row))
                            + (balances.isSplitSuspected(row) ? ", perhaps a split" : ""));
        }
    }

    private void lookAtAmounts(int row) {
        check(
                Kind.PRICE_IMPLAUSIBLE,
                row,
                prices.isPriceImplausible(row),
                () -> RowLines.dollars(ledger.transactionPricePerShare(row)) + " for "
                        + RowLines.number(ledger.transactionShares(row))
                        + " shares is far from the other prices of the month, or the value of the row");
        check(
                Kind.DIRECTION_CONFLICT,
                row,
                prices.isDirectionConflict(row),
                () -> "code " + ledger.transactionCode(row) + " marked " + ledger.transactionAcquiredDisposedCode(row));
        check(
                Kind.ZERO_AGAINST_UNDERLYING,
                row,
                ledger.isTableII(row) && ledger.transactionShares(row) == 0 && ledger.underlyingSecurityShares(row) > 0,
                () -> "0 derivatives on " + RowLines.number(ledger.underlyingSecurityShares(row))
                        + " underlying shares");
    }

    private void lookAtDates(int row) {
        int traded = ledger.transactionDate(row);
        if (traded == Filings.NO_DAY) {
            return;
        }
        int expires = ledger.expirationDate(row);
        check(
                Kind.EXPIRED_BEFORE_TRANSACTION,
                row,
                expires != Filings.NO_DAY && expires < traded,
                () -> "expires " + Days.date(expires) + ", traded " + Days.date(traded));
        int known = filings.knownAt(ledger.filing(row));
        check(
                Kind.DATE_IN_FUTURE,
                row,
                known != Filings.NO_DAY && traded > known,
                () -> "transaction " + Days.date(traded) + ", filed " + Days.date(known));
        boolean inMarket = !ledger.isTableII(row) && (ledger.hasCode(row, "P") || ledger.hasCode(row, "S"));
        check(
                Kind.DATE_ON_CLOSED_DAY,
                row,
                inMarket && !TradingDays.isOpen(LocalDate.ofEpochDay(traded)),
                () -> "code " + ledger.transactionCode(row) + " on a day on which the exchanges are closed");
    }

    private void check(Kind kind, int row, boolean holds, Supplier<String> detail) {
        if (holds) {
            facts.add(new Fact(kind, ledger.filing(row), row, detail.get()));
        }
    }

    private void lookAtLegs(Exercise exercise) {
        if (exercise.flags().contains("legs_differ")) {
            double given = 0;
            for (int row : exercise.rows().exercised()) {
                double underlying = ledger.underlyingSecurityShares(row);
                given += Double.isNaN(underlying) ? ledger.transactionShares(row) : underlying;
            }
            int row = exercise.rows().received().getInt(0);
            facts.add(new Fact(
                    Kind.LEGS_DIFFER,
                    ledger.filing(row),
                    row,
                    "received " + RowLines.number(exercise.exercisedShares()) + " shares for derivatives on "
                            + RowLines.number(given)));
        }
    }

    /** A form filed twice: the same type, owners and rows under two accession numbers. */
    private void lookForDuplicates() {
        Map<FilingContent, Integer> seen = new HashMap<>();
        for (int from = 0; from < ledger.size(); ) {
            int filing = ledger.place(from);
            int to = from;
            boolean trades = false;
            while (to < ledger.size() && ledger.place(to) == filing) {
                trades |= ledger.isTransaction(to++);
            }
            Integer first = trades ? seen.putIfAbsent(new FilingContent(ledger, from, to), filing) : null;
            if (first != null) {
                add(
                        Kind.DUPLICATE_FILING,
                        filing,
                        "says the same as " + AccessionNumber.format(filings.accessionNumber(first)));
            }
            from = to;
        }
    }

    private void lookAtSignatures(Table signature) {
        LongColumn accession = signature.longColumn("accession_number");
        DateColumn date = signature.dateColumn("signature_date");
        StringColumn name = signature.stringColumn("signature_name");
        for (int row = 0; row < signature.rowCount(); row++) {
            int filing = filings.find(accession.getLong(row));
            int signed = Days.of(date, row);
            int filed = filing < 0 ? Filings.NO_DAY : filings.filingDate(filing);
            if (signed != Filings.NO_DAY && filed != Filings.NO_DAY && signed > filed) {
                add(
                        Kind.DATE_IN_FUTURE,
                        filing,
                        "signed by " + name.get(row) + " on " + Days.date(signed) + ", filed " + Days.date(filed));
            }
        }
    }
}
