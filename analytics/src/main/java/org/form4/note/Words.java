package org.form4.note;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The vocabulary of the small grammars: each set is one part of speech as filers use it. Lower case, no inflection rules. */
final class Words {
    private Words() {}

    /** The words of a text, set apart by white space. */
    static Set<String> of(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
    }

    static final Set<String> SALE = of("""
            sale sales sold sell sells selling disposition dispositions disposed dispose disposal""");
    static final Set<String> PURCHASE = of("""
            purchase purchases purchased bought buy acquisition acquisitions acquired""");
    static final Set<String> EXERCISE = of("""
            exercise exercises exercised withheld withholding surrendered delivered conversion conversions converted""");
    static final Set<String> ANY_TRADE = Set.of("transaction", "transactions", "trade", "trades");
    static final Set<String> NOMINAL = of("""
            sale sales disposition dispositions disposal purchase purchases acquisition acquisitions exercise exercises
            conversion conversions distribution distributions transfer transfers gift gifts transaction transactions trade
            trades donation withholding execution order orders transcation transations""");

    /** Verbs a trade can be the object of, in the forms that report it or foresee it. */
    static final Set<String> TRADE_VERB = of("""
            sold sell sells selling made make effected effect effectuated effectuate executed execute purchased bought buy
            disposed dispose exercised exercising conducted completed consummated transacted traded carried undertaken
            done occurred occur took take taken entered initiated triggered distributed converted transferred donated
            gifted contributed withheld acquired performed implemented placed liquidated processed covered governed
            reported issued exchanged settled affected accomplished""");

    static final Set<String> BASE_VERB = of("""
            sell buy be make effect execute dispose exercise occur take have trade purchase effectuate transfer donate
            convert distribute""");

    static final Set<String> ADOPT = of("""
            adopted adopt adopts adopting adoption entered enter entering established establish establishing establishment
            instituted implemented created executed signed dated set put instructed given inception entry formed arranged
            addopted adpoted initiated made""");

    /** Forms that can only report the making of a plan. */
    static final Set<String> PLAN_MAKING = of("""
            adopted adopt adopts adoption entered established instituted adopting entering establishing addopted adpoted
            dated created signed""");

    static final Set<String> MODIFY = of("""
            amended amend amendment amending modified modify modification modifying restated revised amendments
            modifications supplemented""");

    static final Set<String> END = of("""
            terminated terminate terminates termination terminating cancelled canceled cancellation cancels expired
            expires expire expiration discontinued suspended ended ends concluded completed completion revoked rescinded
            lapsed exhausted""");

    static final Set<String> OTHER_EVENT = of("""
            disclosed disclosure discloses announced announcement filed filing granted grant vest vested vesting vests
            reviewed approved approval appointed retired retirement resigned acknowledged became effective commenced
            commence commencing began begin begins starting start started first release earnings ended ending through
            until since between period reflected reported prospectus registration merger held holding owned following
            prior before after later earlier expiring expire closing price split k q submitted renewed meeting divorce
            received record""");

    /** Nouns that are the plan itself; see {@link #isPlanNoun} for the ones that are another plan. */
    static final Set<String> PLAN = of("""
            plan plans arrangement arrangements program programs programme instruction instructions letter agreement
            agreements contract contracts strategy schedule plan's election elections directions directive""");

    static final Set<String> TRADING = of("""
            trading sales selling sale trade disposition written purchase prearranged arranged automatic existing
            preexisting diversification instruction instructions 10b5-1 planned structured liquidity divestiture planning""");

    /** Words that make a plan another plan: of compensation, of savings, of merger. */
    static final Set<String> FOREIGN = of("""
            incentive equity option compensation award savings retirement benefit omnibus bonus reinvestment merger
            reorganization deferred deferral 401 espp ownership rights exchange employee associate associates severance
            unit credit loan stockholders shareholders registration underwriting lock voting employment subscription
            divorce settlement customer drip dividend thrift profit pension director directors performance long term share
            margin pledge separation partnership operating collar forward issuer's""");

    static final Set<String> TRUSTS = of("""
            trust trusts foundation indenture declaration will estate grat grats crut trustee ttee trustees llc
            partnership""");

    static final Set<String> TRUST_DATED = of("""
            uad dtd udt uta utd uadtd ua ud""");

