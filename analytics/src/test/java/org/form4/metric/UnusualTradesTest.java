package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class UnusualTradesTest {
    private static Fixture sales() {
        return new Fixture()
                .filing("4", "2022-01-11")
                .owner(1, "A")
                .trade("2022-01-10", "S", 100, 10, "D", 1300)
                .filing("4", "2022-05-11")
                .owner(1, "A")
                .trade("2022-05-10", "S", 200, 15, "D", 1100)
                .filing("4", "2022-10-11")
                .owner(1, "A")
                .trade("2022-10-10", "S", 100, 20, "D", 1000);
    }

    private static Fixture thenBuys() {
        return sales().filing("4", "2024-03-13")
                .owner(1, "A")
                .trade("2024-03-12", "P", 300, 20, "A", 1300)
                .trade("2024-03-12", "P", 100, 20, "A", 1400)
                .holding(600)
                .indirect("By Trust");
    }

    @Test
    void aPurchaseAfterMonthsOfSellingIsAReversal() {
        Table result = compute(thenBuys());

        assertThat(result.rowCount()).isEqualTo(4);
        assertThat(result.doubleColumn("value").get(3)).isEqualTo(8000);
        assertThat(result.doubleColumn("direct_before").get(3)).isEqualTo(1000);
        assertThat(result.doubleColumn("indirect_before").get(3)).isEqualTo(600);
        assertThat(result.doubleColumn("percent_of_holding").get(3)).isEqualTo(25);
        assertThat(result.booleanColumn("reversal").get(3)).isTrue();
        for (String column : List.of("median_value", "largest_ever", "first_in_months", "months_since_last")) {
            assertThat(result.column(column).isMissing(3)).as(column).isTrue();
        }
        assertThat(result.stringColumn("flags").get(3)).isEqualTo("no_earlier_trade");
    }

    @Test
    void aSaleIsComparedWithTheSalesBefore() {
        Table result =
                compute(sales().filing("4", "2024-03-13").owner(1, "A").trade("2024-03-12", "S", 400, 20, "D", 600));

        assertThat(result.intColumn("earlier_days").get(3)).isEqualTo(3);
        assertThat(result.doubleColumn("median_value").get(3)).isEqualTo(2000);
        assertThat(result.doubleColumn("multiple_of_median").get(3)).isEqualTo(4);
        assertThat(result.booleanColumn("largest_ever").get(3)).isTrue();
        assertThat(result.intColumn("months_since_last").get(3)).isEqualTo(17);
        assertThat(result.booleanColumn("first_in_months").get(3)).isTrue();
        assertThat(result.booleanColumn("reversal").get(3)).isFalse();
        assertThat(result.doubleColumn("percent_of_holding").get(3)).isEqualTo(40);
        assertThat(result.column("reversal").isMissing(0)).isTrue();
    }

    @Test
    void bothSidesOfADayStandApartAndDoNotJudgeEachOther() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-13")
                .owner(1, "A")
                .trade("2024-03-12", "P", 100, 20, "A", 100)
                .trade("2024-03-12", "S", 100, 21, "D", 0));

        assertThat(result.stringColumn("transaction_code").asList()).containsExactly("P", "S");
        assertThat(result.column("reversal").isMissing(1)).isTrue();
        assertThat(result.doubleColumn("holding_before").get(1)).isZero();
        assertThat(result.column("percent_of_holding").isMissing(1)).isTrue();
    }

    @Test
    void holdingsNotStatedLeaveThePercentMissing() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-13")
                .owner(1, "A")
                .trade("2024-03-12", "S", 100, 20, "D", 900)
                .holding(Double.NaN)
                .indirect("By Trust"));

        assertThat(result.doubleColumn("direct_before").get(0)).isEqualTo(1000);
        assertThat(result.column("holding_before").isMissing(0)).isTrue();
        assertThat(result.column("percent_of_holding").isMissing(0)).isTrue();
    }

    @Test
    void theMedianForgetsDaysBeforeItsYears() {
        Form4Tables tables = sales().filing("4", "2024-03-13")
                .owner(1, "A")
                .trade("2024-03-12", "S", 400, 20, "D", 600)
                .tables();
        Table result = new UnusualTrades(2, 18, 6, Amendments.LATEST, null).compute(tables);

        assertThat(result.intColumn("earlier_days").get(3)).isEqualTo(2);
        assertThat(result.doubleColumn("median_value").get(3)).isEqualTo(2500);
        assertThat(result.booleanColumn("first_in_months").get(3)).isFalse();
    }

    @Test
    void knowsOnlyWhatWasFiledBefore() {
        Table result = compute(thenBuys());

        assertThat(result.dateColumn("known_at").asList())
                .containsExactly(
                        LocalDate.parse("2022-01-11"),
                        LocalDate.parse("2022-05-11"),
                        LocalDate.parse("2022-10-11"),
                        LocalDate.parse("2024-03-13"));
    }

    @Test
    void refusesTimesOfNoLength() {
        assertThatThrownBy(() -> new UnusualTrades(0, 12, 18, Amendments.LATEST, null))
                .hasMessageContaining("medianYears");
    }

    @Test
    void explainsTheHoldingAndTheDaysBefore() {
        Form4Tables tables = thenBuys().tables();

        assertThat(new UnusualTrades().explain(tables, new UnusualTrades().compute(tables), 3))
                .contains(
                        "holding_before = 1,000 direct + 600 indirect = 1,600",
                        "percent_of_holding = 100 · 400 / 1,600 = 25",
                        "last day on this side: none; on the other: 2022-10-10",
                        "before: 2022-05-10 S 200 shares, $3,000.00  0000000001-22-000002:I:1");
    }

    /** A trade of a random filing. */
    record Line(int month, boolean buys, int shares) {}

    @Property(tries = 200)
    void laterTradesChangeNothing(@ForAll("lines") List<Line> lines) {
        List<Line> inOrder =
                lines.stream().sorted(Comparator.comparingInt(Line::month)).toList();
        List<String> all = Specimens.rows(compute(filings(inOrder)));
        for (int cut = 0; cut <= 40; cut += 8) {
            int last = cut;
            List<Line> earlier =
                    inOrder.stream().filter(line -> line.month <= last).toList();
            assertThat(all).containsAll(Specimens.rows(compute(filings(earlier))));
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 9))
                .as(Line::new)
                .list()
                .ofMaxSize(10);
    }

    private static Fixture filings(List<Line> lines) {
        Fixture fixture = new Fixture();
        for (Line line : lines) {
            String day = LocalDate.of(2020, 1, 5).plusMonths(line.month).toString();
            fixture.filing("4", day)
                    .accessionNumber(
                            "0000000001-20-%06d".formatted(fixture.filings().size()))
                    .owner(1, "A")
                    .trade(day, line.buys ? "P" : "S", line.shares, 10, line.buys ? "A" : "D", 100);
        }
        return fixture;
    }

    private static Table compute(Fixture fixture) {
        return new UnusualTrades().compute(fixture.tables());
    }
}
