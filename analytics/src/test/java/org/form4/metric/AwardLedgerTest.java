package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
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

class AwardLedgerTest {
    @Test
    void followsTheWorkedExample() {
        Row row = only(workedExample());

        assertThat(row.getDate("grant_date")).isEqualTo(LocalDate.of(2015, 3, 2));
        assertThat(row.getDouble("granted")).isEqualTo(1000);
        assertThat(row.getDouble("exercised")).isEqualTo(900);
        assertThat(row.getDouble("cancelled")).isZero();
        assertThat(row.getDouble("outstanding")).isEqualTo(100);
        assertThat(row.getString("outstanding_source")).isEqualTo("REPORTED");
        assertThat(row.getDate("as_of_date")).isEqualTo(LocalDate.of(2025, 2, 7));
        assertThat(row.getDouble("exercisable")).isEqualTo(100);
        assertThat(row.getBoolean("expired")).isFalse();
        assertThat(row.getDouble("last_price")).isEqualTo(32);
        assertThat(row.getDate("last_price_date")).isEqualTo(LocalDate.of(2025, 2, 5));
        assertThat(row.getBoolean("in_the_money")).isTrue();
        assertThat(row.getDouble("intrinsic_value")).isEqualTo(2200);
        assertThat(row.getDouble("exercised_in_last_90_days")).isEqualTo(500);
        assertThat(row.getDouble("share_exercised_in_last_90_days")).isCloseTo(0.555556, within(1e-6));
        assertThat(row.getInt("filings")).isEqualTo(3);
        assertThat(row.getString("flags")).isEmpty();
    }

    @Test
    void judgesForTheDayAskedFor() {
        Form4Tables tables = workedExample().tables();

        Row before = new AwardLedger(Amendments.LATEST, LocalDate.of(2015, 12, 31))
                .compute(tables)
                .row(0);
        Row after = new AwardLedger(Amendments.LATEST, LocalDate.of(2025, 3, 3))
                .compute(tables)
                .row(0);
        Row lastDay = new AwardLedger(Amendments.LATEST, LocalDate.of(2025, 3, 2))
                .compute(tables)
                .row(0);

        assertThat(before.getDouble("outstanding")).isEqualTo(1000);
        assertThat(before.getDouble("exercisable")).isZero();
        assertThat(before.isMissing("in_the_money")).isTrue();
        assertThat(after.getBoolean("expired")).isTrue();
        assertThat(after.getDouble("exercisable")).isZero();
        assertThat(after.isMissing("intrinsic_value")).isTrue();
        assertThat(after.getString("flags")).isEqualTo("outstanding_after_expiry");
        assertThat(lastDay.getBoolean("expired")).isFalse();
    }

    @Test
    void keepsPricesAndExpirationsApart() {
        Table result = compute(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .option("2024-01-03", "M", 10, 5, "D", 90)
                .set("expiration_date", "2030-01-03")
                .option("2024-01-03", "M", 20, 5, "D", 80)
                .set("expiration_date", "2031-01-03")
                .option("2024-01-03", "M", 30, 6, "D", 70)
                .set("expiration_date", "2031-01-03")
                .optionHolding(7, 60));

        assertThat(result.doubleColumn("exercised").asList()).containsExactly(10.0, 20.0, 30.0, 0.0);
        assertThat(result.doubleColumn("outstanding").asList()).containsExactly(90.0, 80.0, 70.0, 60.0);
    }

