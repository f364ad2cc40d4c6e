package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.form4.Shared;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class InsiderSummaryTest {
    @Test
    void addsUpTheWorkedExample() {
        Row row = only(exercise());

        assertThat(row.getString("role")).isEqualTo("Officer");
        assertThat(row.getInt("filings")).isEqualTo(1);
        assertThat(row.getDate("first_filing_date")).isEqualTo(LocalDate.of(2011, 11, 15));
        assertThat(row.getDate("first_transaction_date")).isEqualTo(LocalDate.of(2011, 11, 14));
        assertThat(row.getDate("last_transaction_date")).isEqualTo(LocalDate.of(2011, 11, 15));
        assertThat(row.getInt("transactions")).isEqualTo(3);
        assertThat(row.getDouble("bought")).isZero();
        assertThat(row.isMissing("bought_value")).isTrue();
        assertThat(row.getDouble("exercised")).isEqualTo(12_000);
        assertThat(row.getDouble("withheld")).isEqualTo(6_061);
        assertThat(row.getDouble("retained")).isEqualTo(5_939);
        assertThat(row.getDouble("net_shares_disposed")).isEqualTo(-5_939);
        assertThat(row.getDouble("opening_holdings")).isEqualTo(29_385);
        assertThat(row.getDouble("closing_holdings")).isEqualTo(35_324);
        assertThat(row.getDouble("share_of_holdings")).isCloseTo(-0.202110, within(1e-6));
        assertThat(row.isMissing("plan_share_of_sales")).isTrue();
    }

    @Test
    void givesTheLastRoleAndSaysThatItChanged() {
        Row row = only(new Fixture()
                .filing("3", "2023-01-04")
                .owner(7, "Doe", "is_director")
                .filing("4", "2024-01-04")
                .owner(7, "Doe", "is_officer")
                .trade("2024-01-03", "P", 10, 5, "A", 10)
                .filing("4", "2024-02-04")
                .owner(7, "Doe", "")
                .trade("2024-02-02", "P", 10, Double.NaN, "A", 20));

        assertThat(row.getString("role")).isEqualTo("Officer");
        assertThat(row.getInt("filings")).isEqualTo(3);
        assertThat(row.getDouble("bought")).isEqualTo(20);
        assertThat(row.getDouble("bought_value")).isEqualTo(50);
        assertThat(row.getString("flags")).isEqualTo("role_changed");
    }

    @Test
    void hasARowForAForm3WithoutAnyHolding() {
        Row row = only(new Fixture().filing("3", "2023-01-04").owner(7, "Doe"));

        assertThat(row.getDouble("sold")).isZero();
        assertThat(row.isMissing("opening_holdings")).isTrue();
        assertThat(row.isMissing("share_of_holdings")).isTrue();
        assertThat(row.isMissing("first_transaction_date")).isTrue();
    }

    @Test
    void addsPositionsButNeverMixesTheirBalances() {
        Row row = only(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .trade("2024-01-03", "S", 100, 5, "D", 900)
                .trade("2024-01-03", "S", 50, 5, "D", 0)
                .indirect("By Trust")
                .holding(400)
                .indirect("By Spouse"));

        assertThat(row.getDouble("opening_holdings")).isEqualTo(1000 + 50 + 400);
        assertThat(row.getDouble("closing_holdings")).isEqualTo(900 + 0 + 400);
        assertThat(row.getDouble("share_of_holdings")).isCloseTo(150.0 / 1450, within(1e-12));
    }

    @Test
    void countsAHoldingOnceThoughItsFootnoteIsWordedAnew() {
        Row row = only(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .note("F1", "Held by a trust of which the reporting person is trustee.")
                .trade("2024-01-03", "S", 100, 5, "D", 900)
                .indirect("By trust")
                .cites("nature_of_ownership", "F1")
                .filing("4", "2024-02-05")
                .owner(7, "Doe")
                .note("F1", "The reporting person disclaims beneficial ownership of shares held by the trust.")
                .trade("2024-02-02", "S", 100, 5, "D", 800)
                .indirect("By Trust (1)")
                .cites("nature_of_ownership", "F1"));

        assertThat(row.getDouble("opening_holdings")).isEqualTo(1000);
        assertThat(row.getDouble("closing_holdings")).isEqualTo(800);
        assertThat(row.getDouble("share_of_holdings")).isEqualTo(0.2);
    }

    @Test
    void keepsTrustsApartThatOneFilingTellsApartByFootnotes() {
        Row row = only(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .note("F1", "Held by the first trust.")
                .note("F2", "Held by the second trust.")
                .trade("2024-01-03", "S", 100, 5, "D", 900)
                .indirect("See footnote")
                .cites("nature_of_ownership", "F1")
                .holding(5000)
                .indirect("See footnote")
                .cites("nature_of_ownership", "F2"));

        assertThat(row.getDouble("opening_holdings")).isEqualTo(6000);
        assertThat(row.getDouble("closing_holdings")).isEqualTo(5900);
    }

    @Test
    void sharesTheSalesByPlan() {
        Row row = only(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .note("F1", "Sold under a Rule 10b5-1 plan adopted on June 1, 2023.")
                .trade("2024-01-03", "S", 300, 5, "D", 900)
                .cites("transaction_code", "F1")
                .trade("2024-01-03", "S", 100, 5, "D", 800));

        assertThat(row.getDouble("plan_share_of_sales")).isEqualTo(0.75);
        assertThat(row.getDouble("plan_unknown_share_of_sales")).isEqualTo(0.25);
    }

    @Test
    void countsJointFilingsForTheFirstOwner() {
        Table result = compute(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Fund")
                .owner(8, "Adviser")
                .trade("2024-01-03", "S", 300, 5, "D", 900));

        assertThat(result.rowCount()).isEqualTo(1);
        assertThat(result.row(0).getString("rpt_owner_name")).isEqualTo("Fund");
        assertThat(result.row(0).getString("flags")).isEqualTo("joint_filing");
    }

    @Test
    void saysWhereTheNumbersAreIncomplete() {
        Row row = only(new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .trade("2024-01-03", "F", 300, 5, "D", Double.NaN)
                .trade("2024-01-03", "J", 10, 0, "A", 10)
                .title("Class B Common Stock"));

        assertThat(row.getString("flags").split(" "))
                .contains("several_classes", "vesting_size_unknown", "holdings_incomplete");
    }

    /** The sums are those of the metrics that the page names, added over classes, forms of ownership and events. */
    @Test
    void agreesWithTheOtherMetricsOnTheRealFilings() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));
        Map<String, Double> net = new HashMap<>();
        Map<String, Double> sold = new HashMap<>();
        for (Row row : new NetSharesDisposed().compute(tables)) {
            net.merge(key(row), row.getDouble("net_shares_disposed"), Double::sum);
            sold.merge(key(row), row.getDouble("market_sold"), Double::sum);
        }
        Map<String, Double> retained = new HashMap<>();
        for (Row row : new ExercisePatterns().compute(tables)) {
            if (!row.isMissing("retained_shares")
                    && !row.getString("instrument").equals("CONVERTIBLE")) {
                retained.merge(key(row), row.getDouble("retained_shares"), Double::sum);
            }
        }
        int traded = 0;
        int late = 0;
        for (Row row : new InsiderSummary().compute(tables)) {
            String key = key(row);
            assertThat(row.getDouble("net_shares_disposed")).isCloseTo(net.getOrDefault(key, 0.0), within(1e-3));
            assertThat(row.getDouble("sold")).isCloseTo(sold.getOrDefault(key, 0.0), within(1e-3));
            if (!row.isMissing("retained")) {
                assertThat(row.getDouble("retained")).isCloseTo(retained.getOrDefault(key, 0.0), within(1e-3));
            }
            late += row.getInt("late_transactions");
            traded += net.containsKey(key) ? 1 : 0;
        }
        assertThat(traded).isEqualTo(net.size());
        assertThat(late).isPositive().isEqualTo(lateRows(tables));
    }

    @Test
    void countsWhatWasReportedLate() {
        Row row = only(new Fixture()
                .filing("3", "2024-01-31")
                .period("2024-01-02")
                .owner(7, "Doe")
                .filing("4", "2024-02-20")
                .owner(7, "Doe")
                .trade("2024-02-01", "S", 1, 5, "D", 900)
                .trade("2024-02-02", "S", 1, 5, "D", 899)
                .trade("2024-02-16", "S", 1, 5, "D", 898));

        assertThat(row.getInt("late_filings")).isEqualTo(2);
        assertThat(row.getInt("late_transactions")).isEqualTo(2);
    }

    @Test
    void explainsWithRowsAndArithmetic() {
        Form4Tables tables = exercise().tables();

        assertThat(new InsiderSummary().explain(tables, new InsiderSummary().compute(tables), 0))
                .contains("0000000001-11-000001:I:1")
                .contains("net_shares_disposed = 6,061 disposed − 12,000 acquired = -5,939")
                .contains("share_of_holdings = -5,939 of 29,385 held before");
    }

    private static int lateRows(Form4Tables tables) {
        int late = 0;
        for (Row row : new FilingTimeliness().compute(tables)) {
            boolean isLate = row.getString("status").equals("LATE")
                    || (row.getString("status").equals("ADDED_BY_AMENDMENT")
                            && !row.isMissing("business_days_late")
                            && row.getInt("business_days_late") > 0);
            late += isLate && !row.isMissing("row_number") ? 1 : 0;
        }
        return late;
    }

    private static String key(Row row) {
        return row.getLong("issuer_cik") + " " + row.getLong("rpt_owner_cik");
    }

    private static Fixture exercise() {
        return new Fixture()
                .filing("4", "2011-11-15")
                .owner(7, "Doe")
                .note("F1", "Shares withheld for tax and for the exercise price.")
                .trade("2011-11-14", "M", 12_000, 7, "A", 41_385)
                .trade("2011-11-14", "F", 5_171, 26.46, "D", 36_214)
                .cites("transaction_code", "F1")
                .trade("2011-11-15", "F", 890, 26.375, "D", 35_324)
                .cites("transaction_code", "F1")
                .option("2011-11-14", "M", 12_000, 7, "D", 0);
    }

    private static Row only(Fixture fixture) {
        Table result = compute(fixture);
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }

    private static Table compute(Fixture fixture) {
        return new InsiderSummary().compute(fixture.tables());
    }
}
