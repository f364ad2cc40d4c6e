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
    private static final Set<String> HOLDING = Words.of("""
            held hold holds includes include including owned reserved deposited remaining remain available excludes
            pledged""");
    private static final Set<String> ACTS_ON_PLAN = Words.of("""
            adopting entering establishing amending modifying changing altering terminating cancelling canceling""");
    private static final Set<String> NOBODY = Set.of("none", "no", "neither");
    private static final Set<String> CONTRAST = Set.of("but", "rather", "instead");
    private static final Set<String> FORESEEN = Words.of("""
            planned contemplated permitted provided scheduled remain remaining left""");

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
        if (t.in(link.to(), ACTS_ON_PLAN)) {
            // "is kept from changing any plan": something done with the plan, not under it
            return null;
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
        if (state == State.PLAN && t.in(governor, Words.NOMINAL) && foreseenAfter(plan)) {
            state = State.MENTIONED;
        }
        if (state == State.PLAN && isNotOfRule(link)) {
            state = State.NEGATED;
        }
        return new PlanClaim(state, start, link.from(), plan);
    }

    /** "under a non-Rule 10b5-1 trading arrangement", as Item 408 of Regulation S-K calls what is none of the rule's. */
    private boolean isNotOfRule(PlanLink link) {
        int non = t.find(link.to(), link.to() + 2, Set.of("non"));
        return non >= 0 && (t.isRule(non + 1) || (t.isRule(non + 2) && t.in(non + 1, Set.of("rule", "-"))));
    }

    /** "Sales under the plan may begin next year": the verb of the sentence stands behind the plan. */
    private boolean foreseenAfter(int plan) {
        for (int j = plan + 1; j < plan + 12 && !t.at(j, ";") && !t.at(j, ".") && !t.in(j, RELATIVE); j++) {
            if (t.in(j, Words.FINITE)) {
                return t.in(j, Words.MODAL);
            }
        }
        return false;
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
        return new PlanClaim(VerbGroup.mood(t, verb, link.to()), link.to(), verb + 1, link.from() - 1);
    }

    /** The plan a link leads to: the citation itself, or a plan noun in a sentence without one. */
    private int planAfter(PlanLink link) {
        if (t.in(link.to(), Set.of("it", "them")) && rule && t.firstRule() < link.from()) {
            return t.firstRule();
        }
        int noun = -1;
        boolean stands = false;
        for (int j = link.to(); j < link.to() + REACH && j < t.size(); j++) {
            if (t.isRule(j)) {
                return BarePlan.isForRepurchases(t, j) ? -1 : j;
            }
            if (t.at(j, "no") && j > link.to()) {
                // "in the open market, and no plan applied"
                return -1;
            }
            if (t.in(j, Words.PLAN) && noun < 0) {
                Words.PlanKind kind = Words.planKind(t, j);
                if (kind == Words.PlanKind.FOREIGN) {
                    return -1;
                }
                noun = j;
                stands |=
                        kind == Words.PlanKind.TRADING || (kind == Words.PlanKind.BARE && (!rule || j > t.firstRule()));
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
            if (noun >= 0 && Words.planKind(t, noun) == Words.PlanKind.WEAK && leadsToTrades(j)) {
                return -1;
            }
            if (noun < 0 && j > link.to() && PlanLink.at(t, j) != null && leadsToTrades(link.from())) {
                return -1;
            }
        }
        return stands ? noun : -1;
    }

    /** "under an election in connection with the sales to be made under a plan": the plan is that of the other trades. */
    private boolean leadsToTrades(int i) {
        PlanLink link = PlanLink.at(t, i);
        if (link == null) {
            return false;
        }
        int noun = t.in(link.to(), Words.DEFINITE) ? link.to() + 1 : link.to();
        return t.in(noun, Words.NOMINAL) && !t.in(noun + 1, Words.PLAN);
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
                    && !PlanMaking.concernsForeign(t, j, start)
                    && (PlanMaking.concernsPlan(t, j, start) || t.in(j, Set.of("adopted", "dated", "established")))) {
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
            if (t.in(j, HOLDING) && !isAside(j, link.from())) {
                return NOTHING_GOVERNS;
            }
        }
        return NOTHING_GOVERNS;
    }

    /** ", including the last award,": between commas, so that the sentence goes on behind it. */
    private boolean isAside(int including, int end) {
        return t.at(including, "including")
                && t.at(including - 1, ",")
                && t.find(including, Math.min(end, including + 12), Set.of(",")) >= 0;
    }

    private State state(int governor, PlanLink link, int start) {
        State mood = t.in(governor, Words.TRADE_VERB) ? VerbGroup.mood(t, governor, start) : State.PLAN;
        if (conditional(start, link.from()) || t.at(link.from() - 1, "except")) {
            return State.MENTIONED;
        }
        if (mood == State.NEGATED && t.find(governor, link.from(), CONTRAST) >= 0) {
            mood = State.PLAN;
        }
        // Between the governor and the link: "sales were not pursuant to", "sales may be under".
        boolean not = false;
        for (int j = governor + 1; j < link.from(); j++) {
            if (t.in(j, Words.MODAL) && !t.at(j, "plans") && !t.at(j, "intended")) {
                return State.MENTIONED;
            }
            not |= t.in(j, Words.NOT) && VerbGroup.negates(t, j, link.from());
        }
        if (mood == State.MENTIONED) {
            return mood;
        }
        boolean negated = not || mood == State.NEGATED || negativeSubject(governor, start) || denied(governor);
        if (!negated
                && !rule
                && t.in(governor, Words.NOMINAL)
                && t.in(governor - 1, Set.of("future", "any", "additional", "further"))) {
            return State.MENTIONED;
        }
        if (negated && t.find(governor, link.from(), FORESEEN) >= 0) {
            return State.MENTIONED;
        }
        return negated != link.excluding() ? State.NEGATED : State.PLAN;
    }

    /** "if sold", "whether sold", but not "unless otherwise noted" or "if any". */
    private boolean conditional(int start, int end) {
        for (int j = start; j < end; j++) {
            if (t.in(j, Words.CONDITION) && !t.at(j + 1, "otherwise") && !t.at(j + 1, "any")) {
                return true;
            }
        }
        return false;
    }

    /** "was not a sale under", "is not one made under". */
    private boolean denied(int governor) {
        return t.in(governor - 1, Set.of("a", "an", "the", "any", "one")) && t.in(governor - 2, Words.NOT);
    }

    /** "None of the sales", "No shares", "no part of the sale". */
    private boolean negativeSubject(int governor, int start) {
        for (int j = start; j < governor; j++) {
            if (t.in(j, NOBODY)) {
                boolean later = t.in(
                        j + 1, Set.of("longer", "further", "additional", "other", "more", "discretion", "control"));
                boolean subject = t.at(j, "neither")
                        || t.at(j + 1, "of")
                        || t.in(j + 1, Words.NOMINAL)
                        || t.in(j + 1, Set.of("shares", "part", "portion", "such", "securities", "common"));
                if (subject && !later) {
                    return true;
                }
            }
            if (t.at(j, "without", "any") && t.find(j + 2, j + 4, Words.NOMINAL) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Nothing on the left: "Pursuant to a plan, the owner sold ..." or a bare phrase. */
    private @Nullable PlanClaim ungoverned(PlanLink link, int start, int plan) {
        if (link.weak() || t.find(start, link.from(), HOLDING) >= 0) {
            return null;
        }
        boolean not = t.find(start, link.from(), Words.union(Words.NOT, Words.NO)) >= 0;
        int from = plan + 1;
        for (int j = from; j < t.size() && j < plan + 60; j++) {
            boolean making = t.in(j, Words.ADOPT) && !PlanMaking.concernsTrade(t, j);
            if (!making && (t.in(j, Words.TRADE_VERB) || (t.in(j, Words.NOMINAL) && !t.in(j + 1, Words.PLAN)))) {
                int verb = t.in(j, Words.TRADE_VERB) ? j : followingVerb(j);
                State mood = VerbGroup.mood(t, verb, from);
                if (mood == State.PLAN && verb > j && t.find(j, verb, Words.MODAL) >= 0) {
                    mood = State.MENTIONED;
                }
                boolean negated = mood == State.NEGATED || not || link.excluding();
                return new PlanClaim(mood == State.PLAN && negated ? State.NEGATED : mood, from, t.size(), plan);
            }
        }
        if (t.find(start, t.size(), Words.MODAL) >= 0
                || conditional(start, t.size())
                || PlanMaking.active(t, from) >= 0) {
            return null;
        }
        boolean negated = not || link.excluding();
        return new PlanClaim(negated ? State.NEGATED : State.PLAN, start, link.from(), plan);
    }

    private int followingVerb(int noun) {
        int verb = t.find(noun + 1, noun + 12, Words.TRADE_VERB);
        return verb < 0 ? noun : verb;
    }
}
