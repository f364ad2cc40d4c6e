package org.form4.note;

import java.util.EnumSet;
import java.util.Set;
import org.form4.note.ExerciseNote.Kind;

/** Reads one sentence about the payment of an exercise: a deed (withheld, delivered, sold), its mood, and what it paid for. */
final class ExerciseGrammar {
    private static final Set<String> OTHER_CASH = Words.of("""
            fractional fraction lieu dividend dividends retainer fees merger consideration account purchase""");
    private static final Set<String> OBLIGED = Words.of("""
            satisfy cover pay obligation sold sale to not""");
    private static final Set<String> WITHHELD =
            Set.of("withheld", "withhold", "retained", "deducted", "netted", "withholds");
    private static final Set<String> DELIVERED = Words.of("""
            surrendered surrender delivered delivery tendered tender relinquished forfeited remitted""");
    private static final Set<String> SOLD = Set.of("sold", "sale", "sales", "sell", "disposition", "disposed");
    private static final Set<String> PURPOSE = Words.of("""
            to for satisfy satisfies satisfying satisfaction cover covers covering pay pays paying payment fund funding meet
            meeting settle settlement discharge offset""");
    private static final Set<String> COVER = Words.of("""
            satisfy satisfying satisfaction cover covering pay paying payment fund funding meet meeting discharge offset
            settle""");
    private static final Set<String> TAX = Set.of("tax", "taxes", "taxation", "withholding", "withholdings", "fica");
    private static final Set<String> PARTLY =
            Set.of("partially", "partly", "portion", "principally", "primarily", "part", "mostly");
    private static final Set<String> FUTURE =
            Words.of("will may might would shall could can should must if unless upon whether permitted elect");
    private static final Set<String> OPTION = Words.of(
            "option options warrant warrants exercise exercised exercises exercising sar sars appreciation rights right");
    private static final Set<String> SWAP = Set.of("swap", "swaps", "forward");
    private static final int NEAR = 40;

