package org.form4.note;

import java.util.Set;

/** What a verb of making ("adopted", "entered into", "executed") has for its object: a plan, another plan, a trade. */
final class PlanMaking {
    private PlanMaking() {}

    /** "a plan (was) executed ..." against "the sales were executed ...": the nearest noun on the left, or an object on the right. */
    static boolean concernsPlan(Tokens t, int verb, int start) {
        if (t.at(verb + 1, "into") && !t.at(verb + 2, "by") && !t.in(verb + 2, Set.of("pursuant", "under", "in"))) {
            return true;
        }
        for (int j = verb - 1; j >= start && j > verb - 15; j--) {
            if (Words.isPlanNoun(t, j)) {
                return true;
            }
            if (t.in(j, Words.NOMINAL) || t.at(j, "shares")) {
                return false;
            }
        }
        return false;
    }

    /** "the equity plan adopted in 2012": the making of a plan that is not meant. */
    static boolean concernsForeign(Tokens t, int verb, int start) {
        for (int j = verb - 1; j >= start && j > verb - 12; j--) {
            if (t.in(j, Words.PLAN)) {
                return Words.planKind(t, j) == Words.PlanKind.FOREIGN;
            }
        }
        return false;
    }

    /** "the sales were executed". */
    static boolean concernsTrade(Tokens t, int verb) {
        for (int j = verb - 1; j >= 0 && j > verb - 10; j--) {
            if (Words.isPlanNoun(t, j)) {
                return false;
            }
            if (t.in(j, Words.NOMINAL) || t.at(j, "shares")) {
                return true;
            }
        }
        return false;
    }

    /** "adopted a Rule 10b5-1 plan": the place of an active making verb with a plan for its object, or -1. */
    static int active(Tokens t, int from) {
        for (int i = Math.max(0, from); i < t.size(); i++) {
            if (t.in(i, Words.ADOPT) && !t.at(i + 1, "by")) {
                int object = t.at(i + 1, "into") || t.at(i + 1, "up") ? i + 2 : i + 1;
                if (t.at(object, "by") || t.at(object, "on")) {
                    continue;
                }
                for (int j = object; j < object + 12 && !t.at(j, ",") && !t.at(j, ";"); j++) {
                    if (Words.isPlanNoun(t, j)) {
                        return i;
                    }
                    if (t.in(j, Set.of("by", "pursuant", "under", "on"))) {
                        break;
                    }
                }
            }
        }
        return -1;
    }
}
