package org.form4.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.form4.Shared;
import org.form4.metric.Fixture;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;

class PriceChecksTest {
    @Test
    void flagsAPriceFarFromTheOthersOfTheMonth() {
        Fixture fixture = sales(10, 11, 109.5, 10.5);

        assertThat(implausible(fixture.tables())).containsExactly("0000000001-24-000003:I:1");
    }

    @Test
    void flagsAValueTypedAsAPriceAgainstASingleOtherPrice() {
        Fixture fixture =
                sales(1.45).filing("4", "2024-03-20").owner(7, "Doe").trade("2024-03-19", "P", 15_083, 22_625, "A", 1);

        assertThat(implausible(fixture.tables())).containsExactly("0000000001-24-000002:I:1");
    }

    @Test
    void flagsAValueTypedAsAPriceWithoutAnyOther() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-03-20")
                .owner(7, "Doe")
                .trade("2024-03-19", "P", 15_083, 22_625, "A", 1);

        assertThat(implausible(fixture.tables())).hasSize(1);
    }

    @Test
    void believesSharesThatReallyCostSoMuch() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-09-11")
                .owner(7, "Doe")
                .trade("2024-09-09", "S", 200, 695_417.65, "D", 61);

        assertThat(implausible(fixture.tables())).isEmpty();
    }

    @Test
    void believesBothSidesOfASplit() {
        assertThat(implausible(sales(1200, 1194, 120.4, 121).tables())).isEmpty();
    }

    @Test
    void doesNotTakeTwoPricesThatDisagreeForEitherBeingWrong() {
        assertThat(implausible(sales(10, 100).tables())).isEmpty();
    }

    @Test
    void believesALowExercisePriceAndAFreeAwardButNotAHighOne() {
        Fixture fixture = sales(50, 51, 52)
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "M", 100, 0.5, "A", 1)
                .trade("2024-03-07", "A", 100, 0, "A", 1)
                .trade("2024-03-07", "M", 100, 5_000, "A", 1);

        assertThat(implausible(fixture.tables())).containsExactly("0000000001-24-000004:I:3");
    }

    @Test
    void isNotMisledByAFilingThatRepeatsItsMistake() {
        Fixture fixture = sales(10, 10.2)
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 1000, "D", 1)
                .trade("2024-03-07", "S", 100, 1000, "D", 1)
                .trade("2024-03-07", "S", 100, 1001, "D", 1);

        assertThat(implausible(fixture.tables())).hasSize(3).allMatch(row -> row.startsWith("0000000001-24-000003"));
    }

    @Test
    void comparesOnlySharesOfTheSameClass() {
        Fixture fixture = sales(10, 10.2)
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 1000, "D", 1)
                .title("Series A Preferred Stock");

        assertThat(implausible(fixture.tables())).isEmpty();
    }

    @Test
    void leavesImplausibleAndMissingPricesOutOfSums() {
        Ledger ledger = Ledger.of(sales(10, 11, 1000, Double.NaN).tables(), Amendments.LATEST, null);
        PriceChecks checks = PriceChecks.of(ledger);

        assertThat(checks.value(0)).isEqualTo(1000);
        assertThat(checks.isPriced(2)).isFalse();
        assertThat(checks.value(2)).isNaN();
        assertThat(checks.isPriceImplausible(3)).isFalse();
        assertThat(checks.isPriced(3)).isFalse();
    }

    @Test
    void findsCodesAgainstTheirDirection() {
        Ledger ledger = Ledger.of(
                new Fixture()
                        .filing("4", "2024-03-08")
                        .owner(7, "Doe")
                        .trade("2024-03-07", "S", 100, 10, "A", 1)
                        .trade("2024-03-07", "S", 100, 10, "D", 1)
                        .trade("2024-03-07", "P", 100, 10, "D", 1)
                        .trade("2024-03-07", "M", 100, 10, "D", 1)
                        .trade("2024-03-07", "G", 100, 0, "A", 1)
                        .trade("2024-03-07", "S", 100, 10, "", 1)
                        .option("2024-03-07", "S", 100, 10, "A", 1)
                        .tables(),
                Amendments.LATEST,
                null);

        assertThat(conflicts(ledger)).containsExactly("0000000001-24-000001:I:1", "0000000001-24-000001:I:3");
    }

    @Test
    void findsTheTwoConflictsAndNoImplausiblePriceInRealFilings() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));

        assertThat(implausible(tables)).isEmpty();
        assertThat(conflicts(Ledger.of(tables, Amendments.LATEST, null)))
                .containsExactly("0001209191-13-014365:I:4", "0000899243-20-025611:II:1");
    }

    /** A sale of 100 shares a day at each of these prices, each by an owner and filing of its own. */
    private static Fixture sales(double... prices) {
        Fixture fixture = new Fixture();
        for (int i = 0; i < prices.length; i++) {
            String day = "2024-03-0" + (i + 1);
            fixture.filing("4", day).owner(20 + i, "Owner " + i).trade(day, "S", 100, prices[i], "D", 1);
        }
        return fixture;
    }

    private static List<String> implausible(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, Amendments.LATEST, null);
        PriceChecks checks = PriceChecks.of(ledger);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ledger.size(); row++) {
            if (checks.isPriceImplausible(row)) {
                rows.add(ledger.reference(row));
            }
        }
        return rows;
    }

    private static List<String> conflicts(Ledger ledger) {
        PriceChecks checks = PriceChecks.of(ledger);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ledger.size(); row++) {
            if (checks.isDirectionConflict(row)) {
                rows.add(ledger.reference(row));
            }
        }
        return rows;
    }
}
