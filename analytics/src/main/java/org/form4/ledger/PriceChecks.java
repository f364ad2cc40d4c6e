package org.form4.ledger;

import java.util.Arrays;
import org.form4.group.PairNumbering;
import org.form4.tables.AtOnce;

/**
 * Says of each row whether its price can be believed and whether its code and its A/D agree. Flags only: nothing is
 * repaired, because most odd prices are what the filer really typed, and what was meant cannot be known.
 *
 * <p>A price is <em>implausible</em> when it is negative, when it is four times as high or a quarter as low as every
 * other price known for the same class of the same issuer within {@value #DAYS_AROUND} days (two others are needed; those
 * of other filings decide when there are as many, since a filer repeats a mistake), or when it is the value of the whole
 * row: four times the others, and sensible once divided by the shares. Other prices are those of code P, S or F in
 * Table I. The price of an exercise or an award may lie far below the market, so those are only ever too high. Splits
 * inside the window do no harm, since the prices of either side agree with their own. Missing prices and the prices of
 * derivatives in Table II are never implausible.
 *
 * <p>A row has a <em>direction conflict</em> when its code can only be an acquisition and it is marked D, or the other way
 * round.
 */
public final class PriceChecks {
    private static final int DAYS_AROUND = 31;
    private static final double FAR = 4;
    private static final int OTHERS_NEEDED = 2;

    /** Without any other price, only a row of so many shares can show that its value was typed as its price, … */
    private static final double SHARES_OF_A_LONE_ROW = 100;

    /** … and only at such a price … */
    private static final double PRICE_OF_A_LONE_ROW = 10_000;

    /** … which, divided by the shares, is at most this: the few stocks that really cost so much are not sold in such lots. */
    private static final double DIVIDED_PRICE_OF_A_LONE_ROW = 1_000;

    private final Ledger ledger;
    private final boolean[] implausible;

    private PriceChecks(Ledger ledger) {
        this.ledger = ledger;
        implausible = new boolean[ledger.size()];
        AtOnce.pieces(ledger.pieces(), this::checkSecurities);
    }

    private void checkSecurities(int first, int end) {
        PairNumbering securities = new PairNumbering();
        int[] security = new int[end - first];
        for (int i = 0; i < security.length; i++) {
            int row = first + i;
            security[i] = isPricedTrade(row) ? securities.of(ledger.issuer(row), ledger.securityClass(row)) : -1;
        }
        Slices bySecurity = new Slices(securities.size(), security.length, i -> security[i], (a, b) -> 0);
        for (int s = 0; s < securities.size(); s++) {
            long[] ofDay = new long[bySecurity.to(s) - bySecurity.from(s)];
            for (int i = 0; i < ofDay.length; i++) {
                int row = first + bySecurity.row(bySecurity.from(s) + i);
                ofDay[i] = ((long) ledger.transactionDate(row) << 32) | row;
            }
            check(inOrder(ofDay));
        }
    }

    /** Checks every row. */
    public static PriceChecks of(Ledger ledger) {
        return new PriceChecks(ledger);
    }

    /** Whether sums of money must leave the row out. */
    public boolean isPriceImplausible(int row) {
        return implausible[row];
    }

    /** Whether the row has shares and a price that can be believed, so that it counts in sums of money. */
    public boolean isPriced(int row) {
        return !implausible[row]
                && !Double.isNaN(ledger.transactionPricePerShare(row))
                && !Double.isNaN(ledger.transactionShares(row));
    }

    /** Shares times price in US dollars, without a sign; NaN unless {@link #isPriced}. */
    public double value(int row) {
        return isPriced(row) ? ledger.transactionShares(row) * ledger.transactionPricePerShare(row) : Double.NaN;
    }

    /** Whether the code says acquired and the A/D says disposed, or the other way round. */
    public boolean isDirectionConflict(int row) {
        boolean tableI = !ledger.isTableII(row);
        return switch (ledger.transactionLetter(row)) {
            case 'A' -> ledger.isDisposed(row);
            case 'F' -> ledger.isAcquired(row);
            // a written option is sold and yet acquired as a short position, so only shares are judged
            case 'P', 'L' -> tableI && ledger.isDisposed(row);
            case 'S', 'D', 'U' -> tableI && ledger.isAcquired(row);
            default -> false;
        };
    }

