package org.form4.note;

import java.util.Set;

/** Sentences about a plan that tie no trade to it: whether the mere mention stands for the claim, whether the plan has ended. */
final class BarePlan {
    private static final Set<String> RUN_OUT =
            Words.of("completed completion expires expire expired expiration ends ended exhausted");

    private static final Set<String> REPURCHASE = Set.of("repurchase", "buyback");

    private static final Set<String> TO_COME = Set.of("ends", "expires", "terminates");

    private BarePlan() {}

    /** A sentence that names the plan and claims nothing else stands for the claim: "Rule 10b5-1 plan adopted May 3, 2023". */
    static boolean standsForClaim(Tokens t, int rule) {
        if (isForRepurchases(t, rule)
                || t.has(Words.BOX)
                || t.has(Words.CONDITION)
                || t.in(0, Set.of("includes", "excludes", "includes:", "see"))
                || hasEnded(t)
                || t.has(Words.REMOVING)
                || t.find(rule - 3, rule, Set.of("any")) >= 0) {
            return false;
        }
        for (int i = 0; i < t.size(); i++) {
            boolean intent = t.at(i, "intended") || t.at(i, "designed");
            boolean plans = t.at(i, "plans");
            if (t.in(i, Words.MODAL) && !intent && !plans) {
                return false;
            }
            if (t.at(i, "subject", "to")
                    || t.in(i, Set.of("held", "remaining", "future", "reserved", "available", "transferred"))) {
                return false;
            }
        }
        int making = PlanMaking.active(t, 0);
        if (making >= 0) {
            return !t.in(making, Set.of("adoption", "dated")) ? definiteObject(t, making) : true;
        }
        boolean indefinite = indefinite(t, rule);
        int finite = t.find(0, t.size(), Words.FINITE);
        boolean made = t.has(Words.PLAN_MAKING);
        return (finite < 0 && (made || !otherVerb(t))) || (made && !indefinite);
    }

    /** "a Rule 10b5-1 repurchase plan": the company's own purchases. */
    static boolean isForRepurchases(Tokens t, int rule) {
        int plan = t.find(rule + 1, rule + 5, Words.PLAN);
        return plan >= 0 && t.find(rule + 1, plan, REPURCHASE) >= 0;
    }

    /** An end, but not "adopted on May 3, 2023; it ends on May 3, 2025", which tells of a plan in force. */
    private static boolean hasEnded(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            boolean ahead = t.in(i, TO_COME) && t.find(0, i, Words.PLAN_MAKING) >= 0;
            if (t.in(i, Words.END) && !ahead) {
                return true;
            }
        }
        return false;
    }

    private static boolean otherVerb(Tokens t) {
        return t.has(Set.of("applies", "governs", "requires", "means", "refers", "amends", "complies"));
    }

    private static boolean definiteObject(Tokens t, int making) {
        for (int j = making + 1; j < making + 5; j++) {
            if (t.in(j, Words.INDEFINITE)) {
                return false;
            }
            if (t.in(j, Words.DEFINITE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean indefinite(Tokens t, int rule) {
        for (int j = rule - 1; j >= 0 && j > rule - 6; j--) {
            if (t.in(j, Words.INDEFINITE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word of ending belongs to the plan: not "completed trades", not an option that expires. */
    static boolean ends(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (!t.in(i, Words.END)) {
                continue;
            }
            if (t.in(i, RUN_OUT)) {
                if (nearestIsPlan(t, i)) {
                    return true;
                }
            } else if (!t.at(i + 1, "employment")) {
                return true;
            }
        }
        return false;
    }

    private static boolean nearestIsPlan(Tokens t, int i) {
        for (int j = i - 1; j >= 0 && j > i - 12; j--) {
            if (Words.isPlanNoun(t, j)) {
                return true;
            }
            if (t.in(j, Words.NOMINAL)
                    || t.in(j, Set.of("shares", "options", "option", "warrant", "warrants", "employment"))) {
                return false;
            }
        }
        for (int j = i + 1; j < i + 6; j++) {
            if (Words.isPlanNoun(t, j)) {
                return true;
            }
        }
        return false;
    }
}
