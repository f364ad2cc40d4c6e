package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.form4.ledger.Amendments;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The caveats that no pattern test meets, and rows with holes in them. */
class ExerciseFlagsTest {
    private static final String DAY = "2024-03-04";

    private static Fixture form() {
        return new Fixture().filing("4", "2024-03-06").owner(2, "An Officer");
    }

    private static Fixture exercise() {
        return form().trade(DAY, "M", 100, 10, "A", 100).option(DAY, "M", 100, 10, "D", 0);
    }

    private static Row only(Fixture fixture) {
        Table result = new ExercisePatterns().compute(fixture.tables());
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }

    private static String flags(Fixture fixture) {
        return only(fixture).getString("flags");
    }

    @Test
    void legsThatDifferByMoreThanOnePercent() {
        assertThat(flags(form().trade(DAY, "M", 100, 10, "A", 100).option(DAY, "M", 102, 10, "D", 0)))
                .isEqualTo("legs_differ");
        assertThat(flags(form().trade(DAY, "M", 100, 10, "A", 100).option(DAY, "M", 101, 10, "D", 0)))
                .isEmpty();
    }

    @Test
    void anAwardOfTheDayOfTheWithholding() {
        assertThat(flags(form().trade(DAY, "A", 100, 0, "A", 100).trade(DAY, "F", 40, 26, "D", 60)))
                .isEqualTo("award_same_day");
    }

    @Test
    void aWithholdingMarkedAsAcquiredIsNotCounted() {
        Row row = only(exercise().trade(DAY, "F", 40, 26, "A", 140));

        assertThat(row.getString("pattern")).isEqualTo("HOLD");
        assertThat(row.getString("flags")).isEqualTo("direction_conflict");
        assertThat(row.getString("rows")).contains(":I:2");
    }

    @Test
    void aSaleMarkedAsAcquiredIsASale() {
        Row row = only(exercise().trade(DAY, "S", 100, 26, "A", 0));

        assertThat(row.getString("pattern")).isEqualTo("SAME_DAY_SALE");
        assertThat(row.getString("flags")).isEqualTo("direction_conflict");
    }

    @Test
    void anExerciseMarkedAsDisposedOfHasNoShares() {
        Row row = only(form().trade(DAY, "M", 100, 10, "D", 0));

        assertThat(row.getString("pattern")).isEqualTo("UNKNOWN");
        assertThat(row.isMissing("exercised_shares")).isTrue();
        assertThat(row.getString("flags")).isEqualTo("direction_conflict");
    }

    @Test
    void anOptionMarkedAsAcquiredIsStillTheOneExercised() {
        Row row = only(form().trade(DAY, "M", 100, 10, "A", 100).option(DAY, "M", 100, 10, "A", 0));

        assertThat(row.getDouble("exercise_price")).isEqualTo(10);
        assertThat(row.getString("flags")).isEqualTo("direction_conflict");
    }

    @Test
    void unitsGivenUpInTableOneAreTheThingExercised() {
        Row row = only(form().trade(DAY, "M", 100, 0, "A", 100)
                .trade(DAY, "M", 100, 0, "D", 0)
                .title("Restricted Stock Units"));

        assertThat(row.getString("instrument")).isEqualTo("UNIT");
        assertThat(row.getDouble("exercised_shares")).isEqualTo(100);
        assertThat(row.getString("flags")).isEmpty();
    }

    @Test
    void anOptionWithoutAPriceAnywhere() {
        Row row = only(form().trade(DAY, "M", 100, Double.NaN, "A", 100)
                .option(DAY, "M", 100, Double.NaN, "D", 0)
                .trade(DAY, "F", 40, 26, "D", 60));

        assertThat(row.getString("instrument")).isEqualTo("OPTION");
        assertThat(row.isMissing("exercise_cost")).isTrue();
        assertThat(row.isMissing("intrinsic_value")).isTrue();
        assertThat(row.getString("pattern")).isEqualTo("WITHHOLD");
        assertThat(row.getString("flags")).isEqualTo("exercise_price_missing");
    }

    @Test
    void sharesThatAreNotStated() {
        Row row = only(form().trade(DAY, "M", Double.NaN, 10, "A", 100).trade(DAY, "F", 40, 26, "D", 60));

        assertThat(row.isMissing("exercised_shares")).isTrue();
        assertThat(row.isMissing("retained_shares")).isTrue();
        assertThat(row.getString("pattern")).isEqualTo("UNKNOWN");
        assertThat(row.getString("flags")).isEqualTo("shares_missing");
    }

    @Test
    void negativeShares() {
        assertThat(flags(form().trade(DAY, "M", -100, 10, "A", 100).trade(DAY, "S", 40, 26, "D", 60)))
                .contains("negative_shares");
    }

