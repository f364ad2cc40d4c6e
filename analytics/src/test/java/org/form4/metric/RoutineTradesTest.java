package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

class RoutineTradesTest {
    private static Fixture trades(String... daysAndCodes) {
        Fixture fixture = new Fixture();
        for (int i = 0; i < daysAndCodes.length; i += 2) {
            String code = daysAndCodes[i + 1];
            fixture.filing("4", daysAndCodes[i])
                    .owner(1, "A")
                    .trade(daysAndCodes[i], code, 10, 5, code.equals("P") ? "A" : "D", 100);
        }
        return fixture;
    }

    private static Fixture example() {
        return trades(
                "2021-03-02",
                "S",
                "2021-11-05",
                "S",
                "2022-03-10",
                "S",
                "2023-03-20",
                "P",
                "2023-06-01",
                "P",
                "2024-03-15",
                "S",
                "2024-05-15",
                "S");
    }

    @Test
    void classifiesByTheThreeYearsBefore() {
        Table result = compute(example());

        assertThat(result.stringColumn("routine_insider").asList())
                .containsExactly(
                        "UNCLASSIFIED",
                        "UNCLASSIFIED",
                        "UNCLASSIFIED",
                        "UNCLASSIFIED",
                        "UNCLASSIFIED",
                        "ROUTINE",
                        "ROUTINE");
        assertThat(result.booleanColumn("routine_trade").get(5)).isTrue();
        assertThat(result.booleanColumn("routine_trade").get(6)).isFalse();
        assertThat(result.column("routine_trade").isMissing(0)).isTrue();
        assertThat(result.stringColumn("common_months").get(5)).isEqualTo("3");
        assertThat(result.stringColumn("months_before").get(5)).isEqualTo("2021: 3 11; 2022: 3; 2023: 3 6");
        assertThat(result.intColumn("trades_before").get(5)).isEqualTo(5);
    }

    @Test
    void withoutACommonMonthItIsOpportunistic() {
        Table result = compute(trades("2021-03-02", "S", "2022-04-10", "S", "2023-03-20", "S", "2024-03-15", "S"));

        assertThat(result.stringColumn("routine_insider").get(3)).isEqualTo("OPPORTUNISTIC");
        assertThat(result.booleanColumn("routine_trade").get(3)).isFalse();
        assertThat(result.column("common_months").isMissing(3)).isTrue();
    }

    @Test
    void aYearWithoutATradeLeavesItUnclassified() {
        Table result = compute(trades("2020-03-02", "S", "2021-03-02", "S", "2023-03-20", "S", "2024-03-15", "S"));

        assertThat(result.stringColumn("routine_insider").get(3)).isEqualTo("UNCLASSIFIED");
        assertThat(result.stringColumn("months_before").get(3)).isEqualTo("2021: 3; 2022: -; 2023: 3");
    }

    @Test
    void otherIssuersOwnersAndCodesDoNotCount() {
        Fixture fixture = trades("2021-03-02", "S", "2023-03-20", "S", "2024-03-15", "S");
        fixture.filing("4", "2022-03-10").issuer(2, "Other").owner(1, "A").trade("2022-03-10", "S", 1, 5, "D", 1);
        fixture.filing("4", "2022-03-10").owner(2, "B").owner(1, "A").trade("2022-03-10", "S", 1, 5, "D", 1);
        fixture.filing("4", "2022-03-10").owner(1, "A").trade("2022-03-10", "M", 1, 5, "A", 1);

        assertThat(compute(fixture).stringColumn("routine_insider").asList()).containsOnly("UNCLASSIFIED");
    }

    @Test
    void aTradeWithoutADateIsUnclassified() {
        Table result =
                compute(new Fixture().filing("4", "2024-03-15").owner(1, "A").trade("", "S", 1, 5, "D", 1));

        assertThat(result.stringColumn("routine_insider").get(0)).isEqualTo("UNCLASSIFIED");
        assertThat(result.stringColumn("flags").get(0)).isEqualTo("date_missing");
    }

    @Test
    void saysWhenAYearBeforeBecameKnownTooLate() {
        Table result = compute(trades("2021-03-02", "S", "2022-03-10", "S", "2024-03-15", "S")
                .filing("4", "2024-06-03")
                .owner(1, "A")
                .trade("2023-03-20", "S", 10, 5, "D", 100));

        assertThat(result.dateColumn("transaction_date").get(2)).isEqualTo("2024-03-15");
        assertThat(result.stringColumn("routine_insider").get(2)).isEqualTo("ROUTINE");
        assertThat(result.stringColumn("flags").get(2)).isEqualTo("known_later");
        assertThat(result.dateColumn("known_at").get(2)).isEqualTo("2024-06-03");
    }

    @Test
    void explainsByTheMonthsOfTheYearsBefore() {
        Form4Tables tables = example().tables();

        assertThat(new RoutineTrades().explain(tables, new RoutineTrades().compute(tables), 6))
                .contains(
                        "months with trades: 2021: 3 11; 2022: 3; 2023: 3 6",
                        "ROUTINE: common to the three years is month 3; this trade is in another month");
    }

    @Property(tries = 200)
    void laterTradesChangeNothing(@ForAll("days") List<LocalDate> days) {
        Map<String, String> all = verdicts(days);
        for (int last = 2010; last <= 2018; last++) {
            int year = last;
            verdicts(days.stream().filter(day -> day.getYear() <= year).toList())
                    .forEach((day, verdict) -> assertThat(all).containsEntry(day, verdict));
        }
    }

    @Property(tries = 200)
    void isRoutineExactlyWhenOneMonthIsInAllThreeYears(@ForAll("days") List<LocalDate> days) {
        verdicts(days).forEach((text, verdict) -> {
            LocalDate day = LocalDate.parse(text);
            boolean everyYear = true;
            for (int before = 1; before <= 3; before++) {
                int year = day.getYear() - before;
                everyYear &= days.stream().anyMatch(other -> other.getYear() == year);
            }
            boolean common = false;
            for (int month = 1; month <= 12; month++) {
                int wanted = month;
                common |= days.stream()
                                .filter(other -> other.getMonthValue() == wanted
                                        && other.getYear() < day.getYear()
                                        && other.getYear() >= day.getYear() - 3)
                                .map(LocalDate::getYear)
                                .distinct()
                                .count()
                        == 3;
            }
            assertThat(verdict).isEqualTo(!everyYear ? "UNCLASSIFIED" : common ? "ROUTINE" : "OPPORTUNISTIC");
        });
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(2010, 2018),
                        Arbitraries.integers().between(1, 4))
                .as((year, month) -> LocalDate.of(year, month, 5))
                .list()
                .ofMaxSize(20);
    }

    private static Map<String, String> verdicts(List<LocalDate> days) {
        List<String> trades = new ArrayList<>();
        days.stream().distinct().forEach(day -> trades.addAll(List.of(day.toString(), "S")));
        Table result = compute(trades(trades.toArray(String[]::new)));
        Map<String, String> verdicts = new TreeMap<>();
        for (int row = 0; row < result.rowCount(); row++) {
            verdicts.put(
                    result.dateColumn("transaction_date").get(row).toString(),
                    result.stringColumn("routine_insider").get(row));
        }
        return verdicts;
    }

    private static Table compute(Fixture fixture) {
        return new RoutineTrades(Amendments.LATEST, null).compute(fixture.tables());
    }
}
