package org.form4.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a sentence's dates are the adoption of a plan, which its modification: a date belongs to the word that governs it. */
record PlanDates(List<LocalDate> adopted, List<LocalDate> modified) {
    private static final int WINDOW = 40;
    private static final Set<String> JOINED = Set.of("and", "&", ",", "or", "on", "dated");
    private static final Set<String> POINTS_AT = Set.of(
            "of",
            "(",
            "date",
            ",",
            "dated",
            ":",
            "-",
            "is",
            "was",
            "as",
            "\"",
            ")",
            "the",
            "trading",
            "sales",
            "plan",
            "plans",
            "created",
            "effective");
    private static final Set<String> NAMES_MAKING_OF = Words.of("""
            dated established created executed made signed formed set put given instructed initiated implemented entered
            adopted""");

    private static final Set<String> REPLACED =
            Set.of("replaced", "replaces", "replacing", "superseded", "supersedes", "superseding");
    private static final Set<String> OLD = Set.of("previous", "prior", "former", "earlier", "old", "expired");
    private static final Set<String> PERSON = Set.of("person", "persons", "owner", "owners");
    private static final Set<String> ELECTION = Set.of("election", "elections", "directive");
    private static final Set<String> EFFECTED = Set.of("adopted", "entered", "established");
    private static final Set<String> DONE = Set.of("executed", "made", "initiated", "implemented", "effected");

    private enum Role {
        ADOPTED,
        MODIFIED,
        OTHER
    }

    /** @param from the token before which nothing counts, because it was stated in error */
    static PlanDates of(Tokens t, int from) {
        List<LocalDate> adopted = new ArrayList<>();
        List<LocalDate> ofOldPlans = new ArrayList<>();
        List<LocalDate> modified = new ArrayList<>();
        List<DateMention> dates = DateMention.in(t);
        Role before = Role.OTHER;
        for (int n = 0; n < dates.size(); n++) {
            DateMention date = dates.get(n);
            DateMention previous = n == 0 ? null : dates.get(n - 1);
            Role role =
                    previous != null && joined(t, previous, date, before != Role.OTHER) ? before : role(t, dates, n);
            if (date.from() < from) {
                role = Role.OTHER;
            }
            if (role == Role.ADOPTED && !adopted.contains(date.date())) {
                (isOfOldPlan(t, date) ? ofOldPlans : adopted).add(date.date());
            } else if (role == Role.MODIFIED) {
                modified.add(date.date());
            }
            before = role;
        }
        return new PlanDates(List.copyOf(adopted.isEmpty() ? ofOldPlans : adopted), List.copyOf(modified));
    }

    /** "which replaced a plan adopted on", "after the previous plan, adopted on": another plan than the one meant. */
    private static boolean isOfOldPlan(Tokens t, DateMention date) {
        for (int j = date.from() - 1; j >= 0 && j > date.from() - 12 && !t.at(j, ";"); j--) {
            if (t.in(j, Words.PLAN)) {
                return t.find(j - 6, j, REPLACED) >= 0 || t.find(j - 3, j, OLD) >= 0;
            }
        }
        return false;
    }

    /** "on March 1, 2023 and (on) June 5, 2023". */
    private static boolean joined(Tokens t, DateMention one, DateMention two, boolean list) {
        if (two.from() - one.to() > 3) {
            return false;
        }
        boolean and = false;
        for (int i = one.to(); i < two.from(); i++) {
            if (!t.in(i, JOINED)) {
                return false;
            }
            and |= t.at(i, "and") || t.at(i, "&") || (list && t.at(i, ","));
        }
        return and;
    }

    private static Role role(Tokens t, List<DateMention> dates, int n) {
        DateMention date = dates.get(n);
        Role ahead = directlyAhead(t, date);
        if (ahead != null) {
            return ahead;
        }
        int other = n - 1;
        boolean only = true;
        boolean crossedTrust = false;
        for (int j = date.from() - 1; j >= 0 && j > date.from() - WINDOW && !t.at(j, ";"); j--) {
            if (other >= 0 && j == dates.get(other).to() - 1) {
                j = dates.get(other).from();
                other--;
                only = false;
                crossedTrust = true;
                continue;
            }
            Role role = cue(t, j, date, only, crossedTrust);
            if (role != null) {
                return role;
            }
            only &= t.in(j, POINTS_AT) || (!t.isWord(j) && !t.isRule(j));
        }
        return onRight(t, date);
    }