    private final Tokens t;
    private final EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);

    private ExerciseGrammar(Tokens tokens) {
        this.t = tokens;
    }

    static Set<Kind> kinds(Tokens tokens) {
        ExerciseGrammar grammar = new ExerciseGrammar(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            grammar.net(i);
            grammar.cash(i);
            grammar.sold(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            grammar.paidInShares(i);
        }
        return grammar.kinds;
    }

    /** "net exercise", "exercised on a net basis", "net settlement of the option", "cashless exercise". */
    private void net(int i) {
        boolean cashless = t.at(i, "cashless");
        if ((!cashless && !t.at(i, "net")) || !happened(i)) {
            return;
        }
        boolean exercise = near(i + 1, 3, Set.of("exercise", "exercised", "exercises", "exercising"))
                || t.at(i + 1, "issuance")
                || t.at(i + 1, "issue");
        boolean settled = near(i + 1, 3, Set.of("settled", "settlement", "settle", "basis")) && t.has(OPTION);
        boolean basis = (t.at(i - 1, "a") || t.at(i - 1, "on")) && near(i + 1, 2, Set.of("basis")) && t.has(OPTION);
        if (exercise || settled || basis) {
            boolean both = near(i + 1, 2, Set.of("net")) || t.at(i - 1, "net");
            kinds.add(cashless && !both ? Kind.CASHLESS_EXERCISE : Kind.NET_EXERCISE);
        }
    }

    private void cash(int i) {
        if (!t.at(i, "cash") || !happened(i)) {
            return;
        }
        boolean price = t.in(i - 1, Set.of("in", "with", "by", "using"))
                && near(i - 10, 10, Set.of("paid", "payment", "pay"))
                && priceBetween(i - 12, i);
        boolean fraction = near(i - 12, 24, OTHER_CASH);
        boolean choice = t.at(i + 1, "or") || t.at(i - 1, "or") || t.at(i + 1, "equivalent");
        if (price) {
            kinds.add(Kind.PRICE_PAID_IN_CASH);
            return;
        }
        boolean settled = (t.at(i - 1, "in")
                        && near(i - 6, 5, Set.of("settled", "settlement", "paid", "payable", "settle", "payment")))
                || t.in(i + 1, Set.of("settled", "settlement", "settle"))
                || ((t.at(i - 1, "for") || t.at(i - 1, "into") || t.at(i - 1, "to"))
                        && near(i - 6, 5, Set.of("settled", "converted", "redeemed", "cancelled", "canceled")));
        if (settled && !fraction && !choice && !t.has(SWAP)) {
            kinds.add(Kind.CASH_SETTLED);
        }
    }

    private void sold(int i) {
        if (!t.in(i, SOLD) || !happened(i)) {
            return;
        }
        if (t.in(i, Set.of("sell", "sale", "sales", "sold")) && t.at(i + 1, "to", "cover") && !partly(i - 4, i + 3)) {
            kinds.add(Kind.SELL_TO_COVER);
            return;
        }
        int purpose = t.find(i + 1, i + NEAR, COVER);
        if (purpose < 0
                || partly(i - 3, purpose)
                || t.find(i, purpose, Set.of(";", "proceeds")) >= 0
                || notForIt(i, purpose)) {
            return;
        }
        boolean to = near(purpose - 4, 4, Set.of("to", "for", "in"));
        if (to && (taxBetween(purpose, purpose + 15) || priceBetween(purpose, purpose + 15))) {
            kinds.add(Kind.SELL_TO_COVER);
        }
    }

    private void paidInShares(int i) {
        boolean withheld = t.in(i, WITHHELD)
                || (t.at(i, "withholding")
                        && t.at(i + 1, "of")
                        && near(i + 2, 8, Set.of("shares", "stock", "securities", "units")))
                || ((t.at(i, "share") || t.at(i, "shares")) && t.at(i + 1, "withholding"));
        boolean delivered = t.in(i, DELIVERED)
                && (near(i - 12, 12, Set.of("shares", "stock", "securities"))
                        || near(i + 1, 6, Set.of("shares", "stock")));
        if (kinds.contains(Kind.SELL_TO_COVER) && near(i, 4, SOLD)) {
            return;
        }
        if (taxNoun(i)) {
            kinds.add(Kind.WITHHELD_FOR_TAX);
            return;
        }
        if ((!withheld && !delivered) || !happened(i)) {
            return;
        }
        int from = Math.max(0, i - 12);
        int purpose = t.find(from, i + 25, PURPOSE);
        if (purpose < 0) {
            return;
        }
        if (taxBetween(from, i + NEAR) && !(t.at(i, "withheld") && taxIsWithheld(i))) {
            kinds.add(withheld ? Kind.WITHHELD_FOR_TAX : Kind.DELIVERED_FOR_TAX);
        }
        if (priceBetween(from, i + NEAR)) {
            kinds.add(withheld ? Kind.WITHHELD_FOR_PRICE : Kind.DELIVERED_FOR_PRICE);
        }
    }

    /** "Mandatory tax withholding on vested units": the withholding itself, not an obligation to withhold. */
    private boolean taxNoun(int i) {
        return t.at(i, "tax", "withholding")
                && t.in(i + 2, Set.of("on", "upon", "for", "in", "of", "."))
                && t.find(0, i, OBLIGED) < 0
                && i < 6;
    }

    /** "taxes required to be withheld": the tax is withheld, not the shares. */
    private boolean taxIsWithheld(int i) {
        return near(i - 5, 5, Set.of("taxes", "tax", "amounts"))
                && !near(i - 12, 12, Set.of("shares", "stock", "units", "securities"));
    }

    private boolean happened(int i) {
        for (int j = i - 1; j >= 0 && j > i - 8; j--) {
            if (t.in(j, FUTURE) && !t.at(j, "upon") && !t.at(j, "elect") && !t.in(j, Set.of("if"))) {
                return false;
            }
            if (t.in(j, Words.NOT) || t.at(j, "no") || t.at(j, "without") || t.at(j, "if")) {
                return false;
            }
            if (t.at(j, ";") || (t.at(j, ",") && i - j > 4)) {
                return true;
            }
        }
        return true;
    }

    private boolean partly(int from, int to) {
        return t.find(from, to, PARTLY) >= 0;
    }

    /** "sold ... to a bank; the purchase price paid": another subject stands between. */
    private boolean notForIt(int sale, int purpose) {
        return purpose - sale > 12
                && t.find(sale + 1, purpose, Set.of("and", "which", "were", "was")) >= 0
                && !near(purpose - 2, 2, Set.of("solely", "only", "order"));
    }

    private boolean near(int from, int count, Set<String> words) {
        return t.find(from, from + count, words) >= 0;
    }

    private boolean taxBetween(int from, int to) {
        for (int j = Math.max(0, from); j < to; j++) {
            boolean withholding = t.in(j, Set.of("withholding", "withholdings"))
                    && t.in(
                            j + 1,
                            Set.of(
                                    "obligation",
                                    "obligations",
                                    "liability",
                                    "liabilities",
                                    "requirement",
                                    "requirements"));
            if (withholding || (t.in(j, TAX) && !t.at(j, "withholding") && !t.at(j, "withholdings"))) {
                return true;
            }
        }
        return false;
    }

    private boolean priceBetween(int from, int to) {
        for (int j = Math.max(0, from); j < to; j++) {
            boolean price = (t.in(j, Set.of("exercise", "option", "strike", "conversion"))
                            && t.in(j + 1, Set.of("price", "prices", "cost", "costs")))
                    || (t.in(j, Set.of("cost", "price", "costs")) && t.at(j + 1, "of") && near(j + 2, 5, OPTION))
                    || (t.at(j, "purchase", "price") && t.has(OPTION));
            if (price) {
                return true;
            }
        }
        return false;
    }
}