    @Test
    void reckonsWhatIsLeftWhereEachGrantStatesItsOwnBalance() {
        Row row = only(new Fixture()
                .filing("4", "2022-01-04")
                .owner(7, "Doe")
                .option("2022-01-03", "A", 1000, Double.NaN, "A", 1000)
                .title("Restricted Stock Units")
                .filing("4", "2023-01-04")
                .owner(7, "Doe")
                .option("2023-01-03", "A", 2000, Double.NaN, "A", 2000)
                .title("Restricted Stock Units")
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .option("2024-01-03", "M", 500, Double.NaN, "D", 500)
                .title("Restricted stock units"));

        assertThat(row.getDouble("outstanding")).isEqualTo(2500);
        assertThat(row.getString("outstanding_source")).isEqualTo("COMPUTED");
        assertThat(row.getString("flags")).isEqualTo("grants_pooled balance_broken");
        assertThat(row.isMissing("in_the_money")).isTrue();
        assertThat(row.isMissing("expired")).isTrue();
    }

    @Test
    void doesNotTakeTheBalanceOfAllOptionsForThatOfOneGrant() {
        Row row = only(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .option("2024-01-03", "A", 10_000, 14.55, "A", 50_000)
                .set("expiration_date", "2034-01-03"));

        assertThat(row.getDouble("outstanding")).isEqualTo(10_000);
        assertThat(row.getString("outstanding_source")).isEqualTo("COMPUTED");
    }

    @Test
    void saysNothingIsKnownWhereBalancesBreakAndTheGrantIsNotAtHand() {
        Row row = only(new Fixture()
                .filing("4", "2023-01-04")
                .owner(7, "Doe")
                .option("2023-01-03", "M", 10, 5, "D", 90)
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .option("2024-01-03", "M", 10, 5, "D", 50));

        assertThat(row.isMissing("outstanding")).isTrue();
        assertThat(row.getString("outstanding_source")).isEqualTo("NONE");
        assertThat(row.getString("flags")).isEqualTo("balance_broken");
    }

    @Test
    void acceptsABalanceAtTheEndRepeatedOnEveryRow() {
        Row row = only(new Fixture()
                .filing("4", "2023-01-04")
                .owner(7, "Doe")
                .option("2023-01-03", "M", 10, 5, "D", 80)
                .option("2023-01-03", "M", 10, 5, "D", 80));

        assertThat(row.getDouble("outstanding")).isEqualTo(80);
        assertThat(row.getString("flags")).isEmpty();
    }

    @Test
    void doesNotTakeABalanceThatIsTooSmallForOneAtTheEnd() {
        Row row = only(new Fixture()
                .filing("4", "2023-01-04")
                .owner(7, "Doe")
                .option("2023-01-03", "A", 10, 5, "A", 10)
                .option("2023-01-03", "A", 10, 5, "A", 10));

        assertThat(row.getDouble("outstanding")).isEqualTo(20);
        assertThat(row.getString("outstanding_source")).isEqualTo("COMPUTED");
        assertThat(row.getString("flags")).isEqualTo("grants_pooled balance_broken");
    }

    @Test
    void tellsCancellationsFromExercisesAndGifts() {
        Row row = only(new Fixture()
                .filing("4", "2023-01-04")
                .owner(7, "Doe")
                .option("2023-01-02", "A", 100, 5, "A", 100)
                .option("2023-01-03", "D", 10, 5, "D", 90)
                .option("2023-01-03", "H", 20, 5, "D", 70)
                .option("2023-01-03", "G", 30, 5, "D", 40)
                .option("2023-01-03", "X", 15, 5, "D", 25)
                .option("2023-01-03", "J", 1, 5, "A", Double.NaN));

        assertThat(row.getDouble("cancelled")).isEqualTo(30);
        assertThat(row.getDouble("other_disposed")).isEqualTo(30);
        assertThat(row.getDouble("exercised")).isEqualTo(15);
        assertThat(row.getDouble("other_acquired")).isEqualTo(1);
        assertThat(row.getDouble("outstanding")).isEqualTo(26);
        assertThat(row.isMissing("exercised_in_last_90_days")).isTrue();
    }

    @Test
    void countsUnderlyingSharesWhereOnlyTheyAreStated() {
        Row row = only(new Fixture()
                .filing("3", "2023-01-04")
                .owner(7, "Doe")
                .optionHolding(7, 12_500)
                .set("shares_owned_following_transaction", ""));

        assertThat(row.getDouble("outstanding")).isEqualTo(12_500);
        assertThat(row.getDouble("granted")).isZero();
    }

