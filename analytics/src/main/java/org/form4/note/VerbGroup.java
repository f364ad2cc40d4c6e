package org.form4.note;

import java.util.Set;
import org.form4.note.PlanNote.State;

/** The helping words before a verb: negation ("were not"), permission and future ("may from time to time be", "to be"). */
final class VerbGroup {
    private static final Set<String> ADVERB = Words.of("""
            also each both all only then from time solely being been be once thereafter again subsequently so later prior pre
            still further in the future otherwise later not never therefore herein hereby yet out into""");
    private static final Set<String> FILLER = Words.of("and or any , are a part carried fall come");

    private VerbGroup() {}

    /** Reads the verb group that ends in this verb: "were not", "may from time to time be", "to be". */
    static State mood(Tokens t, int verb, int start) {
        boolean not = false;
        int j = verb;
        int modal = -1;
        if (t.in(verb - 1, Set.of("to")) && t.in(verb, Words.BASE_VERB)) {
            modal = verb - 1;
        }
        for (j = verb - 1; j >= start && j > verb - 14; j--) {
            boolean timeToTime = t.at(j, "to") && t.at(j - 1, "time");
            boolean infinitive = t.at(j, "to") && !timeToTime && (t.in(j + 1, Words.BASE_VERB) || t.at(j + 1, "have"));
            boolean joint = (t.at(j, "and") || t.at(j, "or") || t.at(j, "nor") || t.at(j, ","))
                    && (t.in(j - 1, Words.TRADE_VERB)
                            || t.word(j - 1).endsWith("ly")
                            || t.in(j - 1, Words.NOT)
                            || t.in(j - 1, Words.BE)
                            || t.word(j - 1).endsWith("ed"));
            int opening = t.at(j, ",") && !joint ? t.lastBefore(j, ",", 8) : -1;
            if (opening > start) {
                // "were not, in whole or in part, made"
                j = opening;
            } else if (t.in(j, Words.NOT) && !t.at(j + 1, "only")) {
                not = true;
            } else if (t.in(j, Words.MODAL) || infinitive) {
                modal = j;
            } else if (!(t.in(j, Words.BE)
                    || t.in(j, ADVERB)
                    || t.word(j).endsWith("ly")
                    || timeToTime
                    || joint
                    || (t.in(j, Words.TRADE_VERB) && t.in(j + 1, Set.of("and", "or", ",", "nor")))
                    || t.at(j, "planned")
                    || t.at(j, "to"))) {
                break;
            }
        }
        if (modal >= 0) {
            return State.MENTIONED;
        }
        return not ? State.NEGATED : State.PLAN;
    }

    /** Whether a "not" at a place denies what follows at another: only words of the verb group stand between. */
    static boolean negates(Tokens t, int not, int link) {
        if (t.at(not + 1, "only")) {
            return false;
        }
        for (int j = not + 1; j < link; j++) {
            boolean filler = t.in(j, Words.BE)
                    || t.in(j, Words.TRADE_VERB)
                    || t.in(j, ADVERB)
                    || t.word(j).endsWith("ly")
                    || t.in(j, FILLER);
            if (!filler) {
                return false;
            }
        }
        return true;
    }
}
