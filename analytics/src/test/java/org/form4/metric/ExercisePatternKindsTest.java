package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.form4.ledger.Amendments;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** One test for each pattern and each of its borders. The 4th and the 8th of March 2024 are a Monday and a Friday. */
class ExercisePatternKindsTest {
    private static final String DAY = "2024-03-04";
    private static final String NEXT = "2024-03-05";

    private static Fixture form() {
        return new Fixture().filing("4", "2024-03-06").owner(2, "An Officer");
    }

    /** An exercise of 100 options at 10. */
    private static Fixture exercise() {
        return form().trade(DAY, "M", 100, 10, "A", 100).option(DAY, "M", 100, 10, "D", 0);
    }

    /** 100 units vesting. */
    private static Fixture units(String day) {
        return form().trade(day, "M", 100, 0, "A", 100)
                .option(day, "M", 100, Double.NaN, "D", 0)
                .title("Restricted Stock Units");
    }

    private static Table result(Fixture fixture) {
        return new ExercisePatterns().compute(fixture.tables());
    }

    private static Row only(Fixture fixture) {
        Table result = result(fixture);
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }

    private static String pattern(Fixture fixture) {
        return only(fixture).getString("pattern");
    }

    @Test
    void holdKeepsEverythingAndHasNoPrice() {
        Row row = only(exercise());

        assertThat(row.getString("pattern")).isEqualTo("HOLD");
        assertThat(row.getDouble("retained_shares")).isEqualTo(100);
        assertThat(row.getDouble("withheld_shares")).isZero();
        assertThat(row.isMissing("market_price")).isTrue();
        assertThat(row.getString("market_price_source")).isEqualTo("NONE");
        assertThat(row.isMissing("withheld_value")).isTrue();
        assertThat(row.isMissing("intrinsic_value")).isTrue();
        assertThat(row.getString("flags")).isEmpty();
    }

    @Test
    void cashSettledReturnsAllToTheIssuer() {
        Fixture unpriced = units(DAY).trade(DAY, "D", 100, 30, "D", 0);
        Fixture priced = exercise().trade(DAY, "D", 100, 30, "D", 0);
        Fixture named = exercise().trade(DAY, "D", 100, 30, "D", 0).cites("transaction_code", "F1");
        named.note("F1", "The stock appreciation rights were settled in cash.");

        assertThat(pattern(unpriced)).isEqualTo("CASH_SETTLED");
        assertThat(only(unpriced).getDouble("returned_shares")).isEqualTo(100);
        assertThat(only(unpriced).isMissing("implied_tax_rate")).isTrue();
        assertThat(pattern(priced)).isNotEqualTo("CASH_SETTLED");
        assertThat(pattern(named)).isEqualTo("CASH_SETTLED");
    }

    @Test
    void netExerciseIsInferredFromTheWorthOfWhatWasWithheld() {
        Row row = only(exercise().trade(DAY, "F", 40, 26, "D", 60));

        assertThat(row.getString("pattern")).isEqualTo("NET_EXERCISE");
        assertThat(row.getString("flags")).isEqualTo("strike_payment_inferred");
        assertThat(row.getDouble("implied_tax_rate")).isCloseTo((40 * 26 - 1000) / 1600.0, within(1e-12));
        assertThat(row.getDouble("implied_tax_rate_if_cash")).isCloseTo(40 * 26 / 1600.0, within(1e-12));
    }

    @Test
    void readsANoteThatRunsOnInTheNextAsOneText() {
        Fixture fixture = exercise().trade(DAY, "F", 37, 26, "D", 63).cites("transaction_code", "F1");
        fixture.note("F1", "Shares were withheld by the issuer to pay the tax due and (Continued in footnote 2)")
                .note("F2", "(Continued from footnote 1) to pay the exercise price of the option.");

        Row row = only(fixture);

        assertThat(row.getString("pattern")).isEqualTo("NET_EXERCISE");
        assertThat(row.getString("evidence")).contains("the tax due and to pay the exercise price of the option.");
        assertThat(row.getString("flags")).isEmpty();
    }

    @Test
    void withholdIsLessThanTheCost() {
        Row row = only(exercise().trade(DAY, "F", 37, 26, "D", 63));

        assertThat(row.getString("pattern")).isEqualTo("WITHHOLD");
        assertThat(row.isMissing("implied_tax_rate")).isTrue();
        assertThat(row.getDouble("implied_tax_rate_if_cash")).isCloseTo(37 * 26 / 1600.0, within(1e-12));
    }

