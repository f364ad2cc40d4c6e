package org.form4.award;

import java.util.HashMap;
import java.util.Map;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.jspecify.annotations.Nullable;

/**
 * The last price of each class of shares that an insider of the issuer reported: of purchases, sales and shares withheld in
 * Table I on the last day there is one, in US dollars a share, weighted by shares. Not the market's last price.
 */
public final class LastPrices {
    private final Map<Key, Mean> means = new HashMap<>();

    private record Key(int issuer, String securityClass) {}

    /**
     * A price and its day.
     *
     * @param price US dollars a share
     * @param day counted from 1970-01-01
     */
    public record LastPrice(double price, int day) {}

    private static final class Mean {
        private int day = Filings.NO_DAY;
        private double value;
        private double shares;
        private double only;
        private boolean isOne;

        void add(int ofDay, double price, double count) {
            if (ofDay > day) {
                day = ofDay;
                value = 0;
                shares = 0;
                only = price;
                isOne = true;
            }
            if (ofDay == day) {
                isOne &= only == price;
                value += price * count;
                shares += count;
            }
        }
    }

    public LastPrices(Ledger ledger, PriceChecks prices) {
        for (int row = 0; row < ledger.size(); row++) {
            boolean isMarket = ledger.isTrade(row)
                    && (ledger.hasCode(row, "P") || ledger.hasCode(row, "S") || ledger.hasCode(row, "F"));
            if (isMarket
                    && ledger.transactionDate(row) != Filings.NO_DAY
                    && prices.isPriced(row)
                    && ledger.transactionPricePerShare(row) > 0
                    && ledger.transactionShares(row) > 0) {
                means.computeIfAbsent(new Key(ledger.issuer(row), ledger.securityClassName(row)), key -> new Mean())
                        .add(
                                ledger.transactionDate(row),
                                ledger.transactionPricePerShare(row),
                                ledger.transactionShares(row));
            }
        }
    }

    /** The last price of a class; null when none is known. */
    public @Nullable LastPrice of(int issuer, String securityClass) {
        Mean mean = means.get(new Key(issuer, securityClass));
        return mean == null ? null : new LastPrice(mean.isOne ? mean.only : mean.value / mean.shares, mean.day);
    }
}
