package org.form4.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.form4.note.PlanNote.State;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of "(trades) (not) (made) pursuant to (a plan)". It looks for each link between a trade and a plan, finds what
 * governs the link on its left, and reads that verb's negation and mood. Every search is bounded, so a sentence costs linear
 * time whatever it holds.
 */
final class PlanGrammar {
    private static final int REACH = 45;
    private static final Set<String> RELATIVE = Set.of("which", "that", "who", "whom", "whose", "where", "whereby");
    private static final Set<String> HOLDING = Set.of(
            "held",
            "hold",
            "holds",
            "includes",
            "include",
            "including",
            "owned",
            "reserved",
            "deposited",
            "remaining",
            "remain",
            "available",
            "excludes",
            "pledged");
    private static final Set<String> ADVERB = Set.of(
            "also",
            "each",
            "both",
            "all",
            "only",
            "then",
            "from",
            "time",
            "solely",
            "being",
            "been",
            "be",
            "once",
            "thereafter",
            "again",
            "subsequently",
            "so",
            "prior",
            "pre",
            "still",
            "further",
            "in",
            "the",
            "future",
            "otherwise",
            "not",
            "never",
            "therefore",
            "herein",
            "hereby",
            "yet",
            "out",
            "into");
    private static final Set<String> PEOPLE = Set.of("none", "no", "neither");

    private final Tokens t;
    private final boolean rule;

    PlanGrammar(Tokens tokens) {
        this.t = tokens;
        this.rule = tokens.firstRule() >= 0;
    }