    @Test
    void aNoteOnWhatPaidTheExercisePriceDecidesAgainstTheWorth() {
        Fixture net = exercise().trade(DAY, "F", 37, 26, "D", 63).cites("transaction_code", "F1");
        net.note(
                "F1", "The option was exercised on a net basis; these shares were withheld to pay the exercise price.");
        Fixture cash = exercise().trade(DAY, "F", 40, 26, "D", 60).cites("transaction_code", "F1");
        cash.note("F1", "The exercise price was paid in cash.");

        assertThat(pattern(net)).isEqualTo("NET_EXERCISE");
        assertThat(only(net).getString("flags")).isEmpty();
        assertThat(pattern(cash)).isEqualTo("WITHHOLD");
    }

    @Test
    void unitsAreWithheldForTax() {
        Row row = only(units(DAY).trade(DAY, "F", 40, 26, "D", 60));

        assertThat(row.getString("instrument")).isEqualTo("UNIT");
        assertThat(row.getString("pattern")).isEqualTo("WITHHOLD");
        assertThat(row.getDouble("implied_tax_rate")).isCloseTo(0.4, within(1e-12));
        assertThat(row.isMissing("exercise_price")).isTrue();
        assertThat(row.isMissing("moneyness")).isTrue();
        assertThat(row.getDouble("intrinsic_value")).isEqualTo(2600);
    }

    @Test
    void withholdAndSellUsesEachShareOnce() {
        Row row = only(exercise().trade(DAY, "F", 40, 26, "D", 60).trade(DAY, "S", 60, 27, "D", 0));

        assertThat(row.getString("pattern")).isEqualTo("WITHHOLD_AND_SELL");
        assertThat(row.getDouble("sold_shares_paired")).isEqualTo(60);
        assertThat(row.getDouble("retained_shares")).isZero();
        assertThat(row.getString("market_price_source")).isEqualTo("F");
    }

    @Test
    void aSaleOfMoreThanIsLeftIsSeenButNotPaired() {
        Row row = only(exercise().trade(DAY, "F", 40, 26, "D", 60).trade(DAY, "S", 500, 27, "D", 0));

        assertThat(row.getDouble("sold_shares")).isEqualTo(500);
        assertThat(row.getDouble("sold_shares_paired")).isEqualTo(60);
    }

    @Test
    void sameDaySaleSellsAllWithinOnePercent() {
        assertThat(pattern(exercise().trade(DAY, "S", 99, 26, "D", 1))).isEqualTo("SAME_DAY_SALE");
        assertThat(pattern(exercise().trade(DAY, "S", 98, 26, "D", 2))).isEqualTo("PARTIAL_SALE");
    }

    @Test
    void sellToCoverIsInferredFromTheImpliedRate() {
        Row row = only(exercise().trade(DAY, "S", 60, 26, "D", 40));

        assertThat(row.getString("pattern")).isEqualTo("SELL_TO_COVER");
        assertThat(row.getString("flags")).isEqualTo("inferred");
        assertThat(pattern(exercise().trade(DAY, "S", 50, 26, "D", 50))).isEqualTo("PARTIAL_SALE");
        assertThat(pattern(exercise().trade(DAY, "S", 75, 26, "D", 25))).isEqualTo("PARTIAL_SALE");
    }

    @Test
    void theBordersOfTheCoverRateAreInclusive() {
        Fixture rate = units(DAY).trade(DAY, "S", 30, 26, "D", 70);

        assertThat(new ExercisePatterns(1, 0.30, 0.30, Amendments.LATEST, null)
                        .compute(rate.tables())
                        .row(0)
                        .getString("pattern"))
                .isEqualTo("SELL_TO_COVER");
        assertThat(new ExercisePatterns(1, 0.31, 0.40, Amendments.LATEST, null)
                        .compute(rate.tables())
                        .row(0)
                        .getString("pattern"))
                .isEqualTo("PARTIAL_SALE");
    }

    @Test
    void aNoteMakesASaleToCoverWhateverTheRate() {
        Fixture told = units(DAY).trade(DAY, "S", 80, 26, "D", 20).cites("transaction_code", "F1");
        told.note("F1", "Sold solely to satisfy the tax withholding obligations of the vesting.");
        Fixture partly = units(DAY).trade(DAY, "S", 80, 26, "D", 20).cites("transaction_code", "F1");
        partly.note("F1", "Sold partially to satisfy tax withholding obligations of the vesting.");

        assertThat(pattern(told)).isEqualTo("SELL_TO_COVER");
        assertThat(only(told).getString("flags")).isEmpty();
        assertThat(only(told).getString("evidence")).startsWith("Sold solely");
        assertThat(pattern(partly)).isEqualTo("PARTIAL_SALE");
    }

