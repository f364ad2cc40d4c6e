package org.form4.exercise;

/**
 * The money of an event, in US dollars, and the rates that follow; NaN where a part is missing.
 *
 * @param withheldValue what the shares withheld and returned were worth at the prices of their lines
 * @param intrinsicValue P·E − cost
 * @param withholdingRate F/E
 * @param impliedTaxRate of a net exercise (withheld value − cost)/intrinsic value; of units withheld value/(P·E)
 * @param impliedTaxRateIfCash withheld value/intrinsic value: the rate if the exercise price was paid in cash
 * @param moneyness P/K
 */
record Rates(
        double withheldValue,
        double intrinsicValue,
        double withholdingRate,
        double impliedTaxRate,
        double impliedTaxRateIfCash,
        double moneyness) {

    static Rates of(Pattern pattern, Case c, WithheldValue withheld) {
        Shares shares = c.shares();
        double gross = c.price() * shares.exercised();
        double intrinsic = gross - c.terms().payable();
        double value = withheld.isComplete() ? withheld.value() : Double.NaN;
        boolean hasPrice = c.terms().exercisePrice() > 0;
        boolean forTax =
                pattern == Pattern.NET_EXERCISE || pattern == Pattern.WITHHOLD || pattern == Pattern.WITHHOLD_AND_SELL;
        double rate = Double.NaN;
        if (pattern == Pattern.NET_EXERCISE && intrinsic > 0) {
            rate = (value - c.terms().cost()) / intrinsic;
        } else if (forTax && !hasPrice && c.terms().instrument() == Instrument.UNIT && gross > 0) {
            rate = value / gross;
        }
        return new Rates(
                withheld.value(),
                intrinsic,
                shares.exercised() > 0 ? shares.withheld() / shares.exercised() : Double.NaN,
                rate,
                forTax && hasPrice && intrinsic > 0 ? value / intrinsic : Double.NaN,
                hasPrice ? c.price() / c.terms().exercisePrice() : Double.NaN);
    }
}
