package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.form4.exercise.Exercise;
import org.form4.exercise.Instrument;
import org.form4.ledger.Balances;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.plan.PlanState;
import org.form4.tables.RowAppender;

/** What the filings of one insider, or of all insiders of an issuer, add up to. Rows must come in the order of the ledger. */
final class PartySummary {
    /** The columns that {@link #append} fills. */
    static final String COLUMNS = "date first_filing_date, date last_filing_date, date first_transaction_date,"
            + " date last_transaction_date, int transactions, num bought, num bought_value, num sold, num sold_value,"
            + " num exercised, num withheld, num retained, num net_shares_disposed, num opening_holdings,"
            + " num closing_holdings, num share_of_holdings, num plan_share_of_sales,"
            + " num plan_unknown_share_of_sales, int late_filings, int late_transactions, ";

    final Sum bought = new Sum();
    final Sum boughtValue = new Sum();
    final Sum sold = new Sum();
    final Sum soldValue = new Sum();
    final Sum exercised = new Sum();
    final Sum withheld = new Sum();
    final Sum retained = new Sum();
    final Sum acquired = new Sum();
    final Sum disposed = new Sum();
    final Sum opening = new Sum();
    final Sum closing = new Sum();
    final Sum soldByPlan = new Sum();
    final Sum soldPlanUnknown = new Sum();
    private final IntArrayList filings = new IntArrayList();
    private int knownAt = Filings.NO_DAY;
    private int firstFiled = Filings.NO_DAY;
    private int lastFiled = Filings.NO_DAY;
    private int firstTraded = Filings.NO_DAY;
    private int lastTraded = Filings.NO_DAY;
    private final IntSet lateFilings = new IntOpenHashSet();
    private int lateTransactions;
    private int transactions;
    private int securityClass = -1;
    private int rowFlags;
    private boolean severalClasses;
    private boolean jointFiling;
    private boolean roleChanged;
    private boolean vestingSizeUnknown;
    private String role = "";
    private String officerTitle = "";

    /** A sum and whether anything in it was known: over no rows zero, over rows none of which is known missing. */
    static final class Sum {
        private double sum;
        private boolean known;
        private boolean unknown;

        void add(double number) {
            known |= !Double.isNaN(number);
            unknown |= Double.isNaN(number);
            sum += Double.isNaN(number) ? 0 : number;
        }

        double get() {
            return known || !unknown ? sum : Double.NaN;
        }

        /** For money and balances: missing over no rows too. */
        double orMissing() {
            return known ? sum : Double.NaN;
        }

        boolean isIncomplete() {
            return unknown;
        }
    }

    void addFiling(Filings all, int filing) {
        filings.add(filing);
        int known = all.knownAt(filing);
        knownAt = Math.max(knownAt, known);
        firstFiled = earlier(firstFiled, known);
        lastFiled = Math.max(lastFiled, known);
        jointFiling |= all.ownerRowCount(filing) > 1;
    }

    /** The role in a filing, when it has one; the latest stands. */
    void addRole(String roleInFiling, String title) {
        if (!roleInFiling.isEmpty()) {
            roleChanged |= !role.isEmpty() && !role.equals(roleInFiling);
            role = roleInFiling;
            officerTitle = title;
        }
    }

    /** A transaction of either table; Table II counts for the dates alone. */
    void addTransaction(Ledger ledger, int row, double value, PlanState plan) {
        int day = ledger.transactionDate(row);
        firstTraded = earlier(firstTraded, day);
        lastTraded = Math.max(lastTraded, day);
        if (ledger.isTableII(row)) {
            return;
        }
        transactions++;
        severalClasses |= securityClass >= 0 && securityClass != ledger.securityClass(row);
        securityClass = ledger.securityClass(row);
        double shares = ledger.transactionShares(row);
        if (ledger.isAcquired(row) || ledger.isDisposed(row)) {
            (ledger.isAcquired(row) ? acquired : disposed).add(shares);
        }
        switch (ledger.transactionCode(row)) {
            case "P" -> {
                bought.add(shares);
                boughtValue.add(value);
            }
            case "S" -> {
                sold.add(shares);
                soldValue.add(value);
                soldByPlan.add(plan == PlanState.PLAN ? shares : 0);
                soldPlanUnknown.add(plan == PlanState.UNKNOWN ? shares : 0);
            }
            case "M", "X", "O" -> {
                if (ledger.isAcquired(row)) {
                    exercised.add(shares);
                }
            }
            case "F" -> withheld.add(shares);
            default -> {
                // grants, gifts and the rest count in the net alone
            }
        }
    }