    @Test
    void directorsCoverOnlyTheCost() {
        Fixture cost = new Fixture().filing("4", "2024-03-06").owner(2, "A Director", "is_director");
        cost.trade(DAY, "M", 100, 10, "A", 100)
                .option(DAY, "M", 100, 10, "D", 0)
                .trade(DAY, "S", 39, 26, "D", 61);
        Fixture rate = new Fixture().filing("4", "2024-03-06").owner(2, "A Director", "is_director");
        rate.trade(DAY, "M", 100, 10, "A", 100)
                .option(DAY, "M", 100, 10, "D", 0)
                .trade(DAY, "S", 60, 26, "D", 40);

        assertThat(pattern(cost)).isEqualTo("SELL_TO_COVER");
        assertThat(pattern(rate)).isEqualTo("PARTIAL_SALE");
    }

    @Test
    void moreGivenUpThanReceivedIsUnknown() {
        Row row = only(exercise().trade(DAY, "F", 101, 26, "D", 0));

        assertThat(row.getString("pattern")).isEqualTo("UNKNOWN");
        assertThat(row.getString("flags")).isEqualTo("withheld_exceeds_exercised");
        assertThat(pattern(exercise().trade(DAY, "F", 100.5, 26, "D", 0))).isEqualTo("NET_EXERCISE");
    }

    @Test
    void withoutAPriceWithheldSharesAreWithheldForTax() {
        Row row = only(exercise().trade(DAY, "F", 60, Double.NaN, "D", 40));

        assertThat(row.getString("pattern")).isEqualTo("WITHHOLD");
        assertThat(row.getString("flags")).isEqualTo("market_price_missing withheld_price_missing");
        assertThat(row.isMissing("withheld_value")).isTrue();
    }

    @Test
    void sharesWithheldWithoutAnExerciseAreAVesting() {
        Row row = only(form().trade(DAY, "F", 40, 26, "D", 60).trade(DAY, "F", 2, 26.5, "D", 58));

        assertThat(row.getString("pattern")).isEqualTo("VEST_WITHHOLD");
        assertThat(row.isMissing("exercised_shares")).isTrue();
        assertThat(row.getDouble("withheld_shares")).isEqualTo(42);
        assertThat(row.isMissing("retained_shares")).isTrue();
        assertThat(row.getDouble("withheld_value")).isEqualTo(40 * 26 + 2 * 26.5);
        assertThat(row.getString("flags")).isEmpty();
    }

    @Test
    void unitsThatVestTheDayAfterAnOptionExerciseKeepTheirWithholding() {
        Table result = result(exercise()
                .trade(NEXT, "F", 40, 26, "D", 60)
                .cites("transaction_code", "F1")
                .note("F1", "Shares withheld for tax on the vesting of restricted stock."));

        assertThat(result.stringColumn("pattern").asList()).containsExactly("HOLD", "VEST_WITHHOLD");
        assertThat(result.stringColumn("flags").asList()).containsExactly("", "near_exercise");
    }

    @Test
    void unitsThatVestTheDayAfterTakeTheirOwnWithholding() {
        Fixture both = exercise().trade(NEXT, "M", 50, 0, "A", 150).trade(NEXT, "F", 20, 26, "D", 130);
        both.option(NEXT, "M", 50, Double.NaN, "D", 0).title("Restricted Stock Units");
        Table result = result(both);

        assertThat(result.stringColumn("pattern").asList()).containsExactly("HOLD", "WITHHOLD");
        assertThat(result.stringColumn("instrument").asList()).containsExactly("OPTION", "UNIT");
    }

    @Test
    void aLaterWithholdingJoinsWhenItsNoteNamesTheExercise() {
        Fixture named = exercise().trade("2024-03-07", "F", 40, 26, "D", 60).cites("transaction_code", "F1");
        named.note("F1", "Withheld for tax on the option exercised on March 4, 2024.");
        Fixture late = exercise().trade("2024-03-10", "F", 40, 26, "D", 60).cites("transaction_code", "F1");
        late.note("F1", "Withheld for tax on the option exercised on March 4, 2024.");

        assertThat(only(named).getDouble("withheld_shares")).isEqualTo(40);
        assertThat(result(late).stringColumn("pattern").asList()).containsExactly("HOLD", "VEST_WITHHOLD");
    }