    @Test
    void doesNotSayHowManyCanBeExercisedBetweenSeveralDates() {
        Fixture fixture = new Fixture()
                .filing("4", "2023-01-04")
                .owner(7, "Doe")
                .option("2023-01-02", "A", 100, 5, "A", 100)
                .set("exercise_date", "2024-01-02")
                .option("2023-01-02", "A", 100, 5, "A", 200)
                .set("exercise_date", "2025-01-02");

        Row row = only(fixture);
        assertThat(row.isMissing("exercise_date")).isTrue();
        assertThat(row.getDouble("exercisable")).isZero();
        assertThat(row.getString("flags")).isEqualTo("grants_pooled exercise_dates_differ");
        Row between = new AwardLedger(Amendments.LATEST, LocalDate.of(2024, 6, 1))
                .compute(fixture.tables())
                .row(0);
        assertThat(between.isMissing("exercisable")).isTrue();
    }

    /** Every row of Table II is counted once, whatever its award. */
    @Test
    void holdsEveryRowOfTheRealFilings() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));
        Map<String, Double> bySort = new HashMap<>();
        for (Row row : tables.derivTrans()) {
            double number = row.isMissing("transaction_shares")
                    ? row.getDouble("underlying_security_shares")
                    : row.getDouble("transaction_shares");
            String letter = row.getString("transaction_acquired_disposed_code");
            if (!Double.isNaN(number) && !letter.isEmpty()) {
                bySort.merge(letter, number, Double::sum);
            }
        }
        double acquired = 0;
        double disposed = 0;
        for (Row row : new AwardLedger(Amendments.AS_FILED, null).compute(tables)) {
            acquired += zero(row, "granted") + zero(row, "other_acquired");
            disposed += zero(row, "exercised") + zero(row, "cancelled") + zero(row, "other_disposed");
        }

        assertThat(acquired).isCloseTo(bySort.getOrDefault("A", 0.0), within(1e-3));
        assertThat(disposed).isCloseTo(bySort.getOrDefault("D", 0.0), within(1e-3));
    }

    @Test
    void explainsWhatIsLeft() {
        Form4Tables tables = workedExample().tables();

        assertThat(new AwardLedger().explain(tables, new AwardLedger().compute(tables), 0))
                .contains("granted 1,000 + otherwise acquired 0 − exercised 900 − cancelled 0")
                .contains("outstanding 100 (REPORTED)")
                .contains("last price $32.00 on 2025-02-05; intrinsic value $2,200.00");
    }

    private static double zero(Row row, String column) {
        return row.isMissing(column) ? 0 : row.getDouble(column);
    }

    private static Fixture workedExample() {
        return new Fixture()
                .filing("4", "2015-03-03")
                .owner(7, "Doe")
                .option("2015-03-02", "A", 1000, 10, "A", 1000)
                .set("exercise_date", "2016-03-02")
                .set("expiration_date", "2025-03-02")
                .filing("4", "2019-06-04")
                .owner(7, "Doe")
                .option("2019-06-03", "M", 400, 10, "D", 600)
                .set("exercise_date", "2016-03-02")
                .set("expiration_date", "2025-03-02")
                .filing("4", "2025-01-13")
                .owner(7, "Doe")
                .option("2025-01-10", "M", 500, 10, "D", 100)
                .set("expiration_date", "2025-03-02")
                .filing("4", "2025-02-07")
                .owner(8, "Roe")
                .trade("2025-02-05", "S", 10, 32, "D", 90);
    }

    private static Row only(Fixture fixture) {
        Table result = compute(fixture);
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }

    private static Table compute(Fixture fixture) {
        return new AwardLedger().compute(fixture.tables());
    }
}
