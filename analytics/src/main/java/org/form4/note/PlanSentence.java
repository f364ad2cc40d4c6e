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
        PlanClaim denial = first(claims, State.NEGATED);
        int denied = denial == null ? -1 : denial.anchor();
        PlanClaim claim = claims.stream()
                .filter(c -> c.state() == State.PLAN && c.anchor() != denied)
                .findFirst()
                .orElse(null);
        if (denial == null && rule >= 0 && PlanCorrection.deniesHaving(t)) {
            denial = new PlanClaim(State.NEGATED, 0, 0, rule);
        }
        if (claim != null && denial != null && PlanCorrection.correctedFrom(t) > claim.anchor()) {
            // "It was reported in error that ... under a plan; the sale was not made under such a plan."
            claim = null;
        }
        State state = claim != null ? State.PLAN : denial != null ? State.NEGATED : State.MENTIONED;
        if (rule >= 0) {
            State corrected = PlanCorrection.of(t, rule, state);
            if (corrected != null) {
                state = corrected;
                denial = corrected == State.PLAN ? null : denial;
            } else if (state == State.MENTIONED && claims.isEmpty() && BarePlan.standsForClaim(t, rule)) {
                state = State.PLAN;
            }
        }
        claim = state == State.PLAN && claim == null ? new PlanClaim(State.PLAN, 0, 0, rule) : claim;
        boolean named = namesPlan(t);
        return new PlanSentence(
                sentence,
                t,
                rule >= 0 || (namesTradingPlan(t) && !claims.isEmpty()),
                named,
                pointing(t),
                state,
                state == State.PLAN ? claim : null,
                state == State.MENTIONED || (state == State.PLAN && claims.isEmpty()) ? null : denial,
                named && !PlanCorrection.misstatesDate(t)
                        ? PlanDates.of(t, PlanCorrection.correctedFrom(t))
                        : new PlanDates(List.of(), List.of()),
                named ? PlanAdopter.in(t, text) : null,
                named && BarePlan.ends(t));
    }

    private static @Nullable PlanClaim first(List<PlanClaim> claims, State state) {
        return claims.stream().filter(c -> c.state() == state).findFirst().orElse(null);
    }

    private static boolean namesPlan(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (Words.isPlanNoun(t, i) || t.at(i, "adoption", "date") || t.at(i, "date", "of", "adoption")) {
                return true;
            }
        }
        return false;
    }

    /** "trading plan", "prearranged plan": what filers call a plan of this rule without naming it. */
    private static boolean namesTradingPlan(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            boolean trading = t.at(i - 1, "trading") && !t.at(i - 2, "insider");
            if (t.in(i, TRADING_PLAN) && (trading || t.find(i - 4, i, Set.of("prearranged", "arranged")) >= 0)) {
                return true;
            }
            if (madeForSales(t, i)) {
                return true;
            }
        }
        return false;
    }

    /** "a sales plan adopted by the owner", "an automatic sale instruction": only where the text tells of its making. */
    private static boolean madeForSales(Tokens t, int plan) {
        int sales = t.in(plan - 1, Set.of("instruction", "instructions")) ? plan - 2 : plan - 1;
        return t.in(plan, SALES_PLAN)
                && t.in(sales, FOR_SALES)
                && Words.planKind(t, plan) == Words.PlanKind.TRADING
                && t.find(plan, plan + 8, Words.PLAN_MAKING) >= 0;
    }

    private static final Set<String> SALES_PLAN = Set.of("plan", "plans", "instruction", "instructions", "letter");

    private static final Set<String> FOR_SALES = Set.of("sale", "sales", "selling");

    private static final Set<String> TRADING_PLAN = Set.of("plan", "plans", "arrangement", "program", "instructions");

    private static Pointing pointing(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (t.at(i, "adoption", "date") && !Words.isPlanNoun(t, i - 1)) {
                return Pointing.BACK;
            }
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
}
