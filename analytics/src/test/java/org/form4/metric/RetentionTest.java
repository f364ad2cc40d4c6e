package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.form4.Shared;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class RetentionTest {
    @Test
    void followsTheWorkedExample() {
        Row row = only(workedExample());

        assertThat(row.getString("period")).isEqualTo("2022");
        assertThat(row.getInt("exercises")).isEqualTo(2);
        assertThat(row.getDouble("exercised_shares")).isEqualTo(1500);
        assertThat(row.getDouble("kept_shares")).isEqualTo(1300);
        assertThat(row.getDouble("censored_shares")).isZero();
        assertThat(row.getDouble("sold_shares")).isEqualTo(600);
        assertThat(row.getDouble("given_shares")).isEqualTo(100);
        assertThat(row.getDouble("held_shares")).isEqualTo(600);
        assertThat(row.getDouble("retention_rate")).isCloseTo(0.461538, within(1e-6));
        assertThat(row.getInt("filings")).isEqualTo(4);
    }

    @Test
    void leavesOutOfTheRateWhatIsNotOldEnough() {
        Row row = only(new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .trade("2022-03-01", "M", 1000, 5, "A", 1000)
                .filing("4", "2023-02-28")
                .owner(7, "Doe")
                .trade("2022-06-01", "M", 100, 5, "A", 1100)
                .trade("2023-02-28", "S", 300, 5, "D", 800)
                .filing("4", "2023-03-01")
                .owner(8, "Roe")
                .holding(1));

        assertThat(row.getDouble("kept_shares")).isEqualTo(1100);
        assertThat(row.getDouble("censored_shares")).isEqualTo(100);
        assertThat(row.getDouble("followed_shares")).isEqualTo(1000);
        assertThat(row.getDouble("held_shares")).isEqualTo(700);
        assertThat(row.getString("flags")).isEqualTo("censored");
    }

    @Test
    void countsTheLastDayAndNotTheDayAfter() {
        Fixture fixture = new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .trade("2022-03-01", "M", 1000, 5, "A", 1000)
                .filing("4", "2023-03-02")
                .owner(7, "Doe")
                .trade("2023-03-01", "S", 300, 5, "D", 700)
                .trade("2023-03-02", "S", 200, 5, "D", 500);

        assertThat(only(fixture).getDouble("sold_shares")).isEqualTo(300);
    }

    @Test
    void takesNeitherATrustsSaleNorSharesThatChangeTheirNameNorTheSaleOfTheExerciseItself() {
        Row row = only(new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .trade("2022-03-01", "M", 1000, 5, "A", 2000)
                .trade("2022-03-01", "S", 400, 9, "D", 1600)
                .filing("4", "2023-06-01")
                .owner(7, "Doe")
                .trade("2022-05-02", "S", 50, 9, "D", 100)
                .indirect("By Trust")
                .trade("2022-05-03", "G", 70, 0, "D", 1530)
                .trade("2022-05-03", "G", 70, 0, "A", 170)
                .indirect("By Trust")
                .trade("2022-05-04", "S", 5, 9, "D", 30)
                .title("Class B Common Stock"));

        assertThat(row.getDouble("kept_shares")).isEqualTo(600);
        assertThat(row.getDouble("held_shares")).isEqualTo(600);
    }

    @Test
    void followsATrustWhoseFootnoteIsWordedAnew() {
        Row row = only(new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .note("F1", "Held by a trust of which the reporting person is trustee.")
                .trade("2022-03-01", "M", 1000, 5, "A", 1000)
                .indirect("By Trust")
                .cites("nature_of_ownership", "F1")
                .filing("4", "2023-06-01")
                .owner(7, "Doe")
                .note("F1", "The reporting person disclaims beneficial ownership.")
                .trade("2022-08-01", "S", 300, 9, "D", 700)
                .indirect("By Trust (1)")
                .cites("nature_of_ownership", "F1"));

        assertThat(row.getDouble("held_shares")).isEqualTo(700);
    }

    @Test
    void countsDispositionsToTheIssuerApart() {
        Row row = only(new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .trade("2022-03-01", "M", 1000, 5, "A", 2000)
                .filing("4", "2023-06-01")
                .owner(7, "Doe")
                .trade("2022-08-01", "F", 300, 9, "D", 1700)
                .trade("2022-09-01", "D", 1700, 12, "D", 0));

        assertThat(row.getDouble("other_disposed_shares")).isEqualTo(1000);
        assertThat(row.getDouble("retention_rate")).isZero();
    }

    @Test
    void takesFromTheOldestExerciseFirst() {
        Table result = compute(new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .trade("2021-12-01", "M", 100, 5, "A", 100)
                .trade("2022-03-01", "M", 100, 5, "A", 200)
                .filing("4", "2023-06-01")
                .owner(7, "Doe")
                .trade("2022-04-01", "S", 150, 9, "D", 50));

        assertThat(result.stringColumn("period").asList()).containsExactly("2021", "2022");
        assertThat(result.doubleColumn("held_shares").asList()).containsExactly(0.0, 50.0);
    }

    @Test
    void saysThatNothingWasKept() {
        Row row = only(new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .trade("2022-03-01", "M", 1000, 5, "A", 2000)
                .trade("2022-03-01", "S", 1000, 9, "D", 1000));

        assertThat(row.getDouble("kept_shares")).isZero();
        assertThat(row.isMissing("retention_rate")).isTrue();
    }

    @Test
    void refusesNegativeDays() {
        assertThatThrownBy(() -> new Retention(-1, Amendments.LATEST, null)).hasMessageContaining("-1");
    }

    @Test
    void keepsWhatExercisePatternsSaysWasKeptOfTheRealFilings() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));
        Map<String, Double> kept = new HashMap<>();
        for (Row row : new ExercisePatterns().compute(tables)) {
            boolean counts = !row.getString("instrument").equals("CONVERTIBLE") && row.getDouble("retained_shares") > 0;
            if (counts && !row.isMissing("exercise_date")) {
                String key = row.getLong("issuer_cik") + " " + row.getLong("rpt_owner_cik") + " "
                        + row.getDate("exercise_date").getYear() + " " + row.getString("security_class");
                kept.merge(key, row.getDouble("retained_shares"), Double::sum);
            }
        }
        int years = 0;
        for (Row row : new Retention().compute(tables)) {
            String key = row.getLong("issuer_cik") + " " + row.getLong("rpt_owner_cik") + " " + row.getString("period")
                    + " " + row.getString("security_class");
            assertThat(row.getDouble("kept_shares")).isCloseTo(kept.getOrDefault(key, 0.0), within(1e-6));
            assertThat(row.getDouble("held_shares")).isBetween(-1e-6, row.getDouble("followed_shares") + 1e-6);
            years += kept.containsKey(key) ? 1 : 0;
        }
        assertThat(years).isEqualTo(kept.size());
    }

    @Test
    void explainsWhatLeft() {
        Form4Tables tables = workedExample().tables();

        assertThat(new Retention().explain(tables, new Retention().compute(tables), 0))
                .contains("600 of those kept of 2022-03-01 left: SOLD")
                .contains("100 of those kept of 2022-09-01 left: GIVEN")
                .contains("400 of those kept of 2022-03-01 left later than counted")
                .contains("2022-03-01 + 365 days = 2023-03-01: still held 400 of 1,000");
    }

    private static Fixture workedExample() {
        return new Fixture()
                .filing("4", "2022-03-02")
                .owner(7, "Doe")
                .trade("2022-03-01", "M", 1000, 5, "A", 1000)
                .filing("4", "2022-09-02")
                .owner(7, "Doe")
                .trade("2022-09-01", "M", 500, 5, "A", 1500)
                .trade("2022-09-01", "F", 200, 20, "D", 1300)
                .filing("4", "2022-12-02")
                .owner(7, "Doe")
                .trade("2022-12-01", "S", 600, 20, "D", 700)
                .filing("4", "2023-06-02")
                .owner(7, "Doe")
                .trade("2023-06-01", "G", 500, 0, "D", 200)
                .filing("4", "2024-01-02")
                .owner(8, "Roe")
                .holding(1);
    }

    private static Row only(Fixture fixture) {
        Table result = compute(fixture);
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }

    private static Table compute(Fixture fixture) {
        return new Retention().compute(fixture.tables());
    }
}
