package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * What was exercised and at which price: N and K of the lines given up, else the positive price of the receiving lines.
 *
 * @param exercisePrice K in US dollars a share, weighted by shares; NaN when no line states one
 * @param cost sum of shares times exercise price; NaN when no line states one, or a line that must have one does not
 * @param payable the cost, with 0 where there is nothing to pay (units); NaN when not known
 * @param expirationDay the earliest expiration; {@code Filings.NO_DAY} without one
 * @param tranches how many lines were exercised
 */
record Terms(
        Instrument instrument, double exercisePrice, double cost, double payable, int expirationDay, int tranches) {

    /** @param titles reads a title; the same ones come again and again */
    static Terms of(Ledger ledger, ExerciseRows rows, Set<String> flags, Function<String, Title> titles) {
        return rows.isExercise()
                ? new Reader(ledger, rows, flags, titles).read()
                : new Terms(Instrument.UNIT, Double.NaN, Double.NaN, Double.NaN, Filings.NO_DAY, 0);
    }

    /** Adds up the lines given up. */
    private static final class Reader {
        private final Ledger ledger;
        private final ExerciseRows rows;
        private final Set<String> flags;
        private final Function<String, Title> titles;
        private final double receivedPrice;
        private final Map<Instrument, Double> sharesOf = new EnumMap<>(Instrument.class);
        private final Map<Instrument, Double> paidSharesOf = new EnumMap<>(Instrument.class);
        private double priced;
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private double cost = Double.NaN;
        private boolean unknown;
        private int expirationDay = Filings.NO_DAY;

        Reader(Ledger ledger, ExerciseRows rows, Set<String> flags, Function<String, Title> titles) {
            this.ledger = ledger;
            this.rows = rows;
            this.flags = flags;
            this.titles = titles;
            this.receivedPrice = receivedPrice(ledger, rows.received());
        }

        Terms read() {
            if (rows.exercised().isEmpty()) {
                for (int row : rows.received()) {
                    add(row, ledger.transactionShares(row), ledger.transactionPricePerShare(row), true);
                }
            }
            for (int row : rows.exercised()) {
                add(row, Shares.underlying(ledger, row), ledger.conversionOrExercisePrice(row), false);
                int expires = ledger.expirationDate(row);
                if (expires != Filings.NO_DAY && (expirationDay == Filings.NO_DAY || expires < expirationDay)) {
                    expirationDay = expires;
                }
            }
            double price = priced <= 0 ? Double.NaN : lowest == highest ? lowest : cost / priced;
            int tranches = rows.exercised().isEmpty()
                    ? rows.received().size()
                    : rows.exercised().size();
            double payable = unknown ? Double.NaN : Double.isNaN(cost) ? 0 : cost;
            return new Terms(instrument(), price, unknown ? Double.NaN : cost, payable, expirationDay, tranches);
        }

        private void add(int row, double shares, double statedPrice, boolean isReceived) {
            Title title = titles.apply(ledger.securityTitle(row));
            boolean isReceivedClass =
                    isReceived || ledger.securityClassName(row).equals(rows.securityClass());
            double exercisePrice = statedPrice;
            if (Double.isNaN(exercisePrice) && !title.isUnit() && receivedPrice > 0) {
                exercisePrice = receivedPrice;
            }
            Instrument instrument = Instrument.of(title, isReceivedClass, exercisePrice, receivedPrice);
            double counted = Double.isNaN(shares) ? 0 : shares;
            sharesOf.merge(instrument, counted, Double::sum);
            if (exercisePrice > 0) {
                paidSharesOf.merge(instrument, counted, Double::sum);
                if (title.isUnit()) {
                    flags.add("unit_priced");
                }
            }
            if (Double.isNaN(exercisePrice)) {
                boolean free = instrument == Instrument.UNIT || instrument == Instrument.CONVERTIBLE;
                unknown |= !free;
                if (!free) {
                    flags.add("exercise_price_missing");
                }
            } else if (!Double.isNaN(shares)) {
                cost = Shares.plus(cost, shares * exercisePrice);
                priced += shares;
                lowest = Math.min(lowest, exercisePrice);
                highest = Math.max(highest, exercisePrice);
            }
        }

        /** The kind of most shares; lines with a price to pay decide before those without. */
        private Instrument instrument() {
            if (sharesOf.size() > 1) {
                flags.add("mixed_instruments");
            }
            Map<Instrument, Double> deciding = paidSharesOf.isEmpty() ? sharesOf : paidSharesOf;
            Instrument most = Instrument.OTHER;
            double shares = Double.NEGATIVE_INFINITY;
            for (Map.Entry<Instrument, Double> entry : deciding.entrySet()) {
                if (entry.getValue() > shares) {
                    most = entry.getKey();
                    shares = entry.getValue();
                }
            }
            return most;
        }

        /** The positive price of the receiving lines, weighted; 0 when all that state one say 0; NaN when none does. */
        private static double receivedPrice(Ledger ledger, IntList received) {
            double value = 0;
            double shares = 0;
            double otherwise = Double.NaN;
            for (int row : received) {
                double price = ledger.transactionPricePerShare(row);
                double count = ledger.transactionShares(row);
                if (price > 0 && count > 0) {
                    value += count * price;
                    shares += count;
                } else if (price == 0) {
                    otherwise = 0;
                }
            }
            return shares > 0 ? value / shares : otherwise;
        }
    }
}
