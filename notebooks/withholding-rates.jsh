// Shares withheld at exercises and vestings, against the tax they were withheld for.
//
// Two rates tell different things. The withholding rate is shares withheld over shares received: of a net exercise it
// pays the strike too, and so says little about tax. The implied tax rate takes the strike out. For units, which cost
// nothing, both nearly agree, and should lie near what the insider owes.
//
//   form4 run notebooks/withholding-rates.jsh [INPUT...]      without INPUT: the samples
var t = args.length > 0 ? load(args) : load(samples())

var exercises = exercisePatterns(t)
var withheld = exercises.where(exercises.doubleColumn("withheld_shares").isGreaterThan(0))

// Each exercise or vesting with shares withheld. A vesting reported elsewhere (VEST_WITHHOLD) has no rate: how many shares
// vested is not known from these filings, and missing is not zero.
System.out.println(show(withheld.selectColumns(
        "exercise_date", "rpt_owner_name", "instrument", "pattern", "exercised_shares", "withheld_shares",
        "market_price", "withholding_rate", "implied_tax_rate", "flags")))

// How the rates are spread. Wages are taxed at source at 22 %, and 37 % above a million dollars a year, before state
// and payroll taxes; hence a look at what lies outside of 20 % to 57 %.
System.out.println(plot(withheld, "withholding_rate"))
System.out.println(plot(withheld, "implied_tax_rate"))

var rate = withheld.doubleColumn("implied_tax_rate")
var odd = withheld.where(rate.isGreaterThan(0.57).or(rate.isLessThan(0.20)))
System.out.println(show(odd.selectColumns(
        "exercise_date", "rpt_owner_name", "pattern", "withheld_value", "exercise_cost", "intrinsic_value",
        "implied_tax_rate", "flags")))

// What one of them is made of; the whole result is needed for that, a part of it does not know its filings.
for (int row = 0; row < exercises.rowCount(); row++) {
    double implied = exercises.doubleColumn("implied_tax_rate").getDouble(row);
    if (implied > 0.57 || implied < 0.20) {
        System.out.println(explain(exercises, row));
        break;
    }
}
