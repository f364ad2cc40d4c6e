package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.form4.trade.KindFilter;
import org.form4.trade.Measure;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class NetPurchaseRatioTest {
    private static Fixture example() {
        return new Fixture()
                .filing("4", "2024-03-06")
                .owner(1, "A")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .trade("2024-03-04", "P", 50, 11, "A", 150)
                .trade("2024-03-05", "S", 20, 12, "D", 130)
                .filing("4", "2024-03-06")
                .owner(2, "B")
                .owner(9, "Fund of B")
                .trade("2024-03-04", "P", 10, 10, "A", 10)
                .trade("2024-03-04", "S", 30, 10, "D", 0)
                .filing("4", "2024-04-03")
                .owner(3, "C")
                .trade("2024-04-02", "P", 5, 10, "A", 5);
    }

    @Test
    void countsOwnerDaysByTheSignOfTheirNetShares() {
        Table result = compute(example(), Measure.COUNT);

        assertThat(result.stringColumn("month").asList()).containsExactly("2024-03", "2024-04");
        assertThat(result.doubleColumn("net_purchase_ratio").get(0)).isCloseTo(-1 / 3d, within(1e-12));
        assertThat(result.doubleColumn("net_purchase_ratio").get(1)).isZero();
        assertThat(result.doubleColumn("purchases").asList()).containsExactly(1d, 2d);
        assertThat(result.intColumn("n").asList()).containsExactly(3, 4);
        assertThat(result.intColumn("owners").asList()).containsExactly(2, 3);
        assertThat(result.intColumn("transactions").asList()).containsExactly(5, 6);
        assertThat(result.intColumn("filings").asList()).containsExactly(2, 3);
    }

    @Test
    void sumsSharesAndDollars() {
        Table shares = compute(example(), Measure.SHARES);
        Table dollars = compute(example(), Measure.DOLLARS);

        assertThat(shares.doubleColumn("net_purchase_ratio").get(0)).isCloseTo(110 / 210d, within(1e-12));
        assertThat(dollars.doubleColumn("purchases").get(0)).isEqualTo(1650);
        assertThat(dollars.doubleColumn("sales").get(0)).isEqualTo(540);
    }

    @Test
    void aDayWithAsMuchBoughtAsSoldIsNeither() {
        Table result = compute(
                new Fixture()
                        .filing("4", "2024-03-06")
                        .owner(1, "A")
                        .trade("2024-03-04", "P", 100, 10, "A", 100)
                        .trade("2024-03-04", "S", 100, 10, "D", 0),
                Measure.COUNT);

        assertThat(result.column("net_purchase_ratio").isMissing(0)).isTrue();
        assertThat(result.intColumn("n").get(0)).isZero();
        assertThat(result.doubleColumn("purchases").get(0)).isZero();
    }

    @Test
    void moneyWithoutAPriceIsMissingAndNotZero() {
        Table result = compute(
                new Fixture().filing("4", "2024-03-06").owner(1, "A").trade("2024-03-04", "P", 100, Double.NaN, "A", 1),
                Measure.DOLLARS);

        assertThat(result.column("purchases").isMissing(0)).isTrue();
        assertThat(result.column("net_purchase_ratio").isMissing(0)).isTrue();
    }

    @Test
    void theWindowEndsWithTheMonthAndTheRowsEndWithTheLastFiling() {
        Table result = compute(
                new Fixture()
                        .filing("4", "2024-01-04")
                        .owner(1, "A")
                        .trade("2024-01-03", "P", 1, 10, "A", 1)
                        .filing("4", "2024-09-05")
                        .owner(1, "A")
                        .trade("2024-08-30", "S", 1, 10, "D", 0),
                Measure.COUNT);

        assertThat(result.stringColumn("month").asList())
                .containsExactly(
                        "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-08", "2024-09");
        assertThat(result.doubleColumn("net_purchase_ratio").asList())
                .containsExactly(1d, 1d, 1d, 1d, 1d, 1d, -1d, -1d);
        assertThat(result.dateColumn("known_at").get(7)).isEqualTo("2024-09-05");
    }

    @Test
    void takesOnlyTradesOfTheKindAskedFor() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-06")
                .owner(1, "A")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .cites("transaction_code", "F1")
                .trade("2024-03-05", "S", 20, 12, "D", 80)
                .note("F1", "Bought in a private placement.")
                .tables();

        assertThat(ratio(tables, KindFilter.ALL)).isZero();
        assertThat(ratio(tables, KindFilter.NOT_EXCLUDED)).isEqualTo(-1);
        assertThat(ratio(tables, KindFilter.PRIVATE)).isEqualTo(1);
    }

    private static double ratio(Form4Tables tables, KindFilter kind) {
        return new NetPurchaseRatio(Measure.COUNT, 6, kind, Amendments.LATEST, null)
                .compute(tables)
                .doubleColumn("net_purchase_ratio")
                .get(0);
    }

    @Test
    void seesOnlyWhatWasFiledByADay() {
        Table result = new NetPurchaseRatio(
                        Measure.COUNT, 6, KindFilter.ALL, Amendments.LATEST, LocalDate.of(2024, 3, 31))
                .compute(example().tables());

        assertThat(result.stringColumn("month").asList()).containsExactly("2024-03");
    }

    @Test
    void refusesAWindowOfNoMonths() {
        assertThatThrownBy(() -> new NetPurchaseRatio(Measure.COUNT, 0, KindFilter.ALL, Amendments.LATEST, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lookBackMonths");
    }

    @Test
    void explainsEachOwnerDayAndTheRatio() {
        Form4Tables tables = example().tables();

        assertThat(new NetPurchaseRatio().explain(tables, new NetPurchaseRatio().compute(tables), 0))
                .contains("2024-03-04 B: a sale", "net_purchase_ratio = (1 − 2) / (1 + 2) = -0.333333");
    }

    /** A row of a random filing. */
    record Line(int owner, int day, boolean buys, int shares, int price) {}

    @Property(tries = 100)
    void swappingPurchasesAndSalesTurnsTheSignRound(@ForAll("lines") List<Line> lines, @ForAll Measure by) {
        Table one = compute(filings(lines, false), by);
        Table other = compute(filings(lines, true), by);

        assertThat(one.stringColumn("month").asList())
                .isEqualTo(other.stringColumn("month").asList());
        for (int row = 0; row < one.rowCount(); row++) {
            double ratio = one.doubleColumn("net_purchase_ratio").getDouble(row);
            double swapped = other.doubleColumn("net_purchase_ratio").getDouble(row);
            if (Double.isNaN(ratio)) {
                assertThat(swapped).isNaN();
            } else {
                assertThat(swapped).isCloseTo(-ratio, within(1e-9));
                assertThat(Math.abs(ratio)).isLessThanOrEqualTo(1);
            }
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(9, 11))
                .as(Line::new)
                .list()
                .ofMaxSize(12);
    }

    private static Fixture filings(List<Line> lines, boolean swapped) {
        Fixture fixture = new Fixture();
        for (Line line : lines) {
            String day = LocalDate.of(2023, 1, 1).plusDays(line.day).toString();
            boolean buys = line.buys != swapped;
            fixture.filing("4", day)
                    .owner(line.owner, "Owner")
                    .trade(day, buys ? "P" : "S", line.shares, line.price, buys ? "A" : "D", 100);
        }
        return fixture;
    }

    private static Table compute(Fixture fixture, Measure by) {
        return new NetPurchaseRatio(by, 6, KindFilter.ALL, Amendments.LATEST, null).compute(fixture.tables());
    }
}
