package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.form4.Shared;
import org.form4.ledger.Amendments;
import org.form4.statistic.Quantiles;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ExerciseStatisticsTest {
    @Test
    void describesTheWorkedExample() {
        Map<String, Row> rows =
                byName(new ExerciseStatistics().compute(threeExercises().tables()));

        assertThat(rows.get("events").getDouble("estimate")).isEqualTo(3);
        assertThat(rows.get("events_without_price").getDouble("estimate")).isEqualTo(1);
        for (String pattern : List.of("net_exercise", "same_day_sale", "hold")) {
            assertThat(rows.get("share_of_" + pattern).getDouble("estimate")).isEqualTo(1 / 3.0);
        }
        assertThat(rows.get("share_of_withhold").getDouble("estimate")).isZero();
        assertThat(rows.get("withholding_rate_p50").getDouble("estimate")).isZero();
        assertThat(rows.get("withholding_rate_mean").getDouble("estimate")).isCloseTo(0.4 / 3, within(1e-12));
        assertThat(rows.get("withholding_rate_if_withheld_p50").getDouble("estimate"))
                .isEqualTo(0.4);
        Row moneyness = rows.get("moneyness_p50");
        assertThat(moneyness.getDouble("estimate")).isEqualTo(2.5);
        assertThat(moneyness.getInt("events")).isEqualTo(2);
        assertThat(moneyness.getInt("events_missing")).isEqualTo(1);
        assertThat(moneyness.getDouble("lower")).isEqualTo(2);
        assertThat(moneyness.getDouble("upper")).isEqualTo(3);
        assertThat(moneyness.getString("flags")).isEqualTo("few_events events_left_out");
        assertThat(rows.get("option_value_given_up").isMissing("estimate")).isTrue();
    }

    /** At a volatility of 40 % and a rate of 3 %, by the formula with SciPy: calls worth 20.650515 and 10.903049. */
    @Test
    void valuesWhatTheOptionsStillHadToLive() {
        ExerciseStatistics metric = new ExerciseStatistics(
                Grain.OWNER, Period.ALL, 0, 0.95, false, 0.4, 0.03, 0, 1, Amendments.LATEST, null);
        Map<String, Row> rows = byName(metric.compute(threeExercises().tables()));
        double worth = 100 * 20.650515 + 100 * 10.903049;

        Row givenUp = rows.get("option_value_given_up");
        assertThat(givenUp.getDouble("estimate")).isCloseTo(worth - 100 * 20 - 100 * 10, within(1e-3));
        assertThat(givenUp.getString("unit")).isEqualTo("US dollars");
        assertThat(givenUp.getInt("events")).isEqualTo(2);
        assertThat(givenUp.getInt("events_missing")).isEqualTo(1);
        assertThat(rows.get("option_value_given_up_share").getDouble("estimate"))
                .isCloseTo((worth - 3000) / worth, within(1e-6));
    }

    @Test
    void findsTheLineOfMoneynessOnRemainingLife() {
        Fixture fixture = new Fixture();
        Iterator<String> dates =
                List.of("2024-03-01", "2024-04-01", "2024-05-01", "2024-06-03").iterator();
        for (int days : List.of(365, 730, 1461, 2922)) {
            double moneyness = 1.5 + 0.5 * days / 365.25;
            exercise(fixture, dates.next(), days, 100, "S", 100, 10 * moneyness);
        }
        Map<String, Row> rows = byName(new ExerciseStatistics().compute(fixture.tables()));

        assertThat(rows.get("moneyness_slope_per_year").getDouble("estimate")).isCloseTo(0.5, within(1e-9));
        assertThat(rows.get("moneyness_intercept").getDouble("estimate")).isCloseTo(1.5, within(1e-9));
        assertThat(rows.get("moneyness_r_squared").getDouble("estimate")).isCloseTo(1, within(1e-9));
        assertThat(rows.get("moneyness_slope_per_year").getInt("events")).isEqualTo(4);
    }

    @Test
    void comparesPlanWithNoPlanAndLeavesOutWhatIsNotKnown() {
        Fixture fixture = new Fixture();
        for (int i = 0; i < 5; i++) {
            exercise(fixture, "2024-03-0" + (4 + i), 500, 100, "S", 100, 20 + i)
                    .cites("transaction_code", "F1")
                    .note("F1", "Sold under a Rule 10b5-1 plan adopted on June 1, 2023.");
        }
        for (int i = 0; i < 4; i++) {
            exercise(fixture, "2024-04-0" + (1 + i), 500, 100, "S", 100, 10.5 + i)
                    .box(false);
        }
        exercise(fixture, "2024-05-01", 500, 100, "S", 100, 90);

        Row test = byName(new ExerciseStatistics().compute(fixture.tables())).get("moneyness_plan_against_no_plan");

        assertThat(test.getDouble("estimate")).isEqualTo(1);
        // by SciPy for two samples of 5 and 4 that do not overlap, without correction for continuity
        assertThat(test.getDouble("p_value")).isCloseTo(0.014305878435429631, within(1e-9));
        assertThat(test.getInt("events")).isEqualTo(9);
        assertThat(test.getInt("events_missing")).isEqualTo(1);
    }

    @Test
    void keepsGroupsApart() {
        Table result = new ExerciseStatistics(
                        Grain.OWNER, Period.YEAR, 10, 0.95, false, null, null, 0, 1, Amendments.LATEST, null)
                .compute(threeExercises()
                        .filing("4", "2025-03-04")
                        .owner(7, "Doe")
                        .trade("2025-03-03", "M", 100, 0, "A", 100)
                        .filing("4", "2025-03-04")
                        .owner(8, "Roe")
                        .trade("2025-03-03", "M", 100, 0, "A", 100)
                        .tables());
        List<String> events = new ArrayList<>();
        for (Row row : result) {
            if (row.getString("statistic").equals("events")) {
                events.add(row.getString("rpt_owner_name") + " " + row.getString("period") + " "
                        + row.getDouble("estimate"));
            }
        }

        assertThat(events).containsExactly("Doe 2024 3.0", "Doe 2025 1.0", "Roe 2025 1.0");
    }

    @Test
    void leavesConversionsOfShareClassesOut() {
        Table result = new ExerciseStatistics()
                .compute(new Fixture()
                        .filing("4", "2025-03-04")
                        .owner(7, "Doe")
                        .trade("2025-03-03", "M", 100, 0, "A", 100)
                        .option("2025-03-03", "M", 100, Double.NaN, "D", 0)
                        .title("Class B Common Stock")
                        .tables());

        assertThat(result.isEmpty()).isTrue();
    }

    @Test
    void refusesParametersThatMeanNothing() {
        assertThatThrownBy(() -> Metrics.all().with("exercise-statistics", Map.of("grain", "FILING")))
                .hasMessageContaining("grain");
        assertThatThrownBy(() -> Metrics.all().with("exercise-statistics", Map.of("volatility", "40", "rate", "0")))
                .hasMessageContaining("volatility");
        assertThat(Metrics.all().with("exercise-statistics", Map.of("volatility", "0.4", "rate", "0.03")))
                .hasToString("ExerciseStatistics[grain=ISSUER, period=ALL, resamples=1000, confidence=0.95,"
                        + " unknownIsNoPlan=false, volatility=0.4, rate=0.03, dividendYield=0.0, saleWindowDays=1,"
                        + " amendments=LATEST, asOf=null]");
    }

    /** Against the rows of exercise-patterns, by another way. */
    @Test
    void agreesWithExercisePatternsOnTheRealFilings() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));
        Map<Long, List<Double>> moneyness = new HashMap<>();
        Map<Long, Integer> events = new HashMap<>();
        for (Row row : new ExercisePatterns().compute(tables)) {
            if (!row.getString("instrument").equals("CONVERTIBLE")) {
                events.merge(row.getLong("issuer_cik"), 1, Integer::sum);
                if (!row.isMissing("moneyness")) {
                    moneyness
                            .computeIfAbsent(row.getLong("issuer_cik"), cik -> new ArrayList<>())
                            .add(row.getDouble("moneyness"));
                }
            }
        }
        Map<Long, Double> shares = new HashMap<>();
        int medians = 0;
        for (Row row : new ExerciseStatistics().compute(tables)) {
            long issuer = row.getLong("issuer_cik");
            if (row.getString("statistic").equals("moneyness_p50") && !row.isMissing("estimate")) {
                double[] values = moneyness.get(issuer).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                assertThat(row.getDouble("estimate")).isCloseTo(Quantiles.of(values, 0.5), within(1e-9));
                medians++;
            }
            if (row.getString("statistic").equals("events")) {
                assertThat(row.getDouble("estimate")).isEqualTo((double) events.getOrDefault(issuer, 0));
            }
            if (row.getString("statistic").startsWith("share_of_")) {
                shares.merge(issuer, row.getDouble("estimate"), Double::sum);
            }
        }
        assertThat(medians).isEqualTo(moneyness.size());
        assertThat(shares).hasSameSizeAs(events);
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isCloseTo(1, within(1e-9)));
    }

    @Test
    void explainsWithTheEventsBehindANumber() {
        Form4Tables tables = threeExercises().tables();
        ExerciseStatistics metric = new ExerciseStatistics();
        Table result = metric.compute(tables);
        int row = result.stringColumn("statistic").asList().indexOf("moneyness_p50");

        assertThat(metric.explain(tables, result, row))
                .contains("P/K = $30.00 / $10.00 = 3")
                .contains("P/K = $20.00 / $10.00 = 2")
                .contains("0000000001-24-000002:I:2")
                .contains("moneyness_p50 = 2.5 ratio, of 2 events; 1 more");
    }

    /** Options at $10 with two years left: 40 of 100 withheld at $30; all sold at $20; all held. */
    private static Fixture threeExercises() {
        Fixture fixture = new Fixture();
        exercise(fixture, "2024-03-01", 730, 100, "F", 40, 30);
        exercise(fixture, "2024-06-03", 730, 100, "S", 100, 20);
        return exercise(fixture, "2024-09-03", 730, 100, "", 0, 0);
    }

    private static Fixture exercise(
            Fixture fixture, String date, int daysLeft, double shares, String code, double given, double price) {
        fixture.filing("4", date)
                .owner(7, "Doe")
                .option(date, "M", shares, 10, "D", 0)
                .set("expiration_date", LocalDate.parse(date).plusDays(daysLeft).toString())
                .trade(date, "M", shares, 10, "A", 1000 + shares);
        return code.isEmpty() ? fixture : fixture.trade(date, code, given, price, "D", 1000 + shares - given);
    }

    private static Map<String, Row> byName(Table result) {
        Map<String, Row> rows = new HashMap<>();
        for (int i = 0; i < result.rowCount(); i++) {
            rows.put(result.stringColumn("statistic").get(i), result.row(i));
        }
        return rows;
    }
}