    /** What one word left of the date says about it, null if nothing. */
    private static @Nullable Role cue(Tokens t, int j, DateMention date, boolean only, boolean crossed) {
        if (t.in(j, Words.TRUST_DATED) || trustInitials(t, j)) {
            boolean adjacent = date.from() - j < 6 && only;
            if (adjacent && Words.isPlanNoun(t, j - 1)) {
                return Role.ADOPTED;
            }
            return adjacent && !t.at(j, "dtd") ? Role.OTHER : null;
        }
        if (t.in(j, Words.ADOPT) && !(crossed && t.at(j, "dated"))) {
            Role made = making(t, j, date);
            // the making of a trust, whose own date was crossed
            return crossed && made == Role.OTHER ? null : made;
        }
        if (t.in(j, Words.MODIFY)) {
            // "the Securities Exchange Act of 1934, as amended" is no change of a plan
            if (crossed || t.lastBefore(j, "act", 6) >= 0) {
                return null;
            }
            return ofTrust(t, j) ? Role.OTHER : Role.MODIFIED;
        }
        boolean rejected = (t.at(j, "not") || t.at(j, "instead") || t.at(j, "rather")) && date.from() - j < 4;
        if (rejected) {
            return Role.OTHER;
        }
        if (t.isRule(j) && t.in(j + 1, Words.NOMINAL) && !t.in(j + 2, Words.PLAN)) {
            // "the 10b5-1 sales of May 3": the trades
            return Role.OTHER;
        }
        if (t.at(j, "effective") && only && makes(t, j)) {
            return Role.ADOPTED;
        }
        if (t.at(j, "effective") && j == date.from() - 1) {
            return onRight(t, date);
        }
        if (t.at(j, "elected") && t.firstRule() >= 0) {
            return elected(t, j, date);
        }
        if (Words.isPlanNoun(t, j) && only && !t.at(date.from() - 1, "on")) {
            return Role.ADOPTED;
        }
        boolean ofPlan = t.in(j + 1, Words.PLAN) || t.in(j + 1, Words.TRADING) || t.isRule(j - 1) || isPurpose(t, j);
        if (t.in(j, Words.END)
                || (t.in(j, Words.OTHER_EVENT) && !t.in(j + 1, PERSON))
                || ((t.in(j, Words.TRADE_VERB) || t.in(j, Words.NOMINAL)) && !ofPlan && !t.at(j - 1, "to"))) {
            return Role.OTHER;
        }
        return null;
    }

    /** "a plan adopted effective as of May 3, 2023": the making takes effect, not an earlier plan its trading. */
    private static boolean makes(Tokens t, int effective) {
        int verb = t.in(effective - 1, Set.of("into", "and")) ? effective - 2 : effective - 1;
        return t.in(verb, EFFECTED) && PlanMaking.concernsPlan(t, verb, 0);
    }

    /** "an instruction elected on", "the owner elected on May 3, 2023 to have shares sold": how an instruction is given. */
    private static @Nullable Role elected(Tokens t, int verb, DateMention date) {
        for (int j = verb - 1; j > verb - 4; j--) {
            if (t.in(j, Words.PLAN)) {
                return Words.planKind(t, j) == Words.PlanKind.FOREIGN ? null : Role.ADOPTED;
            }
        }
        boolean toSell = t.at(date.to(), "to") && t.find(date.to(), date.to() + 7, Words.SALE) >= 0;
        return toSell && t.at(verb + 1, "on") ? Role.ADOPTED : null;
    }

    /** "the Doe Trust dated April 3, 1998, as amended": the nearest noun on the left is a trust, not a plan. */
    private static boolean ofTrust(Tokens t, int verb) {
        for (int j = verb - 1; j >= 0 && j > verb - 12; j--) {
            if (t.in(j, Words.TRUSTS) || Words.isPlanNoun(t, j)) {
                return !Words.isPlanNoun(t, j);
            }
        }
        return false;
    }

    /** "a plan for the purchase or sale of shares". */
    private static boolean isPurpose(Tokens t, int trade) {
        for (int j = trade - 1; j > trade - 5; j--) {
            if (t.at(j, "for")) {
                return Words.isPlanNoun(t, j - 1);
            }
        }
        return false;
    }

