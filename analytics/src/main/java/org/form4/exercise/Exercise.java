package org.form4.exercise;

import java.util.List;
import java.util.SortedSet;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * One exercise or vesting, measured: its rows, what they add up to, and the pattern they make. Shares are counts, money is US
 * dollars, rates are fractions; what is not known is NaN, a day that is not known {@code Filings.NO_DAY}.
 */
public final class Exercise {
    private final ExerciseRows rows;
    private final int first;
    private final Case facts;
    private final MarketPrice marketPrice;
    private final Pattern pattern;
    private final Rates rates;
    private final SortedSet<String> flags;

    Exercise(
            ExerciseRows rows,
            Case facts,
            MarketPrice marketPrice,
            Pattern pattern,
            Rates rates,
            SortedSet<String> flags) {
        this.rows = rows;
        this.first = rows.first();
        this.facts = facts;
        this.marketPrice = marketPrice;
        this.pattern = pattern;
        this.rates = rates;
        this.flags = flags;
    }

    public ExerciseRows rows() {
        return rows;
    }

    /** The first of its lines in the order of the ledger. */
    public int first() {
        return first;
    }

    public Pattern pattern() {
        return pattern;
    }

    public Instrument instrument() {
        return facts.terms().instrument();
    }

    /** E: shares received. */
    public double exercisedShares() {
        return facts.shares().exercised();
    }

    /** K: weighted by shares. */
    public double exercisePrice() {
        return facts.terms().exercisePrice();
    }

    public double exerciseCost() {
        return facts.terms().cost();
    }

    /** F: shares withheld or delivered with code F. */
    public double withheldShares() {
        return facts.shares().withheld();
    }

    /** D: shares given back to the issuer with code D. */
    public double returnedShares() {
        return facts.shares().returned();
    }

    /** S: shares sold within the window that no other event has. */
    public double soldShares() {
        return facts.shares().sold();
    }

    /** Those of S that the exercise can have supplied. */
    public double soldSharesPaired() {
        return facts.shares().paired();
    }

    /** E less F, D and the paired part of S. */
    public double retainedShares() {
        return facts.shares().retained();
    }

    /** P. */
    public double marketPrice() {
        return marketPrice.price();
    }

    public PriceSource marketPriceSource() {
        return marketPrice.source();
    }

    /** The lines of other owners and days from which P was taken, for the day on which it could be known. */
    public List<Integer> marketPriceRows() {
        return marketPrice.rows();
    }

    public double withheldValue() {
        return rates.withheldValue();
    }

    public double intrinsicValue() {
        return rates.intrinsicValue();
    }

    public double withholdingRate() {
        return rates.withholdingRate();
    }

    public double impliedTaxRate() {
        return rates.impliedTaxRate();
    }

    public double impliedTaxRateIfCash() {
        return rates.impliedTaxRateIfCash();
    }

    public double moneyness() {
        return rates.moneyness();
    }

    public int expirationDay() {
        return facts.terms().expirationDay();
    }

    /** From the exercise to the earliest expiration, in years of 365.25 days. */
    public double yearsToExpiration() {
        boolean known = expirationDay() != Filings.NO_DAY && rows.day() != Filings.NO_DAY;
        return known ? (expirationDay() - rows.day()) / 365.25 : Double.NaN;
    }

    public int tranches() {
        return facts.terms().tranches();
    }

    /** The sentences of footnotes that tell how it was paid for. */
    public List<String> evidence() {
        return facts.statements().evidence();
    }

    /** Caveats, in alphabetical order. */
    public SortedSet<String> flags() {
        return flags;
    }

    /** The rows, the sentences used, the arithmetic and the tests of the patterns, in lines a reader can follow. */
    public String explain(Ledger ledger) {
        return new ExplanationText(ledger, this).toString();
    }

    Case facts() {
        return facts;
    }
}
