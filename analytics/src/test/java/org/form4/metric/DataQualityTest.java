package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.form4.Shared;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class DataQualityTest {
    @Test
    void findsEverySuspectFactOfAFiling() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .signed("/s/ Doe", "2028-03-08")
                .trade("2024-03-09", "S", 100, -10, "A", 900)
                .trade("2024-03-07", "S", 100, 10, "D", 500)
                .trade("2024-03-07", "P", -100, 10, "A", 400)
                .option("2024-03-07", "A", 0, 7, "A", 0)
                .set("underlying_security_shares", 100_000)
                .option("2024-03-07", "M", 10, 7, "D", 0)
                .set("expiration_date", "1988-01-01")
                .tables();

        assertThat(facts(new DataQuality().compute(tables)))
                .containsExactly(
                        "date_in_future",
                        "I:1 price_implausible",
                        "I:1 direction_conflict",
                        "I:1 date_in_future",
                        "I:1 date_on_closed_day",
                        "I:2 balance_break",
                        "I:3 shares_negative",
                        "II:1 zero_against_underlying",
                        "II:2 expired_before_transaction");
    }

    @Test
    void findsAFormFiledTwiceAndAnOwnerWhoIsTheIssuer() {
        Fixture fixture = new Fixture();
        for (int i = 0; i < 2; i++) {
            fixture.filing("4", "2024-03-08").owner(1, "Test Issuer Inc.").trade("2024-03-07", "S", 100, 10, "D", 900);
        }
        fixture.filing("4", "2024-03-08").owner(8, "Roe").trade("2024-03-07", "S", 100, 10, "D", 900);

        Table result = new DataQuality().compute(fixture.tables());

        assertThat(facts(result))
                .containsExactly("owner_is_issuer", "duplicate_filing", "owner_is_issuer", "I:1 balance_break");
        assertThat(result.stringColumn("detail").get(1)).isEqualTo("says the same as 0000000001-24-000001");
    }

    @Test
    void findsAnExerciseWhoseLegsDiffer() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "M", 1000, 7, "A", 1000)
                .option("2024-03-07", "M", 900, 7, "D", 0)
                .tables();

        Table result = new DataQuality().compute(tables);

        assertThat(facts(result)).containsExactly("I:1 legs_differ");
        assertThat(result.stringColumn("detail").get(0)).isEqualTo("received 1,000 shares for derivatives on 900");
    }

    @Test
    void saysNothingOfASoundFiling() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .signed("/s/ Doe", "2024-03-08")
                .trade("2024-03-07", "S", 100, 10, "D", 900)
                .trade("2024-03-07", "S", 100, 10.5, "D", 800)
                .tables();

        assertThat(new DataQuality().compute(tables).rowCount()).isZero();
    }

    @Test
    void findsTheZeroOfTheSeed() {
        Form4Tables seeds = Loader.load(List.of(Shared.seeds().toString()));

        assertThat(facts(new DataQuality().compute(seeds))).containsExactly("II:3 zero_against_underlying");
    }

    private static List<String> facts(Table result) {
        List<String> facts = new ArrayList<>();
        for (int row = 0; row < result.rowCount(); row++) {
            boolean ofRow = !result.intColumn("row_number").isMissing(row);
            facts.add((ofRow
                            ? result.stringColumn("table_name").get(row) + ":"
                                    + result.intColumn("row_number").get(row) + " "
                            : "")
                    + result.stringColumn("fact").get(row));
        }
        return facts;
    }
}
