package org.form4.note;

import java.util.List;
import java.util.Set;
import org.form4.note.PlanNote.State;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says about plans: its claims, and the facts (dates, adopter, end) it gives of a plan.
 *
 * @param pointing whether it speaks of "the" plan or of "a" plan
 */
record PlanSentence(
        Sentence sentence,
        Tokens tokens,
        boolean citesRule,
        boolean namesPlan,
        Pointing pointing,
        State state,
        @Nullable PlanClaim claim,
        @Nullable PlanClaim denial,
        PlanDates dates,
        @Nullable String adopter,
        boolean ends) {

    enum Pointing {
        /** "the", "this", "such", "its" plan: one spoken of before, if any was. */
        BACK,
        /** "a", "another" plan. */
        NEW,
        /** "Rule 10b5-1 plan", with no article. */
        OPEN
    }

    static PlanSentence read(String text, Sentence sentence) {
        Tokens t = Tokens.of(text, sentence.start(), sentence.end());
        int rule = t.firstRule();
        List<PlanClaim> claims = new PlanGrammar(t).claims();
        PlanClaim claim = first(claims, State.PLAN);
        PlanClaim denial = first(claims, State.NEGATED);
        if (denial == null && rule >= 0 && deniesHaving(t)) {
            denial = new PlanClaim(State.NEGATED, 0, 0, rule);
        }
        State state = claim != null ? State.PLAN : denial != null ? State.NEGATED : State.MENTIONED;
        if (rule >= 0) {
            State corrected = correction(t, rule, state);
            if (corrected != null) {
                state = corrected;
            } else if (state == State.MENTIONED && claims.isEmpty() && standsForClaim(t, rule)) {
                state = State.PLAN;
            }
        }
        claim = state == State.PLAN && claim == null ? new PlanClaim(State.PLAN, 0, 0, rule) : claim;
        boolean named = namesPlan(t);
        return new PlanSentence(
                sentence,
                t,
                rule >= 0,
                named,
                pointing(t),
                state,
                state == State.PLAN ? claim : null,
                state == State.MENTIONED || (state == State.PLAN && claims.isEmpty()) ? null : denial,
                named ? PlanDates.of(t) : new PlanDates(List.of(), List.of()),
                named ? PlanAdopter.in(t, text) : null,
                named && t.has(Words.END) && endsPlan(t));
    }

    private static @Nullable PlanClaim first(List<PlanClaim> claims, State state) {
        return claims.stream().filter(c -> c.state() == state).findFirst().orElse(null);
    }

    private static boolean namesPlan(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (Words.isPlanNoun(t, i)) {
                return true;
            }
        }
        return false;
    }

    private static Pointing pointing(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (!Words.isPlanNoun(t, i)) {
                continue;
            }
            for (int j = i - 1; j >= 0 && j > i - 7; j--) {
                if (t.in(j, Words.INDEFINITE)) {
                    return Pointing.NEW;
                }
                if (t.in(j, Words.DEFINITE) || t.at(j, "'")) {
                    return Pointing.BACK;
                }
                if (PlanLink.at(t, j) != null) {
                    break;
                }
            }
            return Pointing.OPEN;
        }
        return Pointing.OPEN;
    }

    /** "does not have a 10b5-1 plan", "no 10b5-1 plan was in effect", "Rule 10b5-1 plan: none". */
    private static boolean deniesHaving(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (!t.isRule(i)) {
                continue;
            }
            for (int j = i - 1; j >= 0 && j >= i - 7; j--) {
                boolean have = t.in(
                        j, Set.of("have", "has", "adopted", "entered", "maintain", "party", "possess", "use", "used"));
                if ((have && (t.in(j - 1, Words.NOT) || t.at(j - 2, "not")))
                        || (t.at(j, "no") && !t.at(j + 1, "longer") && !t.in(j + 1, Set.of("further", "other")))
                        || t.at(j, "non")) {
                    return true;
                }
            }
            int after = t.in(i + 1, Words.PLAN) ? i + 2 : i + 1;
            if (t.at(after, ":") && (t.in(after + 1, Set.of("no", "none")) || t.at(after + 1, "n", "/", "a"))) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that corrects what was ticked or stated before; null if it corrects nothing. */
    private static @Nullable State correction(Tokens t, int rule, State state) {
        int box = t.find(0, t.size(), Words.BOX);
        int error = t.find(0, t.size(), Words.ERROR);
        boolean before = error >= 0 && (error < rule || box >= 0);
        if (error < 0 && t.at(t.find(0, t.size(), Set.of("should")), "should", "not", "have", "been")) {
            return State.MENTIONED;
        }
        boolean removes = t.find(0, rule, Words.REMOVING) >= 0;
        if (error < 0 && removes) {
            return state == State.NEGATED ? null : State.MENTIONED;
        }
        if (!before || !nearMark(t, error)) {
            return box >= 0 && state == State.MENTIONED ? State.MENTIONED : null;
        }
        boolean omitted = omitted(t, error);
        if (removes) {
            return State.MENTIONED;
        }
        if (omitted) {
            return state == State.NEGATED ? null : State.PLAN;
        }
        // What was stated by mistake was a denial, then trades were under a plan.
        return state == State.NEGATED && error < rule && !t.at(error + 1, "not") ? State.PLAN : State.MENTIONED;
    }

    private static boolean nearMark(Tokens t, int error) {
        return t.find(error - 14, error + 10, Words.union(Words.MARKED, Words.OMITTED)) >= 0;
    }

    private static boolean omitted(Tokens t, int error) {
        for (int i = Math.max(0, error - 12); i < error + 10; i++) {
            if (t.in(i, Words.OMITTED)) {
                boolean not = t.in(i, Set.of("not", "didn't", "wasn't"));
                if (!not
                        || t.in(i + 1, Words.MARKED)
                        || t.in(i + 2, Words.MARKED)
                        || t.in(i + 1, Set.of("been", "be", "include", "included", "reported", "disclose"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A sentence that names the plan and claims nothing else stands for the claim: "Rule 10b5-1 plan adopted May 3, 2023". */
    private static boolean standsForClaim(Tokens t, int rule) {
        if (t.has(Words.BOX)
                || t.has(Words.CONDITION)
                || t.in(0, Set.of("includes", "excludes", "includes:", "see"))
                || t.has(Words.END)
                || t.has(Words.REMOVING)) {
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
        int making = PlanGrammar.activeMaking(t, 0);
        if (making >= 0) {
            return !t.in(making, Set.of("adoption", "dated")) ? definiteObject(t, making) : true;
        }
        boolean indefinite = indefinite(t, rule);
        int finite = t.find(0, t.size(), Words.FINITE);
        boolean made = t.has(Words.PLAN_MAKING);
        return (finite < 0 && (made || !otherVerb(t))) || (made && !indefinite);
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
    private static boolean endsPlan(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (!t.in(i, Words.END)) {
                continue;
            }
            if (t.in(
                    i,
                    Set.of(
                            "completed",
                            "completion",
                            "expires",
                            "expire",
                            "expired",
                            "expiration",
                            "ends",
                            "ended",
                            "exhausted"))) {
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
