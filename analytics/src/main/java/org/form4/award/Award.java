package org.form4.award;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import org.form4.ledger.Filings;
import org.form4.ledger.Holdings;
import org.form4.ledger.Ledger;

/**
 * What Table II tells of one award: one issuer, lead owner, title, exercise price and expiration. Numbers are of derivatives,
 * as filed. Grants that agree in all of these, as grants of units do that state neither price nor end, cannot be told apart
 * and are one award here.
 *
 * <p>What is outstanding is what the last row states, where the balances of the rows follow from each other. Where they do
 * not, filers state the balance of each grant, or of all their options together; then it is what was granted less what left,
 * if the award is at hand from its first grant on.
 */
public final class Award {
    /** Where the number outstanding comes from. */
    public enum Source {
        /** The balance of the last row. */
        REPORTED,
        /** Granted and otherwise acquired less exercised, cancelled and otherwise disposed. */
        COMPUTED,
        /** Neither can be had. */
        NONE
    }

    private static final double HALF = 0.5;
    private static final int LAST_DAYS = 90;

    private final Ledger ledger;
    private final Holdings holdings;
    private final double exercisePrice;
    private final int expirationDay;
    private final IntArrayList rows = new IntArrayList();
    private final Int2ObjectMap<Running> balances = new Int2ObjectRBTreeMap<>();
    private final Tally tally = new Tally();
    private boolean isFromGrant;
    private boolean isOfSeveralAwards;
    private int grants;
    private int grantDay = Filings.NO_DAY;
    private int lastExerciseDay = Filings.NO_DAY;
    private int firstExercisable = Filings.NO_DAY;
    private int lastExercisable = Filings.NO_DAY;
    private double underlyingPerDerivative = 1;

    /**
     * The running balance of one way of holding the award. Within a filing it may run from row to row, or be that at the end
     * on every row.
     */
    private static final class Running {
        private double balance = Double.NaN;
        private boolean isBroken;
        private int filing = -1;
        private double before = Double.NaN;
        private double change;
        private double stated = Double.NaN;
        private boolean isRunning = true;
        private boolean isRepeated = true;

        void add(int ofFiling, double statedAfter, double own, boolean isGrant) {
            if (ofFiling != filing) {
                close();
                filing = ofFiling;
            }
            double expected = Double.isNaN(balance) && isGrant ? own : balance + own;
            if (!Double.isNaN(statedAfter)) {
                isRunning &= Double.isNaN(balance) || Math.abs(statedAfter - expected) < HALF;
                isRepeated &= Double.isNaN(stated) || statedAfter == stated;
                stated = statedAfter;
            }
            change += own;
            balance = Double.isNaN(statedAfter) ? expected : statedAfter;
        }

        /** Ends the filing. */
        void close() {
            double unexplained = stated - change - (Double.isNaN(before) ? 0 : before);
            boolean isEnd = isRepeated && (Double.isNaN(before) ? unexplained > -HALF : Math.abs(unexplained) < HALF);
            isBroken |= !isRunning && !isEnd;
            before = balance;
            change = 0;
            stated = Double.NaN;
            isRunning = true;
            isRepeated = true;
        }
    }

    Award(Ledger ledger, Holdings holdings, int row) {
        this.ledger = ledger;
        this.holdings = holdings;
        exercisePrice = ledger.conversionOrExercisePrice(row);
        expirationDay = ledger.expirationDate(row);
    }

    /** Adds a row of Table II; rows must come in the order of the ledger. */
    void add(int row) {
        double own = ledger.isTransaction(row) ? tally.add(ledger, row) : 0;
        boolean isGrant = ledger.isTransaction(row) && ledger.hasCode(row, "A") && ledger.isAcquired(row);
        if (isGrant) {
            grants++;
            grantDay = earlier(grantDay, ledger.transactionDate(row));
        }
        if (rows.isEmpty()) {
            isFromGrant = isGrant;
            boolean isOneGrant = !Double.isNaN(exercisePrice) && expirationDay != Filings.NO_DAY;
            isOfSeveralAwards = isGrant && isOneGrant && balance(row) - own > HALF;
        }
        rows.add(row);
        if (ledger.isTransaction(row) && isExercised(row)) {
            lastExerciseDay = Math.max(lastExerciseDay, ledger.transactionDate(row));
        }
        firstExercisable = earlier(firstExercisable, ledger.exerciseDate(row));
        lastExercisable = Math.max(lastExercisable, ledger.exerciseDate(row));
        double perDerivative = ledger.underlyingSecurityShares(row) / ledger.transactionShares(row);
        if (perDerivative > 0 && !Double.isInfinite(perDerivative)) {
            underlyingPerDerivative = perDerivative;
        }
        balances.computeIfAbsent(holdings.of(row), holding -> new Running())
                .add(ledger.filing(row), balance(row), own, isGrant);
    }

