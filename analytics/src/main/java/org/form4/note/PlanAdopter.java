package org.form4.note;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who made the plan, in the filer's words without a leading article: "adopted by X", "X adopted", "X's 10b5-1 plan". */
final class PlanAdopter {
    private static final Set<String> PRONOUN = Words.of("""
            it he she they him her them which that who was is""");
    private static final int LONGEST = 14;
    private static final Set<String> STOPS = Words.of("""
            on date dated in during as which that who uad dtd pursuant under to for effective with at when prior ( ; :
            while is was were has since before after through providing covering u""");
    private static final Set<String> HELPERS = Words.of("""
            has had have previously duly also each then did himself herself originally initially first""");

    private PlanAdopter() {}

    static @Nullable String in(Tokens t, String text) {
        for (int i = 0; i < t.size(); i++) {
            if (t.in(i, Words.PLAN_MAKING) && !t.at(i, "dated")) {
                int by = by(t, i);
                String adopter = by > 0 ? forward(t, by, text) : isActive(t, i) ? backward(t, i, text) : null;
                if (adopter != null) {
                    return adopter;
                }
            }
        }
        return null;
    }

    /** "X adopted a plan", but not "the adoption of a plan", before which nobody stands. */
    private static boolean isActive(Tokens t, int making) {
        return !t.at(making, "adoption") && PlanMaking.active(t, making) == making;
    }

    /** The place after "adopted by", "entered into by", "adopted on May 3, 2023 by", or -1. */
    private static int by(Tokens t, int making) {
        int i = t.at(making + 1, "into") ? making + 2 : making + 1;
        if (t.at(i, "on") || t.isNumber(i + 1)) {
            DateMention date = DateMention.at(t, t.at(i, "on") ? i + 1 : i);
            i = date == null ? i : date.to();
            i = t.at(i, ",") ? i + 1 : i;
        }
        return t.at(i, "by") ? i + 1 : -1;
    }

    private static @Nullable String forward(Tokens t, int from, String text) {
        int to = from;
        while (to < t.size() && to - from < LONGEST && !t.in(to, STOPS) && !ends(t, to, text)) {
            to++;
        }
        return cut(t, from, to, text);
    }

    private static @Nullable String backward(Tokens t, int verb, String text) {
        int to = verb;
        while (to > 0 && t.in(to - 1, HELPERS)) {
            to--;
        }
        int from = to;
        while ((from > 0 && to - from < LONGEST && t.isWord(from - 1) && !t.in(from - 1, STOPS))
                || (from > 0
                        && (t.at(from - 1, "'")
                                || (t.at(from - 1, ".")
                                        && t.isWord(from - 2)
                                        && t.word(from - 2).length() < 4)))) {
            from--;
        }
        return cut(t, from, to, text);
    }

    private static boolean ends(Tokens t, int i, String text) {
        if (t.at(i, "and")) {
            // "the Ann and Bob Doe Trust" goes on, "the holder and established by" does not.
            return !capital(t, i - 1, text) || !capital(t, i + 1, text) || t.in(i + 1, Words.ADOPT);
        }
        if (t.at(i, ",")) {
            return !t.in(i + 1, Set.of("inc", "llc", "l", "lp", "ltd", "jr", "sr"));
        }
        // A stop after an initial or "Inc" goes on; the last one of the sentence does not matter.
        return t.at(i, ".") && t.word(i - 1).length() > 3;
    }

    private static boolean capital(Tokens t, int i, String text) {
        return t.isWord(i) && Character.isUpperCase(text.charAt(t.get(i).start()));
    }

    private static @Nullable String cut(Tokens t, int from, int to, String text) {
        int first = from;
        while (first < to && t.in(first, Set.of("the", "a", "an", "each", "all", "both"))) {
            first++;
        }
        int last = to;
        while (last > first
                && t.at(last - 1, ".")
                && !t.in(last - 2, Set.of("inc", "jr", "sr", "p", "ltd", "co", "corp"))) {
            last--;
        }
        if (first >= last || t.in(first, PRONOUN)) {
            return null;
        }
        return text.substring(t.get(first).start(), t.get(last - 1).end()).strip();
    }
}