    private boolean isPricedTrade(int row) {
        return ledger.isTrade(row)
                && !Double.isNaN(ledger.transactionPricePerShare(row))
                && ledger.transactionDate(row) != Filings.NO_DAY;
    }

    /** The priced trades of a security by date, then place in the ledger. */
    private static int[] inOrder(long[] ofDay) {
        Arrays.sort(ofDay);
        int[] rows = new int[ofDay.length];
        Arrays.setAll(rows, i -> (int) ofDay[i]);
        return rows;
    }

    private void check(int[] trades) {
        int size = trades.length;
        double[] price = new double[size];
        int[] day = new int[size];
        boolean[] market = new boolean[size];
        int markets = 0;
        for (int i = 0; i < size; i++) {
            int row = trades[i];
            price[i] = ledger.transactionPricePerShare(row);
            day[i] = ledger.transactionDate(row);
            market[i] = price[i] > 0 && isMarketCode(row);
            markets += market[i] ? 1 : 0;
        }
        for (int i = 0; i < size; i++) {
            int row = trades[i];
            boolean alone = markets - (market[i] ? 1 : 0) == 0;
            double divided = price[i] / ledger.transactionShares(row);
            Others others = new Others(isMarketCode(row), price[i], divided);
            if (!alone) {
                for (int j = i - 1; j >= 0 && day[i] - day[j] <= DAYS_AROUND && !others.settled(); j--) {
                    others.look(market[j], price[j], ledger.filing(row) == ledger.filing(trades[j]));
                }
                for (int j = i + 1; j < size && day[j] - day[i] <= DAYS_AROUND && !others.settled(); j++) {
                    others.look(market[j], price[j], ledger.filing(row) == ledger.filing(trades[j]));
                }
            }
            implausible[row] = price[i] < 0
                    || others.areAllFar()
                    || others.showAValue()
                    || (alone
                            && price[i] >= PRICE_OF_A_LONE_ROW
                            && ledger.transactionShares(row) >= SHARES_OF_A_LONE_ROW
                            && divided <= DIVIDED_PRICE_OF_A_LONE_ROW);
        }
    }

    private boolean isMarketCode(int row) {
        return ledger.hasCode(row, "S") || ledger.hasCode(row, "P") || ledger.hasCode(row, "F");
    }

    /** What the other prices of the window say about one price. */
    private static final class Others {
        private final boolean mayBeTooLow;
        private final double price;
        private final double divided;
        private int ofOtherFilings;
        private int ofThisFiling;
        private boolean otherFilingAgrees;
        private boolean thisFilingAgrees;
        private boolean dividedFits;

        Others(boolean mayBeTooLow, double price, double divided) {
            this.mayBeTooLow = mayBeTooLow;
            this.price = price;
            this.divided = divided;
        }

        void look(boolean isMarket, double other, boolean sameFiling) {
            if (!isMarket) {
                return;
            }
            boolean agrees = price < FAR * other && (!mayBeTooLow || price > other / FAR);
            if (sameFiling) {
                ofThisFiling++;
                thisFilingAgrees |= agrees;
            } else {
                ofOtherFilings++;
                otherFilingAgrees |= agrees;
            }
            dividedFits |= divided < 2 * other && divided > other / 2;
        }

        /** Nothing that is still to come can make the price implausible. */
        boolean settled() {
            return otherFilingAgrees;
        }

        boolean areAllFar() {
            return ofOtherFilings >= OTHERS_NEEDED
                    ? !otherFilingAgrees
                    : ofOtherFilings + ofThisFiling >= OTHERS_NEEDED && !otherFilingAgrees && !thisFilingAgrees;
        }

        boolean showAValue() {
            return dividedFits && !otherFilingAgrees && !thisFilingAgrees;
        }
    }
}