    /** What a row says is held after it; a holding may say so by its underlying shares alone. */
    private double balance(int row) {
        double stated = ledger.sharesOwnedFollowingTransaction(row);
        return Double.isNaN(stated) && !ledger.isTransaction(row) ? ledger.underlyingSecurityShares(row) : stated;
    }

    private boolean isExercised(int row) {
        return ledger.isDisposed(row) && Tally.EXERCISES.contains(ledger.transactionCode(row));
    }

    /** All rows, in the order of the ledger. */
    public IntList rows() {
        return IntLists.unmodifiable(rows);
    }

    /** What was acquired and disposed of. */
    public Tally tally() {
        return tally;
    }

    /** US dollars per underlying share; NaN when not stated. */
    public double exercisePrice() {
        return exercisePrice;
    }

    /** The last day of its life; {@code Filings.NO_DAY} when not stated. */
    public int expirationDay() {
        return expirationDay;
    }

    /** How many rows grant some of it. */
    public int grants() {
        return grants;
    }

    /** The day of the first grant; {@code Filings.NO_DAY} when it is not at hand. */
    public int grantDay() {
        return grantDay;
    }

    public int lastExerciseDay() {
        return lastExerciseDay;
    }

    /** The day from which it can be exercised; {@code Filings.NO_DAY} when none is stated, or several are. */
    public int exercisableDay() {
        return firstExercisable == lastExercisable ? firstExercisable : Filings.NO_DAY;
    }

    /** Whether rows state different days from which it can be exercised. */
    public boolean hasSeveralExercisableDays() {
        return firstExercisable != lastExercisable;
    }

    public double underlyingPerDerivative() {
        return underlyingPerDerivative;
    }

    /** Whether balances of consecutive rows do not follow from each other, or are of all awards together. */
    public boolean isBalanceBroken() {
        balances.values().forEach(Running::close);
        return isOfSeveralAwards || balances.values().stream().anyMatch(running -> running.isBroken);
    }

    public Source source() {
        if (!isBalanceBroken() && !Double.isNaN(reported())) {
            return Source.REPORTED;
        }
        return isFromGrant && !Double.isNaN(tally.net()) ? Source.COMPUTED : Source.NONE;
    }

    /** How many are left; NaN when that cannot be had. */
    public double outstanding() {
        return switch (source()) {
            case REPORTED -> reported();
            case COMPUTED -> tally.net();
            case NONE -> Double.NaN;
        };
    }

    /** The sum of the last balances, over the ways of holding it. */
    public double reported() {
        double sum = balances.isEmpty() ? Double.NaN : 0;
        for (Running running : balances.values()) {
            sum += running.balance;
        }
        return sum;
    }

    /**
     * How many can be exercised on a day by the dates stated: all, none, or NaN where no date is stated or the day lies between
     * several.
     */
    public double exercisableOn(int day) {
        if (isExpiredOn(day)) {
            return 0;
        }
        if (firstExercisable == Filings.NO_DAY || day == Filings.NO_DAY) {
            return Double.NaN;
        }
        return lastExercisable <= day ? outstanding() : firstExercisable > day ? 0 : Double.NaN;
    }

    /** Whether its life ended before a day. */
    public boolean isExpiredOn(int day) {
        return expirationDay != Filings.NO_DAY && day != Filings.NO_DAY && expirationDay < day;
    }

    /** How many were exercised in the last 90 days of its life, inclusive; NaN when its end is not stated. */
    public double exercisedInLastDays() {
        if (expirationDay == Filings.NO_DAY) {
            return Double.NaN;
        }
        double sum = 0;
        for (int row : rows) {
            int day = ledger.transactionDate(row);
            if (ledger.isTransaction(row) && isExercised(row) && day != Filings.NO_DAY) {
                int left = expirationDay - day;
                double number = Tally.number(ledger, row);
                sum += left >= 0 && left <= LAST_DAYS && !Double.isNaN(number) ? number : 0;
            }
        }
        return sum;
    }

    private static int earlier(int first, int day) {
        return first == Filings.NO_DAY ? day : day == Filings.NO_DAY ? first : Math.min(first, day);
    }
}
