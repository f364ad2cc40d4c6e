package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.form4.Shared;
import org.form4.filing.AccessionNumber;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class PlanLedgerTest {
    private static final String JUNE = "Made under a Rule 10b5-1 trading plan adopted on June 1, 2023.";

    @Test
    void addsUpTheTradesOfAPlan() {
        Row plan = only(workedExample());

        assertThat(plan.getDate("adoption_date")).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(plan.isMissing("modification_date")).isTrue();
        assertThat(plan.getInt("trades")).isEqualTo(3);
        assertThat(plan.getInt("trade_days")).isEqualTo(2);
        assertThat(plan.getDate("first_trade_date")).isEqualTo(LocalDate.of(2023, 9, 5));
        assertThat(plan.getDate("last_trade_date")).isEqualTo(LocalDate.of(2023, 10, 5));
        assertThat(plan.getInt("days_to_first_trade")).isEqualTo(96);
        assertThat(plan.getDouble("sold_shares")).isEqualTo(2000);
        assertThat(plan.getDouble("sold_value")).isEqualTo(41_500);
        assertThat(plan.getDouble("purchased_shares")).isZero();
        assertThat(plan.isMissing("purchased_value")).isTrue();
        assertThat(plan.getInt("priced_trades")).isEqualTo(3);
        assertThat(plan.getInt("exercise_rows")).isEqualTo(1);
        assertThat(plan.getInt("derivative_rows")).isEqualTo(1);
        assertThat(plan.getBoolean("single_trade")).isFalse();
        assertThat(plan.getString("cooling_off")).isEqualTo("NEEDS_10Q_DATE");
        assertThat(plan.getBoolean("first_trade_within_90_days")).isFalse();
        assertThat(plan.getBoolean("traded_in_quarter_of_adoption")).isFalse();
        assertThat(plan.getString("accession_numbers")).isEqualTo("0000000001-23-000001 0000000001-23-000002");
        assertThat(plan.getString("flags")).isEmpty();
    }

    @Test
    void keepsPlansOfDifferentDaysAndOwnersApart() {
        Table result = compute(new Fixture()
                .filing("4", "2023-09-07")
                .owner(7, "Doe")
                .note("F1", JUNE)
                .note("F2", "Made under a Rule 10b5-1 trading plan adopted on May 1, 2023.")
                .trade("2023-09-05", "S", 1, 20, "D", 99)
                .cites("transaction_code", "F1")
                .trade("2023-09-06", "S", 2, 20, "D", 97)
                .cites("transaction_code", "F2")
                .filing("4", "2023-09-07")
                .owner(8, "Roe")
                .note("F1", JUNE)
                .trade("2023-09-05", "S", 4, 20, "D", 96)
                .cites("transaction_code", "F1"));

        assertThat(result.doubleColumn("sold_shares").asList()).containsExactly(2.0, 1.0, 4.0);
        assertThat(result.dateColumn("adoption_date").asList())
                .containsExactly(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 1));
    }

    @Test
    void takesTranchesOfOneDayForASingleTradeSoonAfterAdoption() {
        Row plan = only(new Fixture()
                .filing("4", "2023-06-30")
                .owner(7, "Doe")
                .note("F1", JUNE)
                .trade("2023-06-28", "S", 100, 20, "D", 900)
                .cites("transaction_code", "F1")
                .trade("2023-06-28", "S", 100, 20.5, "D", 800)
                .cites("transaction_code", "F1"));

        assertThat(plan.getBoolean("single_trade")).isTrue();
        assertThat(plan.getInt("days_to_first_trade")).isEqualTo(27);
        assertThat(plan.getBoolean("first_trade_within_30_days")).isTrue();
        assertThat(plan.getBoolean("traded_in_quarter_of_adoption")).isTrue();
        assertThat(plan.getString("cooling_off")).isEqualTo("SHORT");
    }

    @Test
    void countsTheLastDayOfALimitAsWithinIt() {
        Row plan = only(new Fixture()
                .filing("4", "2023-07-31")
                .owner(7, "Doe")
                .note("F1", JUNE)
                .trade("2023-07-31", "S", 100, 20, "D", 900)
                .cites("transaction_code", "F1"));

        assertThat(plan.getInt("days_to_first_trade")).isEqualTo(60);
        assertThat(plan.getBoolean("first_trade_within_30_days")).isFalse();
        assertThat(plan.getBoolean("first_trade_within_60_days")).isTrue();
    }

    @Test
    void doesNotJudgeDaysWithoutAnAdoptionDate() {
        Row plan = only(new Fixture()
                .filing("4", "2023-07-05")
                .owner(7, "Doe")
                .note("F1", "Sold under a preexisting Rule 10b5-1 trading plan.")
                .trade("2023-07-05", "S", 100, Double.NaN, "D", 900)
                .cites("transaction_code", "F1"));

        assertThat(plan.isMissing("adoption_date")).isTrue();
        assertThat(plan.isMissing("days_to_first_trade")).isTrue();
        assertThat(plan.isMissing("single_trade")).isTrue();
        assertThat(plan.isMissing("first_trade_within_90_days")).isTrue();
        assertThat(plan.isMissing("sold_value")).isTrue();
        assertThat(plan.getString("cooling_off")).isEqualTo("UNKNOWN");
        assertThat(plan.getString("flags")).contains("adoption_date_missing");
    }

    @Test
    void flagsATradeThatIsOlderThanItsPlan() {
        Row plan = only(new Fixture()
                .filing("4", "2023-05-31")
                .owner(7, "Doe")
                .note("F1", JUNE)
                .trade("2023-05-30", "S", 100, 20, "D", 900)
                .cites("transaction_code", "F1"));

        assertThat(plan.getInt("days_to_first_trade")).isEqualTo(-2);
        assertThat(plan.isMissing("first_trade_within_30_days")).isTrue();
        assertThat(plan.getBoolean("traded_in_quarter_of_adoption")).isFalse();
        assertThat(plan.getString("flags")).contains("trade_before_adoption");
    }

    @Test
    void leavesOutWhatWasNotMadeUnderAPlan() {
        Table result = compute(new Fixture()
                .filing("4", "2024-05-31")
                .owner(7, "Doe")
                .box(false)
                .trade("2024-05-30", "S", 100, 20, "D", 900));

        assertThat(result.isEmpty()).isTrue();
    }

    @Test
    void explainsWithTheRowsAndTheSentence() {
        Form4Tables tables = workedExample().tables();

        assertThat(new PlanLedger().explain(tables, new PlanLedger().compute(tables), 0))
                .contains("0000000001-23-000002:I:2")
                .contains("\"" + JUNE + "\"")
                .contains("96 days from 2023-06-01 to the first trade on 2023-09-05: cooling-off NEEDS_10Q_DATE");
    }

    /** Each PLAN row of plan-flags stands in exactly one plan, with that plan's dates. */
    @Test
    void holdsEveryPlanRowOfTheRealFilingsOnce() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));
        Map<String, String> planOf = new HashMap<>();
        for (Row plan : new PlanLedger().compute(tables)) {
            for (String row : plan.getString("rows").split(" ", -1)) {
                assertThat(planOf.put(row, String.valueOf(plan.getDate("adoption_date"))))
                        .as(row)
                        .isNull();
            }
        }
        int plans = 0;
        for (Row row : new PlanFlags().compute(tables)) {
            if (row.getString("plan_state").equals("PLAN")) {
                String reference = AccessionNumber.format(row.getLong("accession_number")) + ":"
                        + row.getString("table_name") + ":" + row.getInt("row_number");
                assertThat(planOf.get(reference)).isEqualTo(String.valueOf(row.getDate("adoption_date")));
                plans++;
            }
        }
        assertThat(planOf).hasSize(plans);
    }

    private static Fixture workedExample() {
        return new Fixture()
                .filing("4", "2023-09-07")
                .owner(7, "Doe")
                .note("F1", JUNE)
                .trade("2023-09-05", "S", 1000, 20, "D", 9000)
                .cites("transaction_code", "F1")
                .trade("2023-09-05", "S", 500, 21, "D", 8500)
                .cites("transaction_code", "F1")
                .filing("4", "2023-10-06")
                .owner(7, "Doe")
                .note("F1", JUNE)
                .trade("2023-10-05", "M", 500, 5, "A", 9000)
                .cites("transaction_code", "F1")
                .trade("2023-10-05", "S", 500, 22, "D", 8500)
                .cites("transaction_code", "F1")
                .option("2023-10-05", "M", 500, 5, "D", 0)
                .cites("transaction_code", "F1");
    }

    private static Row only(Fixture fixture) {
        Table result = compute(fixture);
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }

    private static Table compute(Fixture fixture) {
        return new PlanLedger().compute(fixture.tables());
    }
}