    List<PlanClaim> claims() {
        List<PlanClaim> claims = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            PlanLink link = PlanLink.at(t, i);
            if (link != null) {
                PlanClaim claim = claim(link);
                if (claim != null) {
                    claims.add(claim);
                }
                i = link.to() - 1;
            } else {
                PlanClaim claim = compound(i);
                if (claim != null) {
                    claims.add(claim);
                }
            }
        }
        return claims;
    }

    /** "a 10b5-1 sale", "not a Rule 10b5-1 transaction", "non-10b5-1 sale". */
    private @Nullable PlanClaim compound(int i) {
        if (!t.isRule(i)) {
            return null;
        }
        int noun = i + 1;
        while (noun <= i + 3
                && (t.in(noun, Words.PLAN) || t.in(noun, Set.of("trading", "stock", "automatic", "share")))) {
            noun++;
        }
        if (!t.in(noun, Words.NOMINAL) || t.in(noun + 1, Words.PLAN) || t.at(noun, "order") || t.at(noun, "orders")) {
            return null;
        }
        for (int j = i - 1; j >= i - 5; j--) {
            if (t.in(j, Words.NOT) || t.in(j, Words.NO)) {
                return new PlanClaim(State.NEGATED, 0, noun + 1, i);
            }
            if (t.in(j, Words.MODAL) || t.in(j, Set.of("future", "planned"))) {
                return new PlanClaim(State.MENTIONED, 0, noun + 1, i);
            }
            if (PlanLink.at(t, j) != null || t.isRule(j)) {
                return null;
            }
        }
        return new PlanClaim(State.PLAN, clauseStart(i), noun + 1, i);
    }

    private @Nullable PlanClaim claim(PlanLink link) {
        if (t.in(link.to(), Set.of("which", "whom"))) {
            return relative(link);
        }
        int plan = planAfter(link);
        if (plan < 0) {
            return null;
        }
        int start = clauseStart(link.from());
        int governor = governor(link, start);
        if (governor == PLAN_GOVERNS) {
            return null;
        }
        if (governor < 0) {
            return ungoverned(link, start, plan);
        }
        if (link.weak() && !t.in(governor, Words.NOMINAL) && !t.at(link.from(), "part")) {
            return null;
        }
        State state = state(governor, link, start);
        return new PlanClaim(state, start, link.from(), plan);
    }

    /** "a plan under which these shares were sold": the trade follows the link. */
    private @Nullable PlanClaim relative(PlanLink link) {
        boolean plan = false;
        for (int j = link.from() - 1; j >= link.from() - REACH && j >= 0 && !plan; j--) {
            plan = Words.isPlanNoun(t, j);
            if (t.at(j, ";")) {
                break;
            }
        }
        int verb = t.find(link.to(), link.to() + 25, Words.TRADE_VERB);
        if (!plan || verb < 0) {
            return null;
        }
        return new PlanClaim(mood(verb, link.to()), link.to(), verb + 1, link.from() - 1);
    }

    /** The plan a link leads to: the citation itself, or a plan noun in a sentence without one. */
    private int planAfter(PlanLink link) {
        int noun = -1;
        boolean stands = false;
        for (int j = link.to(); j < link.to() + REACH && j < t.size(); j++) {
            if (t.isRule(j)) {
                return j;
            }
            if (t.in(j, Words.PLAN) && noun < 0) {
                Words.PlanKind kind = Words.planKind(t, j);
                if (kind == Words.PlanKind.FOREIGN) {
                    return -1;
                }
                noun = j;
                stands |= kind == Words.PlanKind.TRADING || (kind == Words.PlanKind.BARE && !rule);
            }
            boolean relative = t.in(j - 1, RELATIVE) || t.in(j - 2, RELATIVE) || t.at(j - 1, "and");
            boolean breaks = t.at(j, ";")
                    || (t.in(j, Words.FINITE) && !(relative && noun >= 0))
                    || (noun < 0
                            && t.in(j, Words.TRADE_VERB)
                            && !t.at(j, "sales")
                            && !t.in(j + 1, Words.PLAN)
                            && j > link.to()
                            && !t.in(j, Set.of("entered", "executed", "made", "sell", "implemented")));
            if (breaks) {
                break;
            }
            if (noun < 0 && PlanLink.at(t, j) != null && !t.at(j, "in") && j > link.to() + 8) {
                return -1;
            }
        }
        return stands ? noun : -1;
    }

    private int clauseStart(int from) {
        int i = from - 1;
        while (i >= 0 && i > from - 120) {
            if (t.at(i, ";")) {
                return i + 1;
            }
            i--;
        }
        return Math.max(0, i + 1);
    }

    private static final int NOTHING_GOVERNS = -1;
    private static final int PLAN_GOVERNS = -2;

    /** The nearest trade verb or noun on the left that the link can belong to, or what else it belongs to. */
    private int governor(PlanLink link, int start) {
        for (int j = link.from() - 1; j >= start && j > link.from() - REACH; j--) {
            boolean making = t.in(j, Words.PLAN_MAKING) || t.in(j, Set.of("executed", "implemented", "made"));
            if (making
                    && !concernsForeign(j, start)
                    && (concernsPlan(j, start) || t.in(j, Set.of("adopted", "dated", "established")))) {
                return PLAN_GOVERNS;
            }
            if (making && t.in(j, Set.of("adopted", "dated", "established"))) {
                continue;
            }
            if (Words.isPlanNoun(t, j) && !t.in(j, Set.of("instruction", "instructions", "agreement", "letter"))) {
                return PLAN_GOVERNS;
            }
            if (t.in(j, Words.TRADE_VERB)
                    || (t.in(j, Words.NOMINAL) && !t.in(j + 1, Words.PLAN) && !t.at(j + 1, "price"))) {
                return j;
            }
            if (t.in(j, HOLDING)) {
                return NOTHING_GOVERNS;
            }
        }
        return NOTHING_GOVERNS;
    }

    /** "a plan (was) executed ..." against "the sales were executed ...": the nearest noun on the left, or an object on the right. */
    private boolean concernsPlan(int verb, int start) {
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
    private boolean concernsForeign(int verb, int start) {
        for (int j = verb - 1; j >= start && j > verb - 12; j--) {
            if (t.in(j, Words.PLAN)) {
                return Words.planKind(t, j) == Words.PlanKind.FOREIGN;
            }
        }
        return false;
    }

    private State state(int governor, PlanLink link, int start) {
        State mood = t.in(governor, Words.TRADE_VERB) ? mood(governor, start) : State.PLAN;
        if (conditional(start, link.from())) {
            return State.MENTIONED;
        }
        // Between the governor and the link: "sales were not pursuant to", "sales may be under".
        boolean not = false;
        for (int j = governor + 1; j < link.from(); j++) {
            if (t.in(j, Words.MODAL) && !t.at(j, "plans") && !t.at(j, "intended")) {
                return State.MENTIONED;
            }
            not |= t.in(j, Words.NOT) && nearLink(j, link);
        }
        if (mood == State.MENTIONED) {
            return mood;
        }
        boolean negated = not || mood == State.NEGATED || negativeSubject(governor, start);
        if (!negated
                && !rule
                && t.in(governor, Words.NOMINAL)
                && t.in(governor - 1, Set.of("future", "any", "additional", "further"))) {
            return State.MENTIONED;
        }
        return negated != link.excluding() ? State.NEGATED : State.PLAN;
    }

    private boolean nearLink(int not, PlanLink link) {
        if (t.at(not + 1, "only")) {
            return false;
        }
        for (int j = not + 1; j < link.from(); j++) {
            boolean filler = t.in(j, Words.BE)
                    || t.in(j, Words.TRADE_VERB)
                    || t.in(j, ADVERB)
                    || t.word(j).endsWith("ly")
                    || t.in(j, Set.of("and", "or", "any", ",", "are", "a", "part", "carried"));
            if (!filler) {
                return false;
            }
        }
        return true;
    }

    private boolean conditional(int start, int end) {
        for (int j = start; j < end; j++) {
            if (t.in(j, Words.CONDITION)) {
                return true;
            }
        }
        return false;
    }

    /** "None of the sales", "No shares", "no part of the sale". */
    private boolean negativeSubject(int governor, int start) {
        for (int j = start; j < governor; j++) {
            if (t.in(j, PEOPLE)) {
                boolean later = t.in(
                        j + 1, Set.of("longer", "further", "additional", "other", "more", "discretion", "control"));
                boolean subject = t.at(j + 1, "of")
                        || t.in(j + 1, Words.NOMINAL)
                        || t.in(j + 1, Set.of("shares", "part", "portion", "such", "securities", "common"));
                if (subject && !later) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reads the verb group that ends in this verb: "were not", "may from time to time be", "to be". */
    private State mood(int verb, int start) {
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
            if (t.in(j, Words.NOT) && !t.at(j + 1, "only")) {
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

    /** Nothing on the left: "Pursuant to a plan, the owner sold ..." or a bare phrase. */
    private @Nullable PlanClaim ungoverned(PlanLink link, int start, int plan) {
        if (link.weak() || t.find(start, link.from(), HOLDING) >= 0) {
            return null;
        }
        boolean not = t.find(start, link.from(), Words.union(Words.NOT, Words.NO)) >= 0;
        int from = plan + 1;
        for (int j = from; j < t.size() && j < plan + 60; j++) {
            boolean making = t.in(j, Words.ADOPT) && !concernsTrade(j);
            if (!making && (t.in(j, Words.TRADE_VERB) || (t.in(j, Words.NOMINAL) && !t.in(j + 1, Words.PLAN)))) {
                int verb = t.in(j, Words.TRADE_VERB) ? j : followingVerb(j);
                State mood = mood(verb, from);
                if (mood == State.PLAN && verb > j && t.find(j, verb, Words.MODAL) >= 0) {
                    mood = State.MENTIONED;
                }
                boolean negated = mood == State.NEGATED || not || link.excluding();
                return new PlanClaim(mood == State.PLAN && negated ? State.NEGATED : mood, from, t.size(), plan);
            }
        }
        if (t.find(start, t.size(), Words.MODAL) >= 0 || conditional(start, t.size()) || activeMaking(t, from) >= 0) {
            return null;
        }
        boolean negated = not || link.excluding();
        return new PlanClaim(negated ? State.NEGATED : State.PLAN, start, link.from(), plan);
    }

    private int followingVerb(int noun) {
        int verb = t.find(noun + 1, noun + 12, Words.TRADE_VERB);
        return verb < 0 ? noun : verb;
    }

    private boolean concernsTrade(int verb) {
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
    static int activeMaking(Tokens t, int from) {
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
