package org.form4.note;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.form4.note.TradeKindNote.Kind;
import org.form4.note.TradeKindNote.Side;

/** Reads one sentence for the kind of trade it tells of. */
final class TradeKindGrammar {
    private static final Set<String> PERFORMANCE = Words.of("""
            performance goal goals achievement attainment psus psu
            target metrics prsus objective certified award""");
    private static final Set<String> GOAL = Words.of("""
            performance goal goals achievement achieved attainment attained
            target metrics objective criteria results payout shareholder""");
    private static final Set<String> PRIVATE_OF = Words.of("""
            sale resale secondary purchase share stock block unregistered""");
    private static final Set<String> OFFERED =
            Words.of("underwritten public secondary registered marketed direct follow shelf block");
    private static final Set<String> CONDITIONAL = Words.of("will may would shall could if unless option");
    private static final Set<String> DEAL = Words.of("""
            sale sales sold sell purchase purchases purchased bought acquired acquisition acquisitions transaction transactions
            trade trades executed effected disposed disposition issued""");
    private static final Set<String> ACQUIRED = Words.of("acquired purchased bought received issued obtained");
    private static final Set<String> BROKER = Words.of("broker broker's brokers brokers' brokerage");
    private static final Set<String> EXCHANGE = Set.of("nyse", "nasdaq");
    private static final Set<String> PLACE = Words.of("on through over");
    private static final Set<String> ISSUER = Set.of("issuer", "company", "issuing", "corporation");
    private static final Set<String> SECURITY = Words.of("stock share shares securities unit");
    private static final Set<String> AGREED = Words.of("pursuant under to in by");
    private static final Set<String> BESIDES = Words.of("""
            concurrent concurrently simultaneous simultaneously prior before preceding following after since connection
            closing completion consummation outside""");
    private static final Set<String> DENIAL = Words.of("not no never without nor neither non wasn't weren't");
    private static final Set<String> CONVERSION = Words.of(
            "convert converts converted conversion reclassified reclassification prior forfeiture forfeited anticipated vest vesting");

    private final Tokens t;
    private final Map<Kind, Side> kinds = new EnumMap<>(Kind.class);
    private int marketAt = -1;
    private int planAt = -1;

    private TradeKindGrammar(Tokens tokens) {
        this.t = tokens;
    }

    /** The kinds a sentence tells of, and on which side. */
    static Map<Kind, Side> kinds(Tokens tokens) {
        TradeKindGrammar grammar = new TradeKindGrammar(tokens);
        if (tokens.has(Words.ERROR)) {
            // what was reported by mistake
            return grammar.kinds;
        }
        for (int i = 0; i < tokens.size(); i++) {
            grammar.market(i);
            grammar.privately(i);
            grammar.offering(i);
            grammar.plan(i);
            grammar.earned(i);
        }
        grammar.planBoughtOnTheMarket();
        return grammar.kinds;
    }

    /** "bought by a broker on the open market under the reinvestment plan": where the plan buys, not another kind of trade. */
    private void planBoughtOnTheMarket() {
        if (marketAt < 0 || planAt < 0 || kinds.get(Kind.OPEN_MARKET) == Side.SOLD) {
            return;
        }
        if (t.find(Math.min(marketAt, planAt), Math.max(marketAt, planAt), Set.of("and", ";", "&", "or")) < 0) {
            kinds.remove(Kind.OPEN_MARKET);
        }
    }

    private void add(Kind kind, int at) {
        kinds.merge(
                kind,
                side(at),
                (one, two) -> one == two ? one : one == Side.SOLD || two == Side.SOLD ? Side.SOLD : Side.EITHER);
    }

    /** The nearest verb of dealing on the left. */
    private Side side(int at) {
        for (int j = at - 1; j >= 0 && j > at - 20; j--) {
            if (t.in(j, Words.SALE)) {
                return Side.SOLD;
            }
            if (t.in(j, ACQUIRED)) {
                return Side.ACQUIRED;
            }
            if (t.in(j, Words.ANY_TRADE)) {
                break;
            }
        }
        return Side.EITHER;
    }

