package org.form4.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.form4.metric.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancesTest {
    @Test
    void spreadsABalanceRepeatedOnEveryRow() {
        Balances balances = of(filing("2024-03-08")
                .trade("2024-03-07", "S", 100, 10, "D", 850)
                .trade("2024-03-07", "P", 30, 10, "A", 850)
                .trade("2024-03-07", "S", 80, 10, "D", 850));

        assertThat(balances.before(0)).isEqualTo(1000);
        assertThat(balances.after(0)).isEqualTo(900);
        assertThat(balances.after(1)).isEqualTo(930);
        assertThat(balances.after(2)).isEqualTo(850);
        assertThat(balances.isEndBalanceRepeated(1)).isTrue();
    }

    @Test
    void takesOneRowAsItStands() {
        Balances balances = of(filing("2024-03-08").trade("2024-03-07", "S", 100, 10, "D", 850));

        assertThat(balances.before(0)).isEqualTo(950);
        assertThat(balances.isEndBalanceRepeated(0)).isFalse();
    }

    @Test
    void doesNotGuessWhereSharesOrDirectionAreMissing() {
        Balances balances = of(filing("2024-03-08")
                .trade("2024-03-07", "S", 100, 10, "", 850)
                .trade("2024-03-07", "S", Double.NaN, 10, "D", 840));

        assertThat(balances.before(0)).isNaN();
        assertThat(balances.expected(1)).isNaN();
        assertThat(balances.after(1)).isEqualTo(840);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, true",
        "1500, true",
        "10000, true",
        "500, true",
        "100, true",
        "1100, false",
        "1001, false",
        "1000, false"
    })
    void suspectsASplitWhereBalancesAreASimpleRatioApart(double heldNow, boolean suspected) {
        Balances balances = of(filing("2024-03-08")
                .trade("2024-03-07", "S", 100, 10, "D", 1000)
                .filing("4", "2024-09-08")
                .owner(7, "Doe")
                .trade("2024-09-07", "S", 10, 10, "D", heldNow - 10));

        assertThat(balances.isSplitSuspected(1)).isEqualTo(suspected);
    }

    @Test
    void knowsNoBalancesOfTableII() {
        Balances balances = of(filing("2024-03-08").option("2024-03-07", "M", 100, 7, "D", 0));

        assertThat(balances.after(0)).isNaN();
        assertThat(balances.previous(0)).isEqualTo(-1);
    }

    private static Fixture filing(String date) {
        return new Fixture().filing("4", date).owner(7, "Doe");
    }

    private static Balances of(Fixture fixture) {
        return Balances.of(Ledger.of(fixture.tables(), Amendments.LATEST, null));
    }
}