    private static @Nullable Role making(Tokens t, int verb, DateMention date) {
        if ((t.at(verb, "set") && !t.at(verb + 1, "up"))
                || (t.at(verb, "put") && !t.in(verb + 1, Set.of("in", "into")))) {
            return t.at(verb + 1, "forth") ? Role.OTHER : null;
        }
        if (t.in(verb, DONE) && (PlanLink.at(t, verb + 1) != null || PlanLink.at(t, verb + 2) != null)) {
            // "executed under the plan on": the trade
            return Role.OTHER;
        }
        boolean passive = t.at(verb + 1, "by") || t.at(verb + 2, "by") || t.at(verb + 1, "on");
        if (!passive) {
            for (int j = verb + 1; j < date.from(); j++) {
                if (Words.isPlanNoun(t, j) || (t.in(j, ELECTION) && t.firstRule() >= 0)) {
                    return Role.ADOPTED;
                }
                if (t.in(j, Words.PLAN)) {
                    return Role.OTHER;
                }
            }
        }
        if (!t.in(verb, NAMES_MAKING_OF)) {
            return Role.ADOPTED;
        }
        for (int j = verb - 1; j >= 0 && j > verb - 30; j--) {
            if (Words.isPlanNoun(t, j)) {
                return Role.ADOPTED;
            }
            if (t.in(j, ELECTION) && t.firstRule() >= 0) {
                return Role.ADOPTED;
            }
            if (t.in(j, Words.PLAN)) {
                return Words.planKind(t, j) == Words.PlanKind.WEAK && citesRuleNext(t, date.to())
                        ? Role.ADOPTED
                        : Role.OTHER;
            }
            if (t.in(j, Words.TRUSTS) && j == verb - 2 && t.in(verb - 1, Words.BE)) {
                // "the trust was created on"
                return Role.OTHER;
            }
            if ((t.in(j, Words.TRUSTS)
                            && !t.at(j, "llc")
                            && !t.at(j - 1, "the")
                            && t.in(verb, Set.of("dated", "established", "created", "signed", "made")))
                    || (t.at(j, "trust") && t.at(verb, "dated"))) {
                return Role.OTHER;
            }
            if (t.in(j, Words.NOMINAL) && !t.in(verb, Set.of("adopted", "dated", "established")) && !isPurpose(t, j)) {
                return Role.OTHER;
            }
            if (t.at(j, ";")) {
                break;
            }
        }
        return t.in(verb, Set.of("executed", "made", "given", "initiated", "implemented", "put", "set"))
                ? Role.OTHER
                : Role.ADOPTED;
    }

    /** "an agreement adopted on May 3, 2023 in accordance with Rule 10b5-1". */
    private static boolean citesRuleNext(Tokens t, int from) {
        for (int j = from; j < from + 4; j++) {
            PlanLink link = PlanLink.at(t, j);
            if (link != null) {
                return !link.excluding() && (t.isRule(link.to()) || t.isRule(link.to() + 1));
            }
        }
        return false;
    }

    /** U/A/D, u/t/a, u/d/t and the like: letters with slashes or stops before a trust's date. */
    private static boolean trustInitials(Tokens t, int j) {
        return t.word(j).length() == 1
                && t.isWord(j)
                && (t.at(j - 1, "/") || t.at(j - 1, "."))
                && t.word(j - 2).length() == 1
                && t.isWord(j - 2);
    }

    /** "the March 7, 2025 Rule 10b5-1 plan", "which on May 3, 2023 was adopted". */
    private static @Nullable Role directlyAhead(Tokens t, DateMention date) {
        int i = date.to();
        if (t.isRule(i)
                || (t.at(i, "rule") && t.isRule(i + 1))
                || (t.in(i, Words.TRADING) && Words.isPlanNoun(t, i + 1) && !t.at(date.from() - 1, "on"))) {
            return Role.ADOPTED;
        }
        if (t.in(i, Words.BE) && t.in(i + 1, Words.PLAN_MAKING)) {
            return Role.ADOPTED;
        }
        return null;
    }

    /** "On May 30, 2023, the owner adopted a plan": the first telling word on the right. */
    private static Role onRight(Tokens t, DateMention date) {
        for (int j = date.to(); j < t.size() && j < date.to() + 25 && !t.at(j, ";"); j++) {
            if (t.in(j, Words.PLAN_MAKING) || t.in(j, Set.of("executed", "instructed", "implemented"))) {
                return PlanMaking.active(t, j) == j || passiveOfPlan(t, date, j) ? Role.ADOPTED : Role.OTHER;
            }
            if (t.in(j, Words.MODIFY)) {
                return Role.MODIFIED;
            }
            if (t.in(j, Words.TRADE_VERB) || t.in(j, Words.END) || t.in(j, Words.OTHER_EVENT)) {
                return Role.OTHER;
            }
        }
        return Role.OTHER;
    }

    private static boolean passiveOfPlan(Tokens t, DateMention date, int verb) {
        for (int j = verb - 1; j >= date.to(); j--) {
            if (Words.isPlanNoun(t, j)) {
                return true;
            }
        }
        return false;
    }
}