    static final Set<String> BE = of("""
            is are was were be been being has have had having did does do am isn't aren't wasn't weren't hasn't haven't
            hadn't didn't doesn't don't""");
    static final Set<String> FINITE = of("""
            is are was were has have had did does do may might will would could can shall should wasn't weren't isn't
            aren't didn't provides provided allows calls contemplates permits became remains covers specifies intends
            expects authorizes includes""");
    static final Set<String> MODAL = of("""
            may might will would could can shall intends intend intended expects expected anticipates anticipated proposed
            proposes plans eligible permitted permits allow allows authorized able cannot must going""");
    static final Set<String> NOT = of("""
            not never isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't nor neither""");
    static final Set<String> NO = Set.of("no", "none", "neither", "non", "nor", "without");
    static final Set<String> CONDITION = Set.of("if", "unless", "whether");
    static final Set<String> ERROR = of("""
            inadvertently inadvertent erroneously erroneous incorrectly incorrect mistakenly mistake error wrongly
            unintentionally improperly inaccurately oversight accidentally""");
    static final Set<String> MARKED = of("""
            checked check checking marked marking ticked selected indicated indicate indicating indicates stated
            identified noted disclosed attributed described designated referenced characterized box checkbox remove
            removed uncheck footnoted reference labeled flagged""");
    static final Set<String> OMITTED = of("""
            omitted omit omits omission failed failure neglected unchecked blank unmarked missing not didn't wasn't
            excluded""");
    static final Set<String> REMOVING = of("""
            remove removed removes removing deletes deleting uncheck delete deleted unchecking deselect""");
    static final Set<String> BOX = Set.of("box", "checkbox", "checkmark");
    static final Set<String> INDEFINITE = of("""
            a an new any another prior previous earlier former old second different separate""");
    static final Set<String> DEFINITE = of("""
            the this such that said these those his her its their same aforementioned foregoing each both which whose""");

    /** What kind of plan a noun names, by the words that qualify it. */
    enum PlanKind {
        /** Not a plan noun at all. */
        NONE,
        /** A plan of compensation, savings, merger. */
        FOREIGN,
        /** "agreement", "contract": a plan only if the rule is cited with it. */
        WEAK,
        /** "the plan". */
        BARE,
        /** "trading plan", "10b5-1 plan", or the citation itself. */
        TRADING
    }

    /** Whether the noun at i can be a trading plan's, with nothing else said. */
    static boolean isPlanNoun(Tokens t, int i) {
        PlanKind kind = planKind(t, i);
        return kind == PlanKind.TRADING || kind == PlanKind.BARE;
    }

    static PlanKind planKind(Tokens t, int i) {
        if (t.isRule(i)) {
            return PlanKind.TRADING;
        }
        if (!t.in(i, PLAN)) {
            return PlanKind.NONE;
        }
        for (int j = i - 1; j >= i - 5 && (t.isWord(j) || t.isRule(j) || t.isNumber(j) || t.in(j, BRACKET)); j--) {
            boolean stockPurchase = t.at(j, "purchase") && (t.at(j - 1, "stock") || t.at(j - 1, "share"));
            if (t.in(j, FOREIGN) || stockPurchase) {
                return PlanKind.FOREIGN;
            }
            if (t.isRule(j) || t.in(j, TRADING)) {
                return PlanKind.TRADING;
            }
            if (!t.in(j, QUALIFIER) && !t.isNumber(j) && !t.in(j, BRACKET)) {
                break;
            }
        }
        boolean merger =
                t.at(i + 1, "of", "merger") || t.at(i + 1, "of", "reorganization") || t.at(i + 1, "and", "plan");
        if (merger) {
            return PlanKind.FOREIGN;
        }
        return t.in(i, WEAK) ? PlanKind.WEAK : PlanKind.BARE;
    }

    private static final Set<String> BRACKET = Set.of("(", ")", "\"");

    /** Nouns that are a plan only when something says trading or the rule beside them. */
    private static final Set<String> WEAK = of("""
            agreement agreements contract contracts letter strategy schedule election elections program programs
            directions directive""");

    private static final Set<String> QUALIFIER = of("""
            stock securities common shares individual personal previously pre established adopted rule sec non
            discretionary nondiscretionary compliant qualified valid own new prior current duly existing systematic
            binding irrevocable broker brokerage standing company corporate group""");

    static Set<String> union(Set<String> one, Set<String> two) {
        Set<String> all = new HashSet<>(one);
        all.addAll(two);
        return Set.copyOf(all);
    }
}