    @Test
    void aFootnoteOnTheHoldingLinksNothing() {
        Fixture fixture = exercise()
                .trade(DAY, "F", 40, 26, "D", 60)
                .cites("shares_owned_following_transaction", "F1")
                .trade(NEXT, "F", 5, 26, "D", 55)
                .cites("shares_owned_following_transaction", "F1")
                .note("F1", "Includes unvested shares.");

        assertThat(result(fixture).doubleColumn("withheld_shares").asList()).containsExactly(40.0, 5.0);
    }

    @Test
    void vestingOnFridayIsCoveredOnMonday() {
        Fixture fixture = units("2024-03-08").trade("2024-03-11", "S", 40, 26, "D", 60);

        assertThat(pattern(fixture)).isEqualTo("SELL_TO_COVER");
        assertThat(new ExercisePatterns(0, 0.2, 0.57, Amendments.LATEST, null)
                        .compute(fixture.tables())
                        .row(0)
                        .getString("pattern"))
                .isEqualTo("HOLD");
        assertThat(pattern(units("2024-03-08").trade("2024-03-12", "S", 40, 26, "D", 60)))
                .isEqualTo("HOLD");
    }

    @Test
    void theTrustsSaleIsNotOfSharesReceivedDirectly() {
        assertThat(pattern(exercise().trade(NEXT, "S", 60, 26, "D", 0).indirect("By Trust")))
                .isEqualTo("HOLD");
    }

    @Test
    void anotherClassesSaleIsNotOfTheSharesReceived() {
        assertThat(pattern(exercise().trade(DAY, "S", 60, 26, "D", 0).title("Class B Common Stock")))
                .isEqualTo("HOLD");
    }

    @Test
    void soldSharesGoToTheSameDayFirstAndThenToTheNearestEarlierExercise() {
        Fixture fixture = form();
        for (String day : new String[] {"2024-03-01", DAY, NEXT}) {
            fixture.trade(day, "M", 100, 10, "A", 0).option(day, "M", 100, 10, "D", 0);
        }
        fixture.trade(NEXT, "S", 250, 26, "D", 0);
        Table result = new ExercisePatterns(2, 0.2, 0.57, Amendments.LATEST, null).compute(fixture.tables());

        assertThat(result.doubleColumn("sold_shares_paired").asList()).containsExactly(50.0, 100.0, 100.0);
        assertThat(result.doubleColumn("sold_shares").sum()).isEqualTo(250);
    }

    @Test
    void aSaleInAFilingOfItsOwnIsFound() {
        Fixture fixture = exercise();
        fixture.filing("4", "2024-03-07").owner(2, "An Officer").trade(NEXT, "S", 100, 26, "D", 0);

        Row row = only(fixture);
        assertThat(row.getString("pattern")).isEqualTo("SAME_DAY_SALE");
        assertThat(row.getString("accession_numbers")).isEqualTo("0000000001-24-000001 0000000001-24-000002");
        assertThat(row.getDate("known_at")).hasToString("2024-03-07");
    }

    @Test
    void anotherOwnersPriceOfTheDayServesWhenThereIsNoOther() {
        Fixture fixture = exercise();
        fixture.filing("4", "2024-03-08").owner(3, "Another").trade(DAY, "S", 10, 31, "D", 0);
        Row row = only(fixture);

        assertThat(row.getDouble("market_price")).isEqualTo(31);
        assertThat(row.getString("market_price_source")).isEqualTo("ISSUER_SAME_DAY");
        assertThat(row.getDouble("intrinsic_value")).isEqualTo(2100);
        assertThat(row.getDate("known_at")).hasToString("2024-03-08");
        assertThat(row.getString("rows")).doesNotContain("24-000002");
    }

    @Test
    void twoTranchesAreOneEvent() {
        Row row = only(form().trade(DAY, "M", 100, 10, "A", 100)
                .trade(DAY, "M", 300, 20, "A", 400)
                .trade(DAY, "F", 250, 40, "D", 150)
                .option(DAY, "M", 100, 10, "D", 0)
                .set("expiration_date", "2030-01-02")
                .option(DAY, "M", 300, 20, "D", 0)
                .set("expiration_date", "2027-03-04"));

        assertThat(row.getInt("tranches")).isEqualTo(2);
        assertThat(row.getDouble("exercise_cost")).isEqualTo(7000);
        assertThat(row.getDouble("exercise_price")).isEqualTo(17.5);
        assertThat(row.getDate("expiration_date")).hasToString("2027-03-04");
        assertThat(row.getDouble("years_to_expiration")).isCloseTo(3, within(0.01));
    }