    void addExercise(Exercise exercise) {
        if (!exercise.rows().isExercise()) {
            vestingSizeUnknown = true;
        } else if (exercise.instrument() != Instrument.CONVERTIBLE) {
            retained.add(exercise.retainedShares());
        }
    }

    /** A transaction that was reported late, in this filing. */
    void addLateTransaction(int filing) {
        lateTransactions++;
        lateFilings.add(filing);
    }

    /** A Form 3 that was filed late. */
    void addLateForm3(int filing) {
        lateFilings.add(filing);
    }

    int lateFilings() {
        return lateFilings.size();
    }

    int lateTransactions() {
        return lateTransactions;
    }

    /** A position with the balances before its first row and after its last. */
    void addPosition(double first, double last) {
        opening.add(first);
        closing.add(last);
    }

    void addFlags(int flags) {
        rowFlags |= flags;
    }

    double net() {
        return disposed.get() - acquired.get();
    }

    double shareOfHoldings() {
        return opening.orMissing() > Balances.TOLERANCE ? net() / opening.orMissing() : Double.NaN;
    }

    double planShareOfSales() {
        return soldByPlan.orMissing() / sold.orMissing();
    }

    /** Appends the {@link #COLUMNS} and those at the end of every sum. */
    void append(RowAppender result, Filings all) {
        result.date(Days.date(firstFiled))
                .date(Days.date(lastFiled))
                .date(Days.date(firstTraded))
                .date(Days.date(lastTraded))
                .integer(transactions)
                .num(bought.get())
                .num(boughtValue.orMissing())
                .num(sold.get())
                .num(soldValue.orMissing())
                .num(exercised.get())
                .num(withheld.get())
                .num(retained.get())
                .num(net())
                .num(opening.orMissing())
                .num(closing.orMissing())
                .num(shareOfHoldings())
                .num(planShareOfSales())
                .num(soldPlanUnknown.orMissing() / sold.orMissing())
                .integer(lateFilings.size())
                .integer(lateTransactions)
                .integer(filings.size())
                .key(all.accessionNumber(filings.getInt(0)))
                .key(all.accessionNumber(lastFiling()))
                .date(Days.date(knownAt))
                .str(flags())
                .end();
    }

    /** All filings, in order of time. */
    IntList filings() {
        return filings;
    }

    int firstFiling() {
        return filings.getInt(0);
    }

    int lastFiling() {
        return filings.getInt(filings.size() - 1);
    }

    String role() {
        return role;
    }

    String officerTitle() {
        return officerTitle;
    }

    String flags() {
        Flags flags = new Flags();
        flags.add("several_classes", severalClasses);
        flags.add("joint_filing", jointFiling);
        flags.add("role_changed", roleChanged);
        flags.add("vesting_size_unknown", vestingSizeUnknown);
        flags.add("retained_incomplete", retained.isIncomplete());
        flags.add("holdings_incomplete", opening.isIncomplete() || closing.isIncomplete());
        String ofRows = RowFlag.text(rowFlags);
        flags.add(ofRows, !ofRows.isEmpty());
        return flags.toString();
    }

    private static int earlier(int first, int day) {
        return first == Filings.NO_DAY ? day : day == Filings.NO_DAY ? first : Math.min(first, day);
    }
}
