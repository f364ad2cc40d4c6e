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

    private static final Set<String> AIMED = Set.of("intended", "designed", "meant");
    private static final Set<String> USED = Words.of("cover apply govern used utilized employed invoked involved");
    private static final Set<String> INCLUDED = Words.of("included added inserted made filed appeared");
    private static final Set<String> TICKED = Set.of("checked", "marked", "ticked");
    private static final Set<String> REMARK = Words.of("footnote note reference statement sentence indication");

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
            boolean bare = t.at(j, "not") && j == 0 && !t.isWord(i + 1);
            int after = t.in(i + 1, Words.PLAN) ? i + 2 : i + 1;
            boolean answer =
                    t.at(after, ":") && (t.in(after + 1, Set.of("no", "none")) || t.at(after + 1, "n", "/", "a"));
            if (none || have || answer || bare || deniesAim(t, i) || deniesUse(t, i)) {
                return true;
            }
        }
        return false;
    }

    /** "not intended to satisfy Rule 10b5-1(c)", "at no time subject to a 10b5-1 plan". */
    private static boolean deniesAim(Tokens t, int rule) {
        for (int j = rule - 1; j >= 0 && j > rule - 14 && !t.at(j, ";"); j--) {
            boolean aim = (t.in(j, AIMED) && t.at(j + 1, "to")) || t.in(j, Set.of("rely", "relied", "relying"));
            boolean subject = t.at(j, "subject", "to") && rule - j < 7;
            if ((aim || subject) && (t.in(j - 1, Words.NOT) || t.at(j - 3, "at", "no", "time"))) {
                return true;
            }
        }
        return false;
    }

    /** "the 10b5-1 plan does not cover this sale", "was not used for it". */
    private static boolean deniesUse(Tokens t, int rule) {
        for (int j = rule + 1; j < rule + 8 && !t.at(j, ";"); j++) {
            if (t.in(j, Words.NOT)) {
                return t.find(j + 1, j + 3, USED) >= 0;
            }
        }
        return false;
    }

    /** "the Rule 10b5-1(c) box is now checked", "to check the box": the tick is made good. */
    private static boolean ticks(Tokens t) {
        if (t.find(0, t.size(), Words.REMOVING) >= 0) {
            return false;
        }
        for (int i = 0; i < t.size(); i++) {
            boolean now = t.at(i, "now") && t.find(i + 1, i + 3, TICKED) >= 0;
            boolean to = t.at(i, "to") && t.in(i + 1, Set.of("check", "mark", "tick"));
            if ((now || to) && t.find(i - 14, i + 10, Words.BOX) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The tokens from which a sentence says what is right, after what was stated in error. */
    static int correctedFrom(Tokens t) {
        int error = t.find(0, t.size(), Words.ERROR);
        int stop = error < 0 ? -1 : t.find(error, t.size(), Set.of(";"));
        return stop < 0 ? 0 : stop;
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
        if (error < 0 && box >= 0 && state == State.MENTIONED && ticks(t)) {
            return State.PLAN;
        }
        if (error > rule && t.find(0, rule, REMARK) >= 0 && t.find(rule, error, INCLUDED) >= 0) {
            return State.MENTIONED;
        }
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