    private void market(int i) {
        boolean open = t.at(i, "open", "market") || t.at(i, "open", "-", "market");
        boolean brokers = t.in(i, BROKER) && near(i + 1, 2, Words.ANY_TRADE);
        boolean exchange = (t.in(i, EXCHANGE) || t.at(i - 1, "stock", "exchange"))
                && near(i - 6, 6, PLACE)
                && near(i - 15, 15, Words.of("sold bought purchased executed effected traded"));
        boolean dealing = near(i - 15, 15, DEAL) || near(i + 2, 6, DEAL);
        boolean told = (open && dealing && !t.at(i + 2, "price") && !t.at(i + 2, "value")) || brokers || exchange;
        if (told && !denied(i) && !foreseenTrade(i)) {
            add(Kind.OPEN_MARKET, i);
            marketAt = i;
        }
    }

    private void privately(int i) {
        boolean negotiated =
                t.at(i, "privately") && t.in(i + 1, Set.of("negotiated", "arranged", "sold", "purchased", "placed"));
        boolean offMarket = t.at(i, "off", "market") && t.in(i + 2, DEAL);
        boolean contract = t.at(i, "purchase", "agreement")
                && t.in(i - 1, SECURITY)
                && near(i - 8, 8, AGREED)
                && near(i - 30, 60, DEAL);
        boolean straight = ((t.at(i, "directly") && t.in(i + 1, Set.of("from", "to")))
                        || t.at(i - 1, "direct", "transaction", "with"))
                && near(i + 2, 3, ISSUER)
                && near(i - 15, 15, Words.of("sold bought purchased acquired sale purchase"));
        straight |= t.at(i, "repurchased") && (near(i - 6, 6, ISSUER) || near(i + 1, 4, ISSUER));
        int noun = t.at(i, "private") ? i + 1 : -1;
        while (noun > 0
                && noun < i + 4
                && t.in(noun, PRIVATE_OF)
                && t.in(noun + 1, Set.of("transaction", "transactions", "placement", "sale", "trade", "purchase"))) {
            noun++;
        }
        boolean private_ = noun > 0
                && t.in(noun, Set.of("transaction", "transactions", "placement", "sale", "sales", "purchase", "trade"))
                && !t.in(noun + 1, Set.of("warrant", "warrants", "unit", "units", "shares", "agreement", "memorandum"))
                && (near(i - 25, 25, DEAL) || !t.at(noun, "placement"));
        boolean told = negotiated || offMarket || contract || straight || private_;
        if (told && !denied(i) && !foreseenTrade(i)) {
            add(Kind.PRIVATE, i);
        }
    }

    /** A trade in, through or to the underwriters of an offering; an offering that only sets off a conversion is none. */
    private void offering(int i) {
        boolean underwriters = t.in(i, Set.of("underwriters", "underwriter"))
                && near(i - 6, 6, Set.of("to", "by", "from"))
                && near(i - 15, 15, Set.of("sold", "sale", "purchased", "repurchased", "exercise"))
                && !near(i + 1, 14, Set.of("forfeiture"));
        boolean offering = t.in(i, Set.of("offering", "offerings", "ipo"))
                && !t.in(i + 1, Set.of("price", "prices", "circular"))
                && (near(i - 6, 6, OFFERED) || t.at(i, "ipo"))
                && !besides(i);
        offering |= t.at(i, "directed", "share", "program") || t.at(i, "rights", "offering");
        if (!underwriters && !offering) {
            return;
        }
        boolean deal =
                near(i - 40, 40, Set.of("sold", "sale", "sales", "purchased", "bought", "purchase", "repurchased"));
        boolean converts = (near(i - 40, 40, CONVERSION) && !thenSold(i)) || near(i + 1, 12, Set.of("forfeiture"));
        if (deal && !converts && !denied(i) && !conditional(i)) {
            add(Kind.OFFERING, i);
        }
    }

