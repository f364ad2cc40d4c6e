package org.form4.shortswing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class MostProfitTest {
    private static final int TWO_YEARS = 730;

    @Test
    void findsMoreThanLowestInHighestOut() {
        List<Trade> purchases = List.of(trade(1, "2024-04-10", 100, 1), trade(2, "2024-01-01", 100, 2));
        List<Trade> sales = List.of(trade(3, "2024-06-01", 100, 10), trade(4, "2024-09-07", 100, 9));

        assertThat(Match.profit(LowestInHighestOut.of(purchases, sales))).isEqualTo(900);
        assertThat(Match.profit(MostProfit.of(purchases, sales))).isEqualTo(1600);
        assertThat(Match.shares(MostProfit.of(purchases, sales))).isEqualTo(200);
    }

    @Test
    void matchesASaleWithALaterPurchaseToo() {
        List<Match> matches =
                MostProfit.of(List.of(trade(1, "2024-03-10", 100, 7)), List.of(trade(2, "2024-01-01", 60, 9)));

        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).shares()).isEqualTo(60);
        assertThat(Match.profit(matches)).isEqualTo(120);
    }

    @Test
    void matchesNothingWithoutProfit() {
        List<Trade> purchases = List.of(trade(1, "2024-03-10", 100, 9));
        List<Trade> sales = List.of(trade(2, "2024-03-11", 100, 9), trade(3, "2024-03-11", 100, 8));

        assertThat(MostProfit.of(purchases, sales)).isEmpty();
        assertThat(LowestInHighestOut.of(purchases, sales)).isEmpty();
        assertThat(MostProfit.of(List.of(), sales)).isEmpty();
        assertThat(MostProfit.of(purchases, List.of())).isEmpty();
    }

    @Test
    void splitsFractionsOfSharesWithoutARest() {
        List<Trade> purchases = List.of(trade(1, "2024-03-10", 0.3, 1), trade(2, "2024-03-10", 724.766, 2));
        List<Trade> sales = List.of(
                trade(3, "2024-03-11", 0.1, 9), trade(4, "2024-03-11", 0.2, 8), trade(5, "2024-03-11", 724.766, 7));

        assertThat(MostProfit.of(purchases, sales)).hasSize(3);
        assertThat(Match.shares(MostProfit.of(purchases, sales))).isCloseTo(725.066, within(1e-9));
    }

    @Test
    void addsMoneyExactly() {
        List<Trade> purchases = List.of(trade(1, "2024-03-10", 4780, 12.60), trade(2, "2024-03-10", 0.1, 0.2));
        List<Trade> sales = List.of(trade(3, "2024-03-11", 4780, 12.64), trade(4, "2024-03-11", 0.1, 0.3));

        assertThat(Match.profit(LowestInHighestOut.of(purchases, sales))).isEqualTo(192.44);
    }

    @Test
    void refusesWhatIsNoTrade() {
        for (double shares : new double[] {0, -1, Double.NaN, 2e12}) {
            assertThatThrownBy(() -> new Trade(1, 1, shares, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Trade(1, 1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void isTheBestOfAllWaysToMatchSingleShares(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trade> purchases = trades(random, 1 + random.nextInt(4), 2, 8);
        List<Trade> sales = trades(random, 1 + random.nextInt(4), 2, 8);

        double best = bruteForce(single(purchases), single(sales), 0, 0);
        assertThat(Match.profit(MostProfit.of(purchases, sales))).isEqualTo(best);
        assertKept(purchases, sales, MostProfit.of(purchases, sales));
    }

    @Property(tries = 200)
    void isNeverBelowLowestInHighestOut(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trade> purchases = trades(random, random.nextInt(30), 100, 50);
        List<Trade> sales = trades(random, random.nextInt(30), 100, 50);

        List<Match> greedy = LowestInHighestOut.of(purchases, sales);
        assertKept(purchases, sales, greedy);
        assertThat(Match.profit(greedy)).isLessThanOrEqualTo(Match.profit(MostProfit.of(purchases, sales)) + 1e-6);
    }

    @Property(tries = 30)
    void agreesWithTheSimplexMethod(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trade> purchases = trades(random, 1 + random.nextInt(12), 1000, 40);
        List<Trade> sales = trades(random, 1 + random.nextInt(12), 1000, 40);

        assertThat(Match.profit(MostProfit.of(purchases, sales))).isCloseTo(simplex(purchases, sales), within(1e-4));
    }

    @Test
    void copesWithThousandsOfTrades() {
        Random random = new Random(16);
        List<Trade> purchases = trades(random, 1500, 1000, 10_000);
        List<Trade> sales = trades(random, 1500, 1000, 10_000);

        List<Match> matches = MostProfit.of(purchases, sales);
        assertKept(purchases, sales, matches);
        assertThat(Match.profit(matches)).isGreaterThan(Match.profit(LowestInHighestOut.of(purchases, sales)));
    }

    /** No trade gives more shares than it has, no match is too far apart or without shares. */
    private static void assertKept(List<Trade> purchases, List<Trade> sales, List<Match> matches) {
        assertThat(matches)
                .allSatisfy(match -> assertThat(match.shares()).isPositive())
                .allSatisfy(match -> assertThat(SixMonths.match(
                                match.purchase().day(), match.sale().day()))
                        .isTrue());
        assertGiven(purchases, matches, Match::purchase);
        assertGiven(sales, matches, Match::sale);
    }

    private static void assertGiven(List<Trade> trades, List<Match> matches, Function<Match, Trade> side) {
        for (Trade trade : trades) {
            double given = matches.stream()
                    .filter(match -> side.apply(match).equals(trade))
                    .mapToDouble(Match::shares)
                    .sum();
            assertThat(given).isLessThanOrEqualTo(trade.shares() + 1e-9);
        }
    }

    private static double bruteForce(List<Trade> purchases, List<Trade> sales, int at, int used) {
        if (at == purchases.size()) {
            return 0;
        }
        double best = bruteForce(purchases, sales, at + 1, used);
        Trade purchase = purchases.get(at);
        for (int s = 0; s < sales.size(); s++) {
            if ((used & 1 << s) == 0
                    && SixMonths.match(purchase.day(), sales.get(s).day())) {
                double profit = sales.get(s).price() - purchase.price();
                best = Math.max(best, profit + bruteForce(purchases, sales, at + 1, used | 1 << s));
            }
        }
        return best;
    }

    private static double simplex(List<Trade> purchases, List<Trade> sales) {
        int size = purchases.size() * sales.size();
        double[] profit = new double[size];
        Collection<LinearConstraint> constraints = new ArrayList<>();
        for (int p = 0; p < purchases.size(); p++) {
            double[] given = new double[size];
            for (int s = 0; s < sales.size(); s++) {
                int pair = p * sales.size() + s;
                boolean matches =
                        SixMonths.match(purchases.get(p).day(), sales.get(s).day());
                profit[pair] = matches ? sales.get(s).price() - purchases.get(p).price() : -1;
                given[pair] = 1;
            }
            constraints.add(new LinearConstraint(
                    given, Relationship.LEQ, purchases.get(p).shares()));
        }
        for (int s = 0; s < sales.size(); s++) {
            double[] taken = new double[size];
            for (int p = 0; p < purchases.size(); p++) {
                taken[p * sales.size() + s] = 1;
            }
            constraints.add(
                    new LinearConstraint(taken, Relationship.LEQ, sales.get(s).shares()));
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(profit, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static List<Trade> single(List<Trade> trades) {
        List<Trade> single = new ArrayList<>();
        for (Trade trade : trades) {
            for (int i = 0; i < trade.shares(); i++) {
                single.add(new Trade(trade.row(), trade.day(), 1, trade.price()));
            }
        }
        return single;
    }

    private static List<Trade> trades(Random random, int count, int mostShares, int highestPrice) {
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trades.add(new Trade(
                    trades.size(),
                    19_000 + random.nextInt(TWO_YEARS),
                    1 + random.nextInt(mostShares),
                    random.nextInt(highestPrice + 1)));
        }
        return trades;
    }

    private static Trade trade(int row, String date, double shares, double price) {
        return new Trade(row, Math.toIntExact(LocalDate.parse(date).toEpochDay()), shares, price);
    }
}
