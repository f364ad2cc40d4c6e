package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.form4.Shared;
import org.form4.exercise.Exercise;
import org.form4.exercise.Exercises;
import org.form4.exercise.Limits;
import org.form4.ledger.Amendments;
import org.form4.ledger.Ledger;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What must hold of every result, tried on the real filings and on random ones. */
class ExerciseInvariantsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 26);

    /** A line of a random filing: an owner, a day, and what happened. */
    record Line(
            int owner, int day, String code, int shares, int price, boolean direct, boolean tableTwo, boolean noted) {}

    @Test
    void holdOfTheRealFilings() {
        Form4Tables tables = Loader.load(List.of(
                Shared.corpus("ownership-xml").toString(),
                Shared.corpus("submissions").toString(),
                Shared.corpus("rendered-html").toString()));

        check(tables, new ExercisePatterns());
        check(tables, new ExercisePatterns(30, 0.2, 0.57, Amendments.AS_FILED, null));
        check(tables, new ExercisePatterns(0, 0.2, 0.57, Amendments.LATEST, null));
    }

    /** A quarter of derivative transactions of all filers, whose Table I is not at hand. */
    @Test
    void holdOfARealQuarterOfTableTwo() {
        Form4Tables tables =
                Loader.load(List.of(Shared.corpus("insider-data-set/2024q3").toString()));

        check(tables, new ExercisePatterns());
    }

    @Property(tries = 300)
    void holdOfRandomFilings(@ForAll("lines") List<Line> lines) {
        Form4Tables tables = filings(lines);

        check(tables, new ExercisePatterns());
        check(tables, new ExercisePatterns(4, 0.2, 0.57, Amendments.AS_FILED, null));
    }

    @Property(tries = 60)
    void doNotDependOnTheOrderOfRows(@ForAll("lines") List<Line> lines) {
        Form4Tables tables = filings(lines);
        List<String> expected = Specimens.rows(new ExercisePatterns().compute(tables));

        assertThat(Specimens.rows(new ExercisePatterns().compute(Specimens.shuffled(tables, lines.size()))))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("M", "M", "F", "S", "S", "D", "X", "A", "O", "C"),
                        Arbitraries.integers().between(-1, 300),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 7))
                .as((owner, day, code, shares, price, bits) ->
                        new Line(owner, day, code, shares, price, (bits & 1) == 0, (bits & 6) == 6, (bits & 2) == 0))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    /** Shares of -1 and prices of 0 stand for missing ones. */
    private static Form4Tables filings(List<Line> lines) {
        Map<Integer, List<Line>> byFiling = new TreeMap<>();
        lines.forEach(line -> byFiling.computeIfAbsent(line.owner * 10 + line.day / 3, key -> new ArrayList<>())
                .add(line));
        Fixture fixture = new Fixture();
        byFiling.forEach((key, ofFiling) -> {
            fixture.filing("4", "2024-03-15")
                    .owner(ofFiling.get(0).owner, "Owner")
                    .note("F1", "Shares withheld for tax and for the exercise price.");
            for (Line line : ofFiling) {
                String date = FIRST.plusDays(line.day).toString();
                double shares = line.shares < 0 ? Double.NaN : line.shares;
                double price = line.price == 0 ? Double.NaN : line.price;
                boolean acquired = "MXOAC".contains(line.code) != (line.shares % 17 == 16);
                if (line.tableTwo && "MXO".contains(line.code)) {
                    fixture.option(date, line.code, shares, price, acquired ? "D" : "A", 0);
                } else {
                    fixture.trade(date, line.code, shares, price, acquired ? "A" : "D", 0);
                }
                if (!line.direct) {
                    fixture.indirect("By Trust");
                }
                if (line.noted) {
                    fixture.cites("transaction_code", "F1");
                }
            }
        });
        return fixture.tables();
    }

    private static void check(Form4Tables tables, ExercisePatterns metric) {
        Table result = metric.compute(tables);
        Ledger ledger = Ledger.of(tables, metric.amendments(), metric.asOf());
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : result) {
            for (String reference : row.getString("rows").split(" ", -1)) {
                seen.merge(reference, 1, Integer::sum);
            }
            checkShares(row);
        }
        Limits limits = new Limits(metric.saleWindowDays(), metric.coverMinRate(), metric.coverMaxRate());
        List<Exercise> exercises = Exercises.of(tables, ledger, limits, row -> false);
        Int2DoubleMap paired = Exercises.pairedShares(exercises);
        Int2DoubleOpenHashMap counted = new Int2DoubleOpenHashMap();
        exercises.forEach(exercise -> exercise.rows().sold().forEach(sale -> counted.addTo(sale.row(), sale.shares())));
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTrade(row) && "MXOF".contains(ledger.transactionCode(row))) {
                assertThat(seen.get(ledger.reference(row)))
                        .as(ledger.reference(row))
                        .isEqualTo(1);
            }
            if (counted.containsKey(row)) {
                assertThat(counted.get(row))
                        .as("all of a sale, once")
                        .isEqualTo(ledger.transactionShares(row), within(1e-6));
                assertThat(paired.get(row)).isLessThanOrEqualTo(counted.get(row) + 1e-6);
            }
        }
    }

    private static void checkShares(Row row) {
        if (!row.isMissing("retained_shares")) {
            double parts = row.getDouble("retained_shares")
                    + row.getDouble("withheld_shares")
                    + row.getDouble("returned_shares")
                    + row.getDouble("sold_shares_paired");
            assertThat(row.getDouble("exercised_shares")).isCloseTo(parts, within(1e-6));
            assertThat(row.getDouble("sold_shares_paired"))
                    .isBetween(0.0, row.getDouble("sold_shares") + 1e-9)
                    .isLessThanOrEqualTo(Math.max(
                                    0,
                                    row.getDouble("exercised_shares")
                                            - row.getDouble("withheld_shares")
                                            - row.getDouble("returned_shares"))
                            + 1e-6);
        } else {
            boolean unstated = row.getString("pattern").equals("VEST_WITHHOLD")
                    || row.getString("flags").contains("shares_missing")
                    || row.getString("flags").contains("direction_conflict");
            assertThat(unstated).as(row.getString("rows")).isTrue();
        }
    }
}
