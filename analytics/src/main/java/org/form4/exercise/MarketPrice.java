package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.form4.exercise.ExerciseRows.Sold;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * What a share was worth on the day of an event, in US dollars, from prices that insiders reported. Prices of zero and those
 * that look mistyped are no market prices.
 *
 * @param price weighted by shares; NaN when none is known
 * @param rows the lines it was taken from
 */
record MarketPrice(double price, PriceSource source, IntList rows) {

    /** Looks prices up among all rows of the ledger. */
    static final class Finder {
        private final Ledger ledger;
        private final IntPredicate implausible;
        private final Map<IssuerDay, IntArrayList> byDay = new HashMap<>();

        private record IssuerDay(int issuer, int day, String securityClass) {}

        /** @param implausible rows whose price is not to be used */
        Finder(Ledger ledger, IntPredicate implausible) {
            this.ledger = ledger;
            this.implausible = implausible;
            for (int row = 0; row < ledger.size(); row++) {
                if (ledger.isTrade(row)
                        && (ledger.hasCode(row, "F") || ledger.hasCode(row, "S"))
                        && ledger.transactionDate(row) != Filings.NO_DAY
                        && isUsable(row)) {
                    byDay.computeIfAbsent(
                                    new IssuerDay(
                                            ledger.issuer(row),
                                            ledger.transactionDate(row),
                                            ledger.securityClassName(row)),
                                    day -> new IntArrayList(2))
                            .add(row);
                }
            }
        }

        MarketPrice of(int issuer, ExerciseRows rows) {
            Mean withheld = new Mean();
            for (int row : rows.withheld()) {
                withheld.add(row, ledger.transactionShares(row));
            }
            if (withheld.shares > 0) {
                return withheld.price(PriceSource.F);
            }
            Mean sold = new Mean();
            for (Sold sale : rows.sold()) {
                sold.add(sale.row(), sale.shares());
            }
            if (sold.shares > 0) {
                return sold.price(PriceSource.S);
            }
            Mean others = new Mean();
            IntArrayList ofDay = byDay.get(new IssuerDay(issuer, rows.day(), rows.securityClass()));
            if (ofDay != null) {
                for (int row : ofDay) {
                    others.add(row, ledger.transactionShares(row));
                }
            }
            return others.shares > 0
                    ? others.price(PriceSource.ISSUER_SAME_DAY)
                    : new MarketPrice(Double.NaN, PriceSource.NONE, new IntArrayList());
        }

        private boolean isUsable(int row) {
            return ledger.transactionPricePerShare(row) > 0 && !implausible.test(row);
        }

        private final class Mean {
            private double value;
            private double shares;
            private double lowest = Double.POSITIVE_INFINITY;
            private double highest;
            private final IntArrayList used = new IntArrayList();

            void add(int row, double count) {
                if (count > 0 && isUsable(row)) {
                    double price = ledger.transactionPricePerShare(row);
                    value += count * price;
                    lowest = Math.min(lowest, price);
                    highest = Math.max(highest, price);
                    shares += count;
                    used.add(row);
                }
            }

            MarketPrice price(PriceSource source) {
                return new MarketPrice(lowest == highest ? lowest : value / shares, source, used);
            }
        }
    }
}