    @Test
    void twoTranchesAtOnePriceKeepThePriceExact() {
        Row row = only(form().trade(DAY, "M", 97, 6.13, "A", 97)
                .option(DAY, "M", 90, 6.13, "D", 0)
                .option(DAY, "M", 7, 6.13, "D", 0));

        assertThat(row.getInt("tranches")).isEqualTo(2);
        assertThat(row.getDouble("exercise_price")).isEqualTo(6.13);
        assertThat(row.getDouble("exercised_shares")).isEqualTo(97);
    }

    @Test
    void aClassReceivedThatIsItselfConvertibleIsReadInTableTwo() {
        Fixture fixture = form().option(DAY, "X", 1000, 6, "D", 0)
                .title("Class B Common Stock Warrant (right to buy)")
                .set("underlying_security_title", "Class B Common Stock")
                .option(DAY, "X", 1000, Double.NaN, "A", 1000)
                .title("Class B Common Stock")
                .option(DAY, "F", 250, Double.NaN, "D", 750)
                .title("Class B Common Stock")
                .set("transaction_price_per_share", 24.5);
        Row row = only(fixture);

        assertThat(row.getString("security_class")).isEqualTo("class b common stock");
        assertThat(row.getString("instrument")).isEqualTo("WARRANT");
        assertThat(row.getString("pattern")).isEqualTo("NET_EXERCISE");
        assertThat(row.getDouble("exercised_shares")).isEqualTo(1000);
        assertThat(row.getDouble("withheld_shares")).isEqualTo(250);
        assertThat(row.getString("flags")).isEqualTo("class_in_table_two strike_payment_inferred");
    }

    @Test
    void marksAClassThatWasConvertedTheDayItWasReceived() {
        Fixture fixture = form().trade(DAY, "C", 1000, 0, "A", 1000)
                .title("Class A Common Stock")
                .trade(DAY, "S", 1000, 24.5, "D", 0)
                .title("Class A Common Stock")
                .option(DAY, "M", 1000, 6.13, "D", 0)
                .set("underlying_security_title", "Class B Common Stock")
                .option(DAY, "M", 1000, Double.NaN, "A", 1000)
                .title("Class B Common Stock")
                .option(DAY, "C", 1000, Double.NaN, "D", 0)
                .title("Class B Common Stock");
        Row row = only(fixture);

        assertThat(row.getString("security_class")).isEqualTo("class b common stock");
        assertThat(row.getString("pattern")).isEqualTo("HOLD");
        assertThat(row.getString("flags")).isEqualTo("class_in_table_two converted_same_day");
    }

    @Test
    void tableTwoAloneStillGivesTheExercise() {
        Row row = only(form().option(DAY, "M", 100, 10, "D", 0));

        assertThat(row.getString("pattern")).isEqualTo("HOLD");
        assertThat(row.getDouble("exercised_shares")).isEqualTo(100);
        assertThat(row.getString("security_class")).isEqualTo("common stock");
        assertThat(row.getString("flags")).isEqualTo("table_one_leg_missing");
    }

    @Test
    void tableOneAloneTakesTheExercisePriceFromItsPrice() {
        Row row = only(form().trade(DAY, "M", 100, 10, "A", 100).trade(DAY, "S", 100, 26, "D", 0));

        assertThat(row.getString("instrument")).isEqualTo("OPTION");
        assertThat(row.getDouble("exercise_cost")).isEqualTo(1000);
        assertThat(row.getDouble("moneyness")).isCloseTo(2.6, within(1e-12));
        assertThat(row.getInt("tranches")).isEqualTo(1);
    }

    @Test
    void underlyingSharesCountBeforeTheDerivatives() {
        Row row = only(form().trade(DAY, "M", 100, 10, "A", 100)
                .option(DAY, "M", 50, 10, "D", 0)
                .set("underlying_security_shares", 100));

        assertThat(row.getDouble("exercise_cost")).isEqualTo(1000);
        assertThat(row.getString("flags")).isEmpty();
    }
}
