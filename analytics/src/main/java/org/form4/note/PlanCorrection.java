package org.form4.note;

import java.util.Set;
import org.form4.note.PlanNote.State;
import org.jspecify.annotations.Nullable;

/** Sentences that deny having a plan, and sentences that correct what an earlier form ticked, stated or left out. */
final class PlanCorrection {
    private static final Set<String> BEFORE_RULE = Words.of("""
            a an any the rule sec such active current formal valid into to in place of pre stock""");
    private static final Set<String> HAVING = Words.of("""
            have has adopted entered maintain party possess use used established""");

    private PlanCorrection() {}

    /** "does not have a 10b5-1 plan", "no 10b5-1 plan was in effect", "Rule 10b5-1 plan: none". */
    static boolean deniesHaving(Tokens t) {
        for (int i = 0; i < t.size(); i++) {
            if (!t.isRule(i)) {
                continue;
            }
            int j = i - 1;
            while (j > i - 8 && (t.in(j, BEFORE_RULE) || t.in(j, Words.TRADING))) {
                j--;
            }
            boolean goesOn = t.in(i + 1, Words.PLAN) || t.in(i + 1, Words.TRADING) || t.in(i + 1, Words.NOMINAL);
            boolean none = (t.at(j, "no") || t.at(j, "non")) && (goesOn || !t.isWord(i + 1));
            boolean have = t.in(j, HAVING) && (t.in(j - 1, Words.NOT) || t.in(j - 2, Words.NOT));
            int after = t.in(i + 1, Words.PLAN) ? i + 2 : i + 1;
            boolean answer =
                    t.at(after, ":") && (t.in(after + 1, Set.of("no", "none")) || t.at(after + 1, "n", "/", "a"));
            if (none || have || answer) {
                return true;
            }
        }
        return false;
    }

    /** "The original form incorrectly gave the adoption date as ...": its date is the wrong one. */
    static boolean misstatesDate(Tokens t) {
        int error = t.find(0, t.size(), Words.ERROR);
        int adoption = t.find(error, t.size(), Set.of("adoption"));
        return error >= 0 && adoption >= 0 && t.find(error, t.size(), Words.OMITTED) < 0;
    }

    /** A sentence that corrects what was ticked or stated before; null if it corrects nothing. */
    static @Nullable State of(Tokens t, int rule, State state) {
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
}
