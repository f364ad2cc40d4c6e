package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ExercisePatternsTest {
    private static final Form4Tables SAXON = new Fixture()
            .filing("4", "2011-11-15")
            .owner(2, "Saxon Michael J")
            .trade("2011-11-14", "M", 12000, 7, "A", 41385)
            .cites("transaction_code", "F1")
            .trade("2011-11-14", "F", 5171, 26.46, "D", 36214)
            .cites("transaction_code", "F2")
            .trade("2011-11-15", "F", 890, 26.375, "D", 35324)
            .cites("transaction_code", "F2")
            .option("2011-11-14", "M", 12000, 7, "D", 0)
            .set("expiration_date", "2016-02-09")
            .note(
                    "F1",
                    "The transactions reported in this form were made under a Rule 10b5-1 trading plan adopted by the"
                            + " owner on September 19, 2011.")
            .note("F2", "Shares withheld for the payment of income tax and of the option exercise price.")
            .tables();

    @Test
    void measuresANetExerciseWhoseSecondWithholdingCameADayLater() {
        Row row = only(SAXON);

        assertThat(row.getDate("exercise_date")).hasToString("2011-11-14");
        assertThat(row.getString("security_class")).isEqualTo("common stock");
        assertThat(row.getString("instrument")).isEqualTo("OPTION");
        assertThat(row.getString("pattern")).isEqualTo("NET_EXERCISE");
        assertThat(row.getDouble("exercised_shares")).isEqualTo(12000);
        assertThat(row.getDouble("exercise_price")).isEqualTo(7);
        assertThat(row.getDouble("exercise_cost")).isEqualTo(84000);
        assertThat(row.getDouble("withheld_shares")).isEqualTo(6061);
        assertThat(row.getDouble("withheld_value")).isCloseTo(160298.41, within(0.001));
        assertThat(row.getDouble("market_price")).isCloseTo(26.447518, within(1e-6));
        assertThat(row.getString("market_price_source")).isEqualTo("F");
        assertThat(row.getDouble("retained_shares")).isEqualTo(5939);
        assertThat(row.getDouble("withholding_rate")).isCloseTo(0.505083, within(1e-6));
        assertThat(row.getDouble("intrinsic_value")).isCloseTo(233370.22, within(0.01));
        assertThat(row.getDouble("implied_tax_rate")).isCloseTo(0.326941, within(1e-6));
        assertThat(row.getDouble("moneyness")).isCloseTo(26.447518 / 7, within(1e-6));
        assertThat(row.getDate("expiration_date")).hasToString("2016-02-09");
        assertThat(row.getDouble("years_to_expiration")).isCloseTo(4.24, within(0.005));
        assertThat(row.getInt("tranches")).isEqualTo(1);
        assertThat(row.getString("plan_state")).isEqualTo("PLAN");
        assertThat(row.getString("evidence")).startsWith("Shares withheld for the payment");
        assertThat(row.getString("accession_numbers")).isEqualTo("0000000001-11-000001");
        assertThat(row.getString("rows")).endsWith(":II:1").contains(":I:1 ", ":I:2 ", ":I:3 ");
        assertThat(row.getDate("known_at")).hasToString("2011-11-15");
        assertThat(row.getString("flags")).isEmpty();
    }

    @Test
    void explainsTheRowsTheNotesTheArithmeticAndThePatternsThatDoNotFit() {
        Metric metric = new ExercisePatterns();

        String explanation = metric.explain(SAXON, metric.compute(SAXON), 0);

        assertThat(explanation)
                .contains("joins because it shares footnote F2 with")
                .contains("WITHHELD_FOR_PRICE · F2: Shares withheld")
                .contains("5,171 + 890 = 6,061")
                .contains("5,171 × 26.46 + 890 × 26.375 = 160,298.41")
                .contains("(160,298.41 − 84,000)/233,370.22 = 0.326941")
                .contains("HOLD does not: it would need that F + D = 0")
                .contains("NET_EXERCISE fits: ")
                .doesNotContain("WITHHOLD fits");
    }

    @Test
    void isInTheCatalogueWithItsPage() {
        assertThat(Metrics.all().with("exercise-patterns", Map.of("saleWindowDays", "3")))
                .isEqualTo(new ExercisePatterns(3, 0.20, 0.57, org.form4.ledger.Amendments.LATEST, null));
        assertThat(MetricPage.of("exercise-patterns").summary()).isNotEmpty();
    }

    private static Row only(Form4Tables tables) {
        Table result = new ExercisePatterns().compute(tables);
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }
}
