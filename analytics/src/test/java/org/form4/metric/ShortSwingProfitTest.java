package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ShortSwingProfitTest {
    private static Fixture example() {
        return new Fixture()
                .filing("4", "2024-01-03")
                .owner(7, "Doe")
                .trade("2024-01-01", "P", 100, 2, "A", 100)
                .filing("4", "2024-04-11")
                .owner(7, "Doe")
                .trade("2024-04-10", "P", 100, 1, "A", 200)
                .filing("4", "2024-06-03")
                .owner(7, "Doe")
                .trade("2024-06-01", "S", 100, 10, "D", 100)
                .filing("4", "2024-09-09")
                .owner(7, "Doe")
                .trade("2024-09-07", "S", 100, 9, "D", 0);
    }

    @Test
    void findsTheWorkedExample() {
        Row row = only(compute(example()));

        assertThat(row.getDouble("liho_profit")).isEqualTo(900);
        assertThat(row.getDouble("max_profit")).isEqualTo(1600);
        assertThat(row.getDouble("liho_shares")).isEqualTo(100);
        assertThat(row.getDouble("matched_shares")).isEqualTo(200);
        assertThat(row.getDate("first_match")).isEqualTo("2024-06-01");
        assertThat(row.getDate("last_match")).isEqualTo("2024-09-07");
        assertThat(row.getString("flags")).isEqualTo("estimate");
        assertThat(row.getString("rows").split(" ")).hasSize(4);
    }

    @Test
    void explainsBothWaysOfMatching() {
        Form4Tables tables = example().tables();
        ShortSwingProfit metric = new ShortSwingProfit();

        assertThat(metric.explain(tables, metric.compute(tables), 0))
                .contains("not legal advice")
                .contains("liho_profit, the lowest purchase with the highest sale, and so on: $900.00")
                .contains("max_profit, the most profitable of all ways to match: $1,600.00")
                .contains("100 bought 2024-01-01 (0000000001-24-000001:I:1) and sold 2024-06-01")
                .contains("× ($10.00 − $2.00) = $800.00");
    }

    @Test
    void keepsTheSixMonths() {
        assertThat(profit("2024-01-01", "2024-06-29")).isEqualTo(100);
        assertThat(profit("2024-01-01", "2024-06-30")).isZero();
        assertThat(profit("2024-08-31", "2025-02-27")).isEqualTo(100);
        assertThat(profit("2024-08-31", "2025-02-28")).isZero();
        assertThat(profit("2024-06-29", "2024-01-01")).isEqualTo(100);
        assertThat(profit("2024-06-30", "2024-01-01")).isZero();
    }

    @Test
    void poolsDirectAndIndirectButNotClassesOrOwners() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, 1, "A", 100)
                .indirect("By Trust")
                .trade("2024-03-05", "S", 100, 2, "D", 0)
                .trade("2024-03-05", "S", 100, 9, "D", 0)
                .title("Class B Common Stock")
                .filing("4", "2024-03-05")
                .owner(8, "Roe")
                .trade("2024-03-05", "S", 100, 3, "D", 0));

        assertThat(result.stringColumn("security_class").asList())
                .containsExactly("class b common stock", "common stock", "common stock");
        assertThat(result.doubleColumn("max_profit").asList()).containsExactly(0.0, 100.0, 0.0);
    }

    @Test
    void matchesPurchasesAndSalesOfTheCodesOnly() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "M", 100, 1, "A", 100)
                .trade("2024-03-04", "A", 100, 0, "A", 200)
                .trade("2024-03-04", "F", 100, 12, "D", 100)
                .trade("2024-03-04", "L", 10, 1, "A", 110)
                .trade("2024-03-04", "K", 10, 2, "A", 120)
                .trade("2024-03-04", "O", 10, 3, "A", 130)
                .trade("2024-03-05", "S", 100, 9, "D", 0));

        assertThat(only(result).getDouble("max_profit")).isEqualTo(80 + 70 + 60);
        assertThat(only(result).getInt("purchases")).isEqualTo(3);
    }

    @Test
    void listsWhatItDoesNotPrice() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, Double.NaN, "A", 100)
                .trade("2024-03-04", "J", 100, 1, "A", 100)
                .trade("2024-03-05", "S", 100, 9, "A", 0)
                .option("2024-03-05", "P", 100, 9, "A", 100)
                .option("2024-03-05", "M", 100, 9, "D", 0));

        Row row = only(result);
        assertThat(row.getInt("unpriced_rows")).isEqualTo(4);
        assertThat(row.isMissing("max_profit")).isTrue();
        assertThat(row.isMissing("liho_profit")).isTrue();
        assertThat(row.getString("flags")).isEqualTo("estimate price_missing direction_conflict");
    }

    @Test
    void doesNotBelieveATotalTypedAsAPrice() {
        Row row = only(compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .trade("2024-03-05", "P", 100, 10, "A", 200)
                .trade("2024-03-05", "S", 100, 1000, "D", 100)));

        assertThat(row.getDouble("max_profit")).isZero();
        assertThat(row.getString("flags")).contains("price_implausible");
    }

    @Test
    void marksOwnersWhoAreOnlyTenPercentHolders() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Fund", "is_ten_percent_owner")
                .trade("2024-03-04", "P", 100, 1, "A", 100)
                .trade("2024-03-05", "S", 100, 2, "D", 0);

        assertThat(only(compute(fixture)).getString("flags")).isEqualTo("estimate ten_percent_rule");

        fixture.filing("4", "2024-03-06").owner(7, "Fund", "is_director").trade("2024-03-05", "P", 1, 1, "A", 1);
        assertThat(only(compute(fixture)).getString("flags")).isEqualTo("estimate");
    }

    @Test
    void saysWhatATradeTodayWouldMatch() {
        Row row = only(new ShortSwingProfit(Amendments.LATEST, LocalDate.of(2024, 6, 29))
                .compute(example().tables()));

        assertThat(row.getDate("exposure_date")).isEqualTo("2024-06-29");
        assertThat(row.getDouble("max_profit")).isEqualTo(900);
        assertThat(row.getDouble("lowest_unmatched_purchase")).isEqualTo(2);
        assertThat(row.getDouble("unmatched_purchase_shares")).isEqualTo(100);
        assertThat(row.getDate("purchase_matches_until")).isEqualTo("2024-06-29");
        assertThat(row.isMissing("highest_unmatched_sale")).isTrue();
        assertThat(row.getDate("known_at")).isEqualTo("2024-06-03");

        Row later = only(new ShortSwingProfit(Amendments.LATEST, LocalDate.of(2024, 6, 30))
                .compute(example().tables()));
        assertThat(later.isMissing("lowest_unmatched_purchase")).isTrue();
    }

    private static double profit(String bought, String sold) {
        return only(compute(new Fixture()
                        .filing("4", "2025-03-05")
                        .owner(7, "Doe")
                        .trade(bought, "P", 100, 1, "A", 100)
                        .trade(sold, "S", 100, 2, "D", 0)))
                .getDouble("max_profit");
    }

    private static Table compute(Fixture fixture) {
        return new ShortSwingProfit().compute(fixture.tables());
    }

    private static Row only(Table result) {
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }
}