    @Test
    void rowsWithoutADateMeetOnlyInsideTheirFiling() {
        Fixture fixture = form().trade("", "M", 100, 10, "A", 100).option("", "M", 100, 10, "D", 0);
        fixture.filing("4", "2024-03-07").owner(2, "An Officer").trade("", "F", 40, 26, "D", 60);
        Table result = new ExercisePatterns().compute(fixture.tables());

        assertThat(result.stringColumn("pattern").asList()).containsExactlyInAnyOrder("HOLD", "VEST_WITHHOLD");
        assertThat(result.stringColumn("flags").asList()).containsOnly("date_missing");
    }

    @Test
    void anOptionAndUnitsOnOneDay() {
        Row row = only(form().trade(DAY, "M", 100, 10, "A", 100)
                .trade(DAY, "M", 300, 0, "A", 400)
                .option(DAY, "M", 100, 10, "D", 0)
                .option(DAY, "M", 300, Double.NaN, "D", 0)
                .title("Restricted Stock Units"));

        assertThat(row.getString("instrument")).isEqualTo("OPTION");
        assertThat(row.getDouble("exercise_cost")).isEqualTo(1000);
        assertThat(row.getDouble("exercise_price")).isEqualTo(10);
        assertThat(row.getString("flags")).isEqualTo("mixed_instruments");
    }

    @Test
    void unitsWithAnExercisePrice() {
        Row row = only(form().trade(DAY, "M", 100, 0, "A", 100)
                .option(DAY, "M", 100, 1, "D", 0)
                .title("Restricted Stock Units"));

        assertThat(row.getString("flags")).isEqualTo("unit_priced");
    }

    @Test
    void anUnderlyingTitleThatIsNotTheClassReceived() {
        assertThat(flags(form().trade(DAY, "M", 100, 10, "A", 100)
                        .option(DAY, "M", 100, 10, "D", 0)
                        .set("underlying_security_title", "Ordinary Shares")))
                .isEqualTo("underlying_title_differs");
    }

    @Test
    void aPriceThatIsTheValueOfTheRow() {
        Fixture fixture = exercise().trade(DAY, "F", 40, 1040, "D", 60);
        fixture.filing("4", "2024-03-06").owner(3, "Another").trade(DAY, "S", 10, 26, "D", 0);
        fixture.filing("4", "2024-03-06").owner(4, "A Third").trade(DAY, "S", 10, 26.5, "D", 0);
        Row row = only(fixture);

        assertThat(row.getString("market_price_source")).isEqualTo("ISSUER_SAME_DAY");
        assertThat(row.getDouble("market_price")).isEqualTo(26.25);
        assertThat(row.isMissing("withheld_value")).isTrue();
        assertThat(row.getString("flags")).contains("price_implausible", "withheld_price_missing");
    }

    @Test
    void theSameFormUnderTwoNumbers() {
        Fixture fixture = exercise();
        fixture.filing("4", "2024-03-06").owner(2, "An Officer").trade(DAY, "M", 100, 10, "A", 100);

        assertThat(only(fixture).getDouble("exercised_shares")).isEqualTo(200);
        assertThat(flags(fixture)).contains("duplicate_rows", "legs_differ");
    }

    @Test
    void rowsOfAnAmendment() {
        Fixture fixture = exercise();
        fixture.filing("4/A", "2024-03-08")
                .original("2024-03-06")
                .owner(2, "An Officer")
                .trade(DAY, "F", 40, 26, "D", 60);

        assertThat(flags(fixture)).contains("amendment_added");
        assertThat(only(fixture).getDouble("withheld_shares")).isEqualTo(40);
        assertThat(new ExercisePatterns(1, 0.2, 0.57, Amendments.LATEST, LocalDate.of(2024, 3, 7))
                        .compute(fixture.tables())
                        .row(0)
                        .getDouble("withheld_shares"))
                .isZero();
    }

    @Test
    void notesThatContradictEachOtherOnThePlan() {
        Fixture fixture = exercise()
                .cites("transaction_code", "F1")
                .trade(DAY, "S", 100, 26, "D", 0)
                .cites("transaction_code", "F2")
                .note("F1", "Exercised under a Rule 10b5-1 trading plan adopted on January 3, 2023.")
                .note("F2", "The sale was not made pursuant to a Rule 10b5-1 trading plan.");
        Row row = only(fixture);

        assertThat(row.getString("plan_state")).isEqualTo("UNKNOWN");
        assertThat(row.getString("flags")).isEqualTo("plan_mixed");
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ExercisePatterns(-1, 0.2, 0.57, Amendments.LATEST, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new ExercisePatterns(1, 0.6, 0.57, Amendments.LATEST, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.6");
    }
}
