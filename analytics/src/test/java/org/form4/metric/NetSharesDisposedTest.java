package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class NetSharesDisposedTest {
    @Test
    void measuresTheSeedAsWorkedByHand() {
        Form4Tables seeds = Loader.load(List.of(Shared.seeds().toString()));

        Table result = new NetSharesDisposed().compute(seeds);

        assertThat(result.rowCount()).isEqualTo(1);
        assertThat(result.stringColumn("rpt_owner_name").get(0)).isEqualTo("Saxon Michael J");
        assertThat(result.stringColumn("security_class").get(0)).isEqualTo("common stock");
        assertThat(number(result, "acquired_shares")).isEqualTo(12_000);
        assertThat(number(result, "disposed_shares")).isEqualTo(6_061);
        assertThat(number(result, "net_shares_disposed")).isEqualTo(-5_939);
        assertThat(number(result, "exercised")).isEqualTo(12_000);
        assertThat(number(result, "withheld")).isEqualTo(6_061);
        assertThat(number(result, "market_sold")).isZero();
        assertThat(number(result, "market_purchased")).isZero();
        assertThat(number(result, "net_market_disposed")).isZero();
        assertThat(number(result, "opening_balance")).isEqualTo(29_385);
        assertThat(number(result, "closing_balance")).isEqualTo(35_324);
        assertThat(result.booleanColumn("reconciled").get(0)).isTrue();
        assertThat(result.intColumn("positions").getInt(0)).isEqualTo(1);
        assertThat(number(result, "net_value")).isCloseTo(76_298.41, within(0.005));
        assertThat(result.intColumn("transactions").getInt(0)).isEqualTo(3);
        assertThat(result.intColumn("priced_transactions").getInt(0)).isEqualTo(3);
        assertThat(number(result, "discretionary_disposed")).isZero();
        assertThat(result.intColumn("filings").getInt(0)).isEqualTo(1);
        assertThat(new NetSharesDisposed().explain(seeds, result, 0))
                .contains("6,061 disposed − 12,000 acquired = -5,939")
                .contains("29,385 opening + 5,939 net disposed = 35,324")
                .contains("reconciles")
                .contains("withheld to satisfy income tax");
    }

    @Test
    void putsEveryCodeIntoItsColumn() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "P", 1, 10, "A", 1)
                .trade("2024-03-07", "S", 2, 10, "D", 1)
                .trade("2024-03-07", "M", 4, 10, "A", 1)
                .trade("2024-03-07", "X", 8, 10, "A", 1)
                .trade("2024-03-07", "O", 16, 10, "A", 1)
                .trade("2024-03-07", "C", 32, 0, "A", 1)
                .trade("2024-03-07", "A", 64, 0, "A", 1)
                .trade("2024-03-07", "F", 128, 10, "D", 1)
                .trade("2024-03-07", "D", 256, 10, "D", 1)
                .trade("2024-03-07", "G", 512, 0, "D", 1)
                .trade("2024-03-07", "G", 1024, 0, "A", 1)
                .trade("2024-03-07", "J", 2048, 0, "A", 1)
                .trade("2024-03-07", "W", 4096, 0, "D", 1)
                .trade("2024-03-07", "?", 8192, 0, "D", 1));

        assertThat(numbers(
                        result,
                        "market_purchased",
                        "market_sold",
                        "net_market_disposed",
                        "exercised",
                        "converted",
                        "granted",
                        "withheld",
                        "returned",
                        "gifted_out",
                        "gifted_in",
                        "retitled",
                        "other_acquired",
                        "other_disposed"))
                .containsExactly(1d, 2d, 1d, 28d, 32d, 64d, 128d, 256d, 512d, 1024d, 0d, 2048d, 12288d);
        double acquired = 1 + 28 + 32 + 64 + 1024 + 2048;
        double disposed = 2 + 128 + 256 + 512 + 12288;
        assertThat(numbers(result, "acquired_shares", "disposed_shares", "net_shares_disposed"))
                .containsExactly(acquired, disposed, disposed - acquired);
        assertThat(number(result, "net_disposed_ex_conversions")).isEqualTo(disposed - (acquired - 32));
    }

    @Test
    void followsTheLetterForDirectionAndTheCodeForTheMarketWhereTheyDisagree() {
        Table result = compute(sale("2024-03-07", 100, 10, 900).set("transaction_acquired_disposed_code", "A"));

        assertThat(numbers(result, "acquired_shares", "disposed_shares", "market_sold"))
                .containsExactly(100d, 0d, 100d);
        assertThat(result.stringColumn("flags").get(0)).isEqualTo("direction_conflict");
    }

    @Test
    void aConversionOfOneClassIntoAnotherNetsOut() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "C", 100, 0, "A", 100)
                .title("Class A Common Stock")
                .trade("2024-03-07", "C", 100, 0, "D", 0)
                .title("Class B Common Stock"));

        assertThat(result.stringColumn("security_class").asList())
                .containsExactly("class a common stock", "class b common stock");
        assertThat(result.doubleColumn("net_shares_disposed").asList()).containsExactly(-100d, 100d);
        assertThat(result.doubleColumn("net_disposed_ex_conversions").asList()).containsExactly(0d, 0d);
    }

    @Test
    void choiceIsNeitherAPlanNorTheSaleOfAnExercise() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "M", 100, 5, "A", 1100)
                .trade("2024-03-07", "S", 100, 10, "D", 1000)
                .option("2024-03-07", "M", 100, 5, "D", 0)
                .filing("4", "2024-05-08")
                .owner(7, "Doe")
                .trade("2024-05-07", "S", 40, 10, "D", 960)
                .cites("transaction_code", "F1")
                .note("F1", "Sold under a Rule 10b5-1 trading plan adopted on August 1, 2023.")
                .filing("4", "2024-06-10")
                .owner(7, "Doe")
                .box(false)
                .trade("2024-06-07", "S", 20, 10, "D", 940)
                .trade("2024-06-07", "P", 5, 10, "A", 945));

        assertThat(number(result, "discretionary_disposed")).isEqualTo(20 - 5);
        assertThat(number(result, "plan_unknown_share")).isCloseTo(100 / 165d, within(1e-12));
    }

    @Test
    void setsRetitlingsApartFromGifts() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "G", 100, 0, "D", 900)
                .trade("2024-03-07", "G", 100, 0, "A", 100)
                .indirect("By Trust")
                .trade("2024-03-07", "G", 30, 0, "D", 870));

        assertThat(result.stringColumn("direct_or_indirect_ownership").asList()).containsExactly("D", "I");
        assertThat(result.doubleColumn("gifted_out").asList()).containsExactly(30d, 0d);
        assertThat(result.doubleColumn("gifted_in").asList()).containsExactly(0d, 0d);
        assertThat(result.doubleColumn("retitled").asList()).containsExactly(100d, -100d);
    }

    @Test
    void leavesImplausiblePricesOutOfMoneyButNotOutOfShares() {
        Fixture fixture = sale("2024-03-07", 100, 10, 900)
                .trade("2024-03-07", "S", 100, 11, "D", 800)
                .trade("2024-03-07", "S", 100, 1050, "D", 700)
                .trade("2024-03-07", "S", 100, Double.NaN, "D", 600);

        Table result = compute(fixture);

        assertThat(number(result, "market_sold")).isEqualTo(400);
        assertThat(number(result, "net_value")).isEqualTo(2100);
        assertThat(result.intColumn("priced_transactions").getInt(0)).isEqualTo(2);
        assertThat(result.stringColumn("flags").get(0)).isEqualTo("price_implausible");
    }

    @Test
    void aSumOverNothingIsMissingAndNoRowsAreZero() {
        Table result = compute(sale("2024-03-07", Double.NaN, Double.NaN, 900));

        assertThat(number(result, "acquired_shares")).isZero();
        assertThat(numbers(result, "disposed_shares", "net_shares_disposed", "net_value", "market_sold"))
                .containsOnly(Double.NaN);
        assertThat(result.intColumn("transactions").getInt(0)).isEqualTo(1);
        assertThat(result.stringColumn("flags").get(0)).isEqualTo("shares_missing");
    }

    @Test
    void readsABalanceRepeatedOnEveryRowAsTheEnd() {
        Table result = compute(sale("2024-03-07", 100, 10, 700).trade("2024-03-07", "S", 200, 11, "D", 700));

        assertThat(numbers(result, "opening_balance", "closing_balance")).containsExactly(1000d, 700d);
        assertThat(result.booleanColumn("reconciled").get(0)).isTrue();
        assertThat(number(result, "percent_of_opening")).isEqualTo(30);
    }

    @Test
    void opensWithAHoldingReportedBefore() {
        Table result = compute(new Fixture()
                .filing("3", "2024-01-02")
                .owner(7, "Doe")
                .holding(1000)
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 10, "D", 850));

        assertThat(numbers(result, "opening_balance", "closing_balance", "net_shares_disposed"))
                .containsExactly(1000d, 850d, 100d);
        assertThat(result.booleanColumn("reconciled").get(0)).isFalse();
        assertThat(result.intColumn("filings").getInt(0)).isEqualTo(2);
    }

    @Test
    void doesNotAddBalancesOverPositions() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 10, "D", 900)
                .indirect("By Trust")
                .trade("2024-03-07", "S", 100, 10, "D", 5)
                .indirect("By Spouse")
                .trade("2024-03-07", "S", 10, 10, "D", 7)
                .indirect("By Spouse"));

        assertThat(numbers(result, "opening_balance", "closing_balance")).containsOnly(Double.NaN);
        assertThat(result.booleanColumn("reconciled").isMissing(0)).isTrue();
        assertThat(result.intColumn("positions").getInt(0)).isEqualTo(2);
        assertThat(result.intColumn("positions_reconciled").getInt(0)).isEqualTo(1);
    }

    @Test
    void suspectsASplit() {
        Table result = compute(sale("2024-03-07", 100, 40, 1000)
                .filing("4", "2024-09-08")
                .owner(7, "Doe")
                .trade("2024-09-07", "S", 100, 10, "D", 3900));

        assertThat(result.stringColumn("flags").get(0)).isEqualTo("split_suspected");
        assertThat(result.booleanColumn("reconciled").get(0)).isFalse();
    }

    @Test
    void countsAJointFilingOnceForTheFirstListedOwner() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Fund")
                .owner(8, "Manager")
                .trade("2024-03-07", "S", 100, 10, "D", 900));

        assertThat(result.rowCount()).isEqualTo(1);
        assertThat(result.stringColumn("rpt_owner_name").get(0)).isEqualTo("Fund");
    }

    @Test
    void countsAnAmendedRowOnceAndUnderItsOriginal() {
        Fixture fixture = sale("2024-03-07", 100, 10, 900)
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 120, 10, "D", 880);

        Table latest = compute(fixture);
        Table perFiling = new NetSharesDisposed(Grain.FILING, Period.ALL, true, Amendments.LATEST, null)
                .compute(fixture.tables());
        Table asFiled = new NetSharesDisposed(Grain.FILING, Period.ALL, true, Amendments.AS_FILED, null)
                .compute(fixture.tables());
        Table before = new NetSharesDisposed(
                        Grain.OWNER, Period.ALL, true, Amendments.LATEST, LocalDate.of(2024, 3, 19))
                .compute(fixture.tables());

        assertThat(number(latest, "market_sold")).isEqualTo(120);
        assertThat(latest.dateColumn("known_at").get(0)).isEqualTo("2024-03-20");
        assertThat(perFiling.columnNames()).startsWith("accession_number", "issuer_cik");
        assertThat(perFiling.doubleColumn("market_sold").asList()).containsExactly(120d);
        assertThat(perFiling.longColumn("accession_number").get(0)).isEqualTo(124000001L);
        assertThat(perFiling.longColumn("last_accession_number").get(0)).isEqualTo(124000002L);
        assertThat(asFiled.doubleColumn("market_sold").asList()).containsExactly(100d, 120d);
        assertThat(number(before, "market_sold")).isEqualTo(100);
        assertThat(before.dateColumn("known_at").get(0)).isEqualTo("2024-03-08");
    }

    @Test
    void sumsByPeriodOfTheTransaction() {
        Fixture fixture = sale("2023-12-29", 100, 10, 900)
                .trade("2024-01-02", "S", 50, 10, "D", 850)
                .trade("2024-05-02", "S", 25, 10, "D", 825);

        assertThat(periods(fixture, Period.YEAR)).isEqualTo(Map.of("2023", 100d, "2024", 75d));
        assertThat(periods(fixture, Period.QUARTER)).isEqualTo(Map.of("2023-Q4", 100d, "2024-Q1", 50d, "2024-Q2", 25d));
        assertThat(periods(fixture, Period.MONTH)).isEqualTo(Map.of("2023-12", 100d, "2024-01", 50d, "2024-05", 25d));
    }

    @Test
    void poolsOwnersAndOwnershipPerIssuer() {
        Fixture fixture = sale("2024-03-07", 100, 10, 900)
                .trade("2024-03-07", "S", 50, 10, "D", 850)
                .indirect("By Trust")
                .filing("4", "2024-03-08")
                .owner(8, "Roe")
                .trade("2024-03-07", "P", 1, 10, "A", 850);

        Table result = new NetSharesDisposed(Grain.ISSUER, Period.ALL, false, Amendments.LATEST, null)
                .compute(fixture.tables());

        assertThat(result.columnNames()).startsWith("issuer_cik", "issuer_name", "security_class", "acquired_shares");
        assertThat(number(result, "net_shares_disposed")).isEqualTo(149);
        assertThat(result.intColumn("positions").getInt(0)).isEqualTo(3);
        assertThat(result.intColumn("positions_reconciled").getInt(0)).isEqualTo(3);
    }

    private static Map<String, Double> periods(Fixture fixture, Period period) {
        Table result =
                new NetSharesDisposed(Grain.OWNER, period, true, Amendments.LATEST, null).compute(fixture.tables());
        Map<String, Double> sums = new HashMap<>();
        for (int row = 0; row < result.rowCount(); row++) {
            sums.put(
                    result.stringColumn("period").get(row),
                    result.doubleColumn("net_shares_disposed").get(row));
        }
        return sums;
    }

    private static Fixture sale(String date, double shares, double price, double following) {
        return new Fixture()
                .filing("4", LocalDate.parse(date).plusDays(1).toString())
                .owner(7, "Doe")
                .trade(date, "S", shares, price, "D", following);
    }

    private static Table compute(Fixture fixture) {
        return new NetSharesDisposed().compute(fixture.tables());
    }

    private static double number(Table result, String column) {
        return result.doubleColumn(column).getDouble(0);
    }

    private static List<Double> numbers(Table result, String... columns) {
        return Stream.of(columns).map(column -> number(result, column)).toList();
    }
}
