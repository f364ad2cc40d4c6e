package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.form4.trade.KindFilter;
import org.form4.trade.Role;
import org.form4.trade.Side;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ClusterTradesTest {
    private static final ClusterTrades SALES =
            new ClusterTrades(Side.S, 2, 30, 0, Role.ALL, KindFilter.ALL, Amendments.LATEST, null);

    private static Fixture bought(Fixture fixture, int owner, String day) {
        return fixture.filing("4", day).owner(owner, "Owner " + owner).trade(day, "P", 10 * owner, 5, "A", 100);
    }

    private static Fixture example() {
        Fixture fixture = new Fixture();
        bought(fixture, 1, "2024-03-01");
        bought(fixture, 2, "2024-03-20");
        bought(fixture, 3, "2024-03-31");
        bought(fixture, 4, "2024-04-25");
        bought(fixture, 5, "2024-04-26");
        return bought(fixture, 6, "2024-07-01");
    }

    @Test
    void mergesWindowsThatShareATrade() {
        Table result = new ClusterTrades().compute(example().tables());

        assertThat(result.rowCount()).isEqualTo(1);
        assertThat(result.dateColumn("first_transaction_date").get(0)).isEqualTo("2024-03-01");
        assertThat(result.dateColumn("last_transaction_date").get(0)).isEqualTo("2024-04-26");
        assertThat(result.intColumn("owners").get(0)).isEqualTo(5);
        assertThat(result.doubleColumn("shares").get(0)).isEqualTo(150);
        assertThat(result.doubleColumn("value").get(0)).isEqualTo(750);
        assertThat(result.stringColumn("rpt_owner_names").get(0))
                .isEqualTo("Owner 1; Owner 2; Owner 3; Owner 4; Owner 5");
        assertThat(result.dateColumn("known_at").get(0)).isEqualTo("2024-04-26");
    }

    @Test
    void ownersWhoEverFiledTogetherAreOne() {
        Form4Tables tables = example()
                .filing("3", "2020-01-02")
                .owner(2, "Owner 2")
                .owner(3, "Owner 3")
                .holding(5)
                .tables();
        Table result = new ClusterTrades().compute(tables);

        assertThat(result.dateColumn("first_transaction_date").get(0)).isEqualTo("2024-03-31");
        assertThat(result.intColumn("owners").get(0)).isEqualTo(3);
    }

    @Test
    void aJointFilingOfSixIsOneOwner() {
        Fixture fixture = new Fixture().filing("4", "2024-03-04");
        for (int owner = 1; owner <= 6; owner++) {
            fixture.owner(owner, "Owner " + owner);
        }
        Form4Tables tables = fixture.trade("2024-03-04", "P", 10, 5, "A", 100).tables();

        assertThat(new ClusterTrades().compute(tables).rowCount()).isZero();
    }

    @Test
    void theWindowIsInclusive() {
        Fixture fixture = new Fixture();
        bought(fixture, 1, "2024-03-01");
        bought(fixture, 2, "2024-03-31");
        Form4Tables tables = fixture.tables();

        assertThat(purchases(2, 30, 0).compute(tables).rowCount()).isEqualTo(1);
        assertThat(purchases(2, 29, 0).compute(tables).rowCount()).isZero();
    }

    @Test
    void leavesOutPlanSalesAndSharesOfExercises() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-05")
                .owner(1, "A")
                .trade("2024-03-04", "S", 10, 5, "D", 90)
                .filing("4", "2024-03-05")
                .owner(2, "B")
                .trade("2024-03-04", "S", 10, 5, "D", 90)
                .cites("transaction_code", "F1")
                .note("F1", "Sold under a Rule 10b5-1 plan.")
                .filing("4", "2024-03-05")
                .owner(3, "C")
                .trade("2024-03-04", "M", 100, 2, "A", 200)
                .trade("2024-03-04", "S", 100, 5, "D", 100)
                .option("2024-03-04", "M", 100, 2, "D", 0)
                .filing("4", "2024-03-05")
                .owner(4, "D")
                .trade("2024-03-04", "M", 100, 2, "A", 200)
                .trade("2024-03-04", "S", 140, 5, "D", 60)
                .option("2024-03-04", "M", 100, 2, "D", 0)
                .tables();
        Table result = SALES.compute(tables);

        assertThat(result.stringColumn("rpt_owner_names").asList()).containsExactly("A; D");
        assertThat(result.doubleColumn("shares").get(0)).isEqualTo(50);
        assertThat(result.doubleColumn("value").get(0)).isEqualTo(250);
        assertThat(SALES.explain(tables, result, 0)).contains("D, 100 of an exercise", "shares 50, value $250.00");
    }

    @Test
    void leavesOutSmallDaysOtherRolesAndOtherKinds() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-05")
                .owner(1, "A", "is_director")
                .trade("2024-03-04", "P", 10, 5, "A", 10)
                .trade("2024-03-04", "P", 10, 5, "A", 20)
                .filing("4", "2024-03-05")
                .owner(2, "B", "is_director")
                .trade("2024-03-04", "P", 10, 5, "A", 10)
                .filing("4", "2024-03-05")
                .owner(3, "C", "is_ten_percent_owner")
                .trade("2024-03-04", "P", 100, 5, "A", 100)
                .cites("transaction_code", "F1")
                .note("F1", "Bought in a private placement.")
                .tables();

        assertThat(owners(purchases(2, 30, 0), tables)).isEqualTo(3);
        assertThat(owners(purchases(2, 30, 100), tables)).isEqualTo(2);
        assertThat(owners(purchases(3, 30, 100), tables)).isZero();
        assertThat(owners(
                        new ClusterTrades(Side.P, 2, 30, 0, Role.DIRECTOR, KindFilter.ALL, Amendments.LATEST, null),
                        tables))
                .isEqualTo(2);
        assertThat(owners(
                        new ClusterTrades(Side.P, 2, 30, 0, Role.ALL, KindFilter.NOT_EXCLUDED, Amendments.LATEST, null),
                        tables))
                .isEqualTo(2);
    }

    private static int owners(ClusterTrades metric, Form4Tables tables) {
        Table result = metric.compute(tables);
        return result.rowCount() == 0 ? 0 : result.intColumn("owners").get(0);
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        assertThatThrownBy(() -> purchases(0, 30, 0)).hasMessageContaining("minOwners");
        assertThatThrownBy(() -> purchases(2, -1, 0)).hasMessageContaining("windowDays");
        assertThatThrownBy(() -> purchases(2, 30, -1)).hasMessageContaining("minValue");
    }

    /** A purchase of a random filing. */
    record Buy(int owner, int day) {}

    @Property(tries = 400)
    void findsWhatLookingAtEveryWindowFinds(
            @ForAll("buys") List<Buy> buys,
            @ForAll @IntRange(min = 0, max = 6) int windowDays,
            @ForAll @IntRange(min = 1, max = 4) int minOwners) {
        Fixture fixture = new Fixture();
        for (Buy buy : buys) {
            bought(
                    fixture,
                    buy.owner,
                    LocalDate.of(2024, 1, 1).plusDays(buy.day).toString());
        }
        Table result = purchases(minOwners, windowDays, 0).compute(fixture.tables());
        List<String> found = new ArrayList<>();
        for (int row = 0; row < result.rowCount(); row++) {
            found.add(result.dateColumn("first_transaction_date").get(row) + " "
                    + result.dateColumn("last_transaction_date").get(row) + " "
                    + result.intColumn("owners").get(row) + " "
                    + result.intColumn("transactions").get(row));
        }

        assertThat(found).isEqualTo(byBruteForce(buys, windowDays, minOwners));
    }

    /** Every window from every day on; those with enough owners are joined while any two share a purchase. */
    private static List<String> byBruteForce(List<Buy> buys, int windowDays, int minOwners) {
        List<TreeSet<Integer>> runs = new ArrayList<>();
        for (int from = -10; from < 60; from++) {
            TreeSet<Integer> window = new TreeSet<>();
            TreeSet<Integer> owners = new TreeSet<>();
            for (int i = 0; i < buys.size(); i++) {
                if (buys.get(i).day >= from && buys.get(i).day <= from + windowDays) {
                    window.add(i);
                    owners.add(buys.get(i).owner);
                }
            }
            if (owners.size() >= minOwners) {
                List<TreeSet<Integer>> sharing = runs.stream()
                        .filter(run -> run.stream().anyMatch(window::contains))
                        .toList();
                sharing.forEach(window::addAll);
                runs.removeAll(sharing);
                runs.add(window);
            }
        }
        return runs.stream()
                .map(run -> {
                    int first =
                            run.stream().mapToInt(i -> buys.get(i).day).min().orElseThrow();
                    int last = run.stream().mapToInt(i -> buys.get(i).day).max().orElseThrow();
                    long owners =
                            run.stream().map(i -> buys.get(i).owner).distinct().count();
                    LocalDate start = LocalDate.of(2024, 1, 1);
                    return start.plusDays(first) + " " + start.plusDays(last) + " " + owners + " " + run.size();
                })
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<List<Buy>> buys() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 40))
                .as(Buy::new)
                .list()
                .ofMaxSize(14);
    }

    private static ClusterTrades purchases(int minOwners, int windowDays, double minValue) {
        return new ClusterTrades(
                Side.P, minOwners, windowDays, minValue, Role.ALL, KindFilter.ALL, Amendments.LATEST, null);
    }
}
