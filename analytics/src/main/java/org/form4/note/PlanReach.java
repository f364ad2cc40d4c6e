package org.form4.note;

import java.util.Set;
import org.form4.note.PlanNote.Reach;

/** Which trades the subject of a sentence names: its own row, or the sales, exercises or all transactions of the form. */
final class PlanReach {
    private static final Set<String> DETERMINER = Words.of("""
            the all each every both reported a an""");
    private static final Set<String> POINTING =
            Set.of("this", "these", "such", "represents", "reflects", "represent", "reflect");
    private static final Set<String> PLURAL = Words.of("""
            sales transactions trades exercises purchases dispositions acquisitions conversions distributions transfers""");
    private static final Set<String> SHOWN = Words.of("""
            reported reflected disclosed described listed shown set identified covered included indicated on in by noted
            contained detailed""");
    private static final Set<String> PAPER =
            Set.of("form", "report", "filing", "statement", "amendment", "table", "document");

    private static final Set<String> REPORTS = Set.of("reports", "reflects", "covers", "relates", "discloses");

    private PlanReach() {}

    /** The reach of a statement in a note whose subject stands at the tokens from inclusive to to exclusive. */
    static Reach of(Tokens t, int from, int to, boolean inRemarks) {
        Kinds kinds = kinds(t, from, to);
        if (inRemarks) {
            return kinds.reach(Reach.FILING);
        }
        return filingWide(t, from, to) ? kinds.reach(Reach.FILING) : Reach.ROW;
    }

    private static boolean filingWide(Tokens t, int from, int to) {
        boolean pointing = false;
        boolean wide = false;
        for (int i = from; i < to; i++) {
            boolean paper = t.in(i, PAPER)
                    && !t.at(i + 1, "8")
                    && !t.at(i + 1, "10")
                    && (t.in(i - 1, Set.of("this", "the", "current"))
                            || t.at(i - 1, "section")
                            || (t.at(i, "form") && t.at(i + 1, "4")));
            if (t.in(i, Set.of("footnote", "footnotes", "line", "row", "lines", "rows", "above"))) {
                return false;
            }
            if ((paper && (behindShown(t, i, from) || t.in(i + 2, REPORTS) || t.in(i + 1, REPORTS)))
                    || t.at(i, "herein")
                    || t.at(i, "hereby")
                    || t.at(i, "hereon")) {
                return true;
            }
            if (t.in(i, Words.NOMINAL) && trade(t, i)) {
                int det = determiner(t, i, from);
                pointing |= det >= from && t.in(det, POINTING);
                boolean all = det >= from && t.in(det, Set.of("all", "each", "every", "both"));
                boolean the = det >= from && (t.at(det, "the") || t.at(det, "reported")) && t.in(i, PLURAL);
                wide |= (all && t.in(i, PLURAL)) || the;
            } else if (t.at(i, "all") && (t.at(i + 1, "shares") || (t.at(i + 1, "of") && t.at(i + 3, "shares")))) {
                wide = true;
            }
        }
        return wide && !pointing;
    }

    private static boolean behindShown(Tokens t, int paper, int from) {
        for (int i = paper - 1; i >= from && i > paper - 6; i--) {
            if (t.in(i, SHOWN)) {
                return true;
            }
        }
        return false;
    }

    /** Not the purchase in "the right to purchase" nor the exercise in "exercise price". */
    private static boolean trade(Tokens t, int i) {
        // "shares acquired upon exercise", "tax withholding": how the shares came, or what the sale pays for
        int before = t.at(i - 1, "the") ? i - 2 : i - 1;
        if (t.in(i, Words.EXERCISE) && t.in(before, Set.of("upon", "on", "from", "by", "through", "tax", "after"))) {
            return false;
        }
        if (t.at(i, "acquired") && t.in(i + 1, Set.of("upon", "on", "from", "by", "through", "under", "in"))) {
            return false;
        }
        return !t.at(i - 1, "to") && !t.at(i + 1, "price") && !t.in(i + 1, Words.PLAN);
    }

    private static int determiner(Tokens t, int noun, int from) {
        for (int i = noun - 1; i >= from && i > noun - 6; i--) {
            if (t.in(i, POINTING) || t.in(i, DETERMINER)) {
                if (t.at(i, "the") && ((t.at(i - 1, "of") && t.at(i - 2, "all")) || t.at(i - 1, "all"))) {
                    return t.at(i - 1, "all") ? i - 1 : i - 2;
                }
                if (t.at(i, "reported") && t.at(i - 1, "the")) {
                    return i - 1;
                }
                return i;
            }
            if (!t.isWord(i)) {
                return -1;
            }
        }
        return -1;
    }

    private record Kinds(boolean sales, boolean purchases, boolean exercises, boolean any) {
        Reach reach(Reach otherwise) {
            int named = (sales ? 1 : 0) + (purchases ? 1 : 0) + (exercises ? 1 : 0);
            if (any || named == 0 || (purchases && named > 1)) {
                return otherwise;
            }
            if (sales && exercises) {
                return Reach.EXERCISES_AND_SALES;
            }
            return sales ? Reach.SALES : exercises ? Reach.EXERCISES : Reach.PURCHASES;
        }
    }

    private static Kinds kinds(Tokens t, int from, int to) {
        boolean sales = false;
        boolean purchases = false;
        boolean exercises = false;
        boolean any = false;
        for (int i = from; i < to; i++) {
            if (!trade(t, i)) {
                continue;
            }
            if (t.in(i, Words.SALE)) {
                sales = true;
            } else if (t.in(i, Words.PURCHASE)) {
                purchases = true;
            } else if (t.in(i, Words.EXERCISE)) {
                exercises = true;
            } else if (t.in(i, Words.ANY_TRADE)) {
                boolean named = t.in(i - 1, Words.SALE) || t.in(i - 1, Words.EXERCISE) || t.in(i - 1, Words.PURCHASE);
                any |= !named;
            }
        }
        return new Kinds(sales, purchases, exercises, any);
    }
}
