package org.form4.exercise;

/** Says what the test of each pattern asks for and what it found. */
final class Reasons {
    private final Case c;
    private final Shares shares;

    Reasons(Case c) {
        this.c = c;
        this.shares = c.shares();
    }

    String of(Pattern pattern) {
        return switch (pattern) {
            case VEST_WITHHOLD ->
                c.isExercise()
                        ? "asks for shares withheld that belong to no exercise; here something was exercised"
                        : "shares were withheld, and no line of code M, X or O of the day and class took them";
            case CASH_SETTLED ->
                "asks for F = S = 0, D of at least 99 % of E, and no exercise price or a word of cash; " + given()
                        + (c.statements().cashSettled() ? ", a title or note says cash" : "")
                        + ", K = " + Numbers.of(c.terms().exercisePrice());
            case HOLD -> "asks for F = D = S = 0; " + given();
            case NET_EXERCISE -> netExercise();
            case WITHHOLD -> "asks for F + D > 0 and S_paired = 0, within E; " + given() + paired();
            case SAME_DAY_SALE -> "asks for F + D = 0 and S_paired of at least 99 % of E; " + given() + paired();
            case SELL_TO_COVER -> sellToCover();
            case PARTIAL_SALE -> "asks for F + D = 0 and S_paired > 0; " + given() + paired();
            case WITHHOLD_AND_SELL -> "asks for F + D > 0 and S_paired > 0, within E; " + given() + paired();
            case UNKNOWN ->
                c.isWithinExercised()
                        ? "nothing before it fits"
                        : "nothing before it fits: F + D = " + Numbers.of(shares.withheldAndReturned())
                                + " against E = " + Numbers.of(shares.exercised());
        };
    }

    private String netExercise() {
        String cost = "(F + D)·P = " + Numbers.of(shares.withheldAndReturned()) + " × " + Numbers.of(c.price()) + " = "
                + Numbers.money(shares.withheldAndReturned() * c.price()) + " against a cost of "
                + Numbers.money(c.terms().cost());
        String note = c.statements().netExercise()
                ? ", and a note says that shares paid the exercise price"
                : c.statements().paidInCash()
                        ? ", but a note says that cash paid the exercise price"
                        : ", and no note says what paid the exercise price";
        return "asks for S_paired = 0, K > 0, and (F + D)·P of at least 99 % of the cost or a note of net exercise; K = "
                + Numbers.of(c.terms().exercisePrice()) + paired() + ", " + cost + note;
    }

    private String sellToCover() {
        String asked =
                "asks for F + D = 0, 0 < S_paired < 99 % of E, and a note or fitting numbers; " + given() + paired();
        if (c.statements().sellToCover()) {
            return asked + "; a note says that the sale was to cover";
        }
        if (c.isDirectorOnly()) {
            return asked + "; no note says so; a director covers the cost alone: S_paired·P = "
                    + Numbers.money(shares.paired() * c.price()) + " against "
                    + Numbers.money(c.terms().payable());
        }
        return asked + "; no note says so; implied rate (S_paired·P − cost)/(P·E − cost) = ("
                + Numbers.money(shares.paired() * c.price()) + " − "
                + Numbers.money(c.terms().payable()) + ")/("
                + Numbers.money(c.price() * shares.exercised()) + " − "
                + Numbers.money(c.terms().payable()) + ") = "
                + Numbers.of(c.coverRate()) + ", looked for in "
                + Numbers.of(c.limits().coverMinRate()) + " to "
                + Numbers.of(c.limits().coverMaxRate());
    }

    private String given() {
        return "E = " + Numbers.of(shares.exercised()) + ", F = " + Numbers.of(shares.withheld()) + ", D = "
                + Numbers.of(shares.returned()) + ", S = " + Numbers.of(shares.sold());
    }

    private String paired() {
        return ", S_paired = " + Numbers.of(shares.paired());
    }
}