    /** "were converted and then sold to the underwriters": sold is what they were last. */
    private boolean thenSold(int i) {
        for (int j = i - 1; j > i - 12 && j >= 0 && !t.in(j, CONVERSION); j--) {
            if (t.at(j, "sold")) {
                return t.in(j - 1, Set.of("and", "then", "were", "was"));
            }
        }
        return false;
    }

    /** "a private placement concurrent with the public offering", "before the initial public offering": not in it. */
    private boolean besides(int i) {
        for (int j = i - 1; j >= 0 && j > i - 12; j--) {
            if (t.in(j, BESIDES)) {
                return true;
            }
            if (t.in(j, DEAL)) {
                return false;
            }
        }
        return false;
    }

    private void plan(int i) {
        boolean reinvested = t.in(i, Set.of("reinvestment", "reinvested", "reinvesting"))
                && (near(i - 5, 5, Set.of("dividend", "dividends", "distribution", "distributions"))
                        || near(i + 1, 4, Set.of("dividend", "dividends", "distributions")));
        int not = t.find(i - 7, i, Set.of("not"));
        if (not >= 0 && t.in(not + 1, Set.of("under", "through", "pursuant", "via"))) {
            // "bought on the open market, not under the reinvestment plan"
            return;
        }
        if (reinvested || t.at(i, "drip")) {
            add(Kind.DIVIDEND_REINVESTMENT, i);
            planAt = i;
        }
        boolean purchasePlan =
                t.at(i, "purchase", "plan") && t.in(i - 1, Set.of("stock", "share", "shares", "unit", "equity"));
        if ((purchasePlan || t.at(i, "espp")) && !(t.has(Set.of("option")) && t.has(Set.of("granted")))) {
            add(Kind.ESPP, i);
            planAt = i;
        }
        boolean savings = t.in(i, Set.of("savings", "thrift")) && near(i + 1, 4, Set.of("plan", "plans"));
        if (savings || t.at(i, "401", "(", "k") || t.at(i, "401", "k") || t.at(i, "401", "-", "k")) {
            add(Kind.RETIREMENT_PLAN, i);
            planAt = i;
        }
        boolean section16 = (t.at(i, "16", "a") && t.in(i + 3, Set.of("11", "12", "13")))
                || (t.at(i, "16", "b") && t.at(i + 3, "3"));
        if (section16 && t.at(i + 2, "-") && !denied(i)) {
            add(Kind.OTHER_EXEMPT, i);
        }
    }

    private void earned(int i) {
        boolean certified = t.in(i, Set.of("certified", "certification")) && near(i - 25, 50, GOAL);
        boolean earned = t.at(i, "earned") && near(i - 30, 60, PERFORMANCE);
        boolean achieved = t.in(i, Set.of("achievement", "attainment", "satisfaction", "achieved"))
                && near(i - 8, 20, Set.of("performance"))
                && near(i - 30, 45, Set.of("determined", "certified", "earned"));
        if ((certified || earned || achieved) && !foreseen(i)) {
            add(Kind.EARNED, i);
        }
    }

    private boolean denied(int i) {
        return near(i - 6, 6, DENIAL);
    }

    private boolean conditional(int i) {
        return near(i - 25, 25, CONDITIONAL);
    }

    /** "has committed to purchase more in a direct transaction", "may be sold in the open market". */
    private boolean foreseenTrade(int i) {
        for (int j = i - 1; j >= 0 && j > i - 25; j--) {
            if (t.in(j, Words.TRADE_VERB) || t.in(j, Set.of("buy", "purchase"))) {
                return VerbGroup.mood(t, j, 0) == PlanNote.State.MENTIONED;
            }
        }
        return false;
    }

    private boolean foreseen(int i) {
        return t.has(Set.of("once", "becomes"))
                || near(i - 9, 9, FUTURE_OF_EARNING)
                || near(i - 4, 4, DENIAL)
                || (t.at(i + 1, "by") && t.at(i + 2, "the"));
    }

    private static final Set<String> FUTURE_OF_EARNING =
            Words.of("will may might would shall could can if unless until once not eligible be");

    private boolean near(int from, int count, Set<String> words) {
        return t.find(from, from + count, words) >= 0;
    }
}
