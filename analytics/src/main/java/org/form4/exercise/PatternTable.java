package org.form4.exercise;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The tests of the patterns, in the order in which they are tried. The first of which every clause holds is the pattern. */
final class PatternTable {
    private static final Clause WITHIN =
            clause("F + D is at most E (less than one share above is rounding)", Case::isWithinExercised);
    private static final Clause NOT_PAIRED =
            clause("S_paired = 0", c -> c.shares().paired() == 0);
    private static final Clause PAIRED = clause("S_paired > 0", c -> c.shares().paired() > 0);
    private static final Clause NOT_WITHHELD =
            clause("F + D = 0", c -> c.shares().withheldAndReturned() == 0);
    private static final Clause WITHHELD = clause("F + D > 0", c -> c.shares().withheldAndReturned() > 0);
    private static final Clause NOT_SOLD = clause("S = 0", c -> c.shares().sold() == 0);

    static final List<Test> TESTS = List.of(
            test(Pattern.VEST_WITHHOLD, clause("no line of code M, X or O took these shares", c -> !c.isExercise())),
            test(
                    Pattern.CASH_SETTLED,
                    clause("F = 0", c -> c.shares().withheld() == 0),
                    NOT_SOLD,
                    clause("D is at least 99 % of E", PatternTable::isReturnedWhole),
                    WITHIN,
                    clause(
                            "there is no exercise price, or a title or note says cash",
                            c -> Double.isNaN(c.terms().exercisePrice())
                                    || c.statements().cashSettled())),
            test(
                    Pattern.HOLD,
                    clause("a line with agreeing letters says what was received or given up", Case::hasLegs),
                    NOT_WITHHELD,
                    NOT_SOLD),
            test(
                    Pattern.NET_EXERCISE,
                    NOT_PAIRED,
                    WITHHELD,
                    WITHIN,
                    clause("K > 0", c -> c.terms().exercisePrice() > 0),
                    new Clause(Case::isStrikePaidInShares, PatternTable::strikePayment)),
            test(Pattern.WITHHOLD, NOT_PAIRED, WITHHELD, WITHIN),
            test(
                    Pattern.SAME_DAY_SALE,
                    NOT_WITHHELD,
                    PAIRED,
                    clause("S_paired is at least 99 % of E", Case::isSoldWhole)),
            test(Pattern.SELL_TO_COVER, NOT_WITHHELD, PAIRED, new Clause(Case::isCover, PatternTable::cover)),
            test(Pattern.PARTIAL_SALE, NOT_WITHHELD, PAIRED),
            test(Pattern.WITHHOLD_AND_SELL, WITHHELD, PAIRED, WITHIN));

    /**
     * One condition.
     *
     * @param holds the condition
     * @param asks what it asks for, in words, with the numbers it found where it compares amounts
     */
    record Clause(Predicate<Case> holds, Function<Case, String> asks) {}

    /** All conditions of one pattern. */
    record Test(Pattern pattern, List<Clause> clauses) {
        boolean fits(Case c) {
            return clauses.stream().allMatch(clause -> clause.holds().test(c));
        }
    }

    private PatternTable() {}

    /** The first pattern that fits. */
    static Pattern find(Case c) {
        for (Test test : TESTS) {
            if (test.fits(c)) {
                return test.pattern();
            }
        }
        return Pattern.UNKNOWN;
    }

    private static Test test(Pattern pattern, Clause... clauses) {
        return new Test(pattern, List.of(clauses));
    }

    private static Clause clause(String asks, Predicate<Case> holds) {
        return new Clause(holds, c -> asks);
    }

    private static boolean isReturnedWhole(Case c) {
        return c.shares().returned() > 0
                && c.shares().returned() >= (1 - Case.TOLERANCE) * c.shares().exercised();
    }

    private static String strikePayment(Case c) {
        double given = c.shares().withheldAndReturned();
        String worth = "(F + D)·P = " + Numbers.of(given) + " × " + Numbers.of(c.price()) + " = "
                + Numbers.money(given * c.price()) + " is at least 99 % of the cost of "
                + Numbers.money(c.terms().cost());
        if (c.statements().netExercise()) {
            return "a note says that shares paid the exercise price";
        }
        return worth + (c.statements().paidInCash() ? ", and no note says that cash paid it" : "");
    }

    private static String cover(Case c) {
        if (c.statements().sellToCover()) {
            return "a note says that the sale was to cover";
        }
        double proceeds = c.shares().paired() * c.price();
        String cost = Numbers.money(c.terms().payable());
        if (c.isDirectorOnly()) {
            return "no note says so, but the proceeds of a director, " + Numbers.money(proceeds)
                    + ", are within 5 % of the cost of " + cost;
        }
        return "no note says so, but the implied rate (S_paired·P − cost)/(P·E − cost) = (" + Numbers.money(proceeds)
                + " − " + cost + ")/(" + Numbers.money(c.price() * c.shares().exercised()) + " − " + cost + ") = "
                + Numbers.of(c.coverRate()) + " lies from "
                + Numbers.of(c.limits().coverMinRate()) + " to "
                + Numbers.of(c.limits().coverMaxRate());
    }
}
