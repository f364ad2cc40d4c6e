package org.form4.note;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a footnote or remark about a trading plan under Rule 10b5-1. It is what the filer says, not whether a row
 * traded under a plan: rows, the form's box and contradictions are weighed by whoever holds the filing.
 *
 * <p>A text can make several statements (several plans, or one part of the trades under a plan and another not). Sentences
 * that speak on about the same plan ("The plan was adopted on ...") are one statement with it. A trade under (or not under) a
 * "trading plan" or a "prearranged plan" is a statement without the rule being cited, and so is one under a "sales plan" or
 * "sale instruction" whose making is told; other plans that never cite it, compensation plans, and Rules 10b-5, 10b5-2 and
 * 10b-18 give none.
 *
 * <p>Dates: only a complete calendar date that the text ties to the making (or the change) of the plan; a month, a season, the
 * date of a trust, of a disclosure, of a trade or of mere effect is none. Where one statement names several adoption dates it
 * is repeated, once for each date.
 *
 * <p>Sources: 17 CFR 240.10b5-1(c) (what a plan is; (c)(1)(iv): a change of amount, price or timing is a new adoption); Form 4,
 * General Instruction 10 (the box and the adoption date); SEC Division of Corporation Finance, Exchange Act Rules C&amp;DI
 * 120.31 (the box is meant for plans adopted on or after 27 February 2023).
 *
 * @param state what it claims of the trades
 * @param reach which trades it speaks of
 * @param evidence the sentence exactly as filed; where neighbouring sentences belong to the statement, all from the first to
 *     the last
 * @param adoptionDate day the plan was made, null if the text does not tell
 * @param modificationDate day of its last change, null if the text does not tell
 * @param adopter who made it, as filed, null if the text does not tell
 * @param terminationMentioned whether the text says that the plan has ended or will end
 */
public record PlanNote(
        State state,
        Reach reach,
        String evidence,
        @Nullable LocalDate adoptionDate,
        @Nullable LocalDate modificationDate,
        @Nullable String adopter,
        boolean terminationMentioned) {

    private static final Stems TRADING_PLAN = new Stems(
            "trading p",
            "trading a",
            "trading i",
            "prearranged",
            "pre-arranged",
            "sale plan",
            "sale instruction",
            "sales plan",
            "sales instruction",
            "selling plan",
            "selling instruction");

    /** What a statement claims of the trades it reaches. */
    public enum State {
        /** Made under a plan. */
        PLAN,
        /** Not made under a plan. */
        NEGATED,
        /** A plan is spoken of (adopted, ended, may be used, box ticked by mistake) but nothing is claimed of the trades. */
        MENTIONED
    }

    /** Which trades a statement speaks of. */
    public enum Reach {
        /** The row the footnote hangs on. Never in remarks. */
        ROW,
        /** All sales of the filing. */
        SALES,
        /** All purchases of the filing. */
        PURCHASES,
        /** All exercises and conversions of the filing, and the shares withheld for them. */
        EXERCISES,
        /** Both of the above: "the option exercises and sales reported in this Form 4". */
        EXERCISES_AND_SALES,
        /** All transactions of the filing. */
        FILING
    }

    /** The statements of a footnote, in order; empty if it does not speak of the rule. */
    public static List<PlanNote> inFootnote(String text) {
        return mayOccurIn(text) ? new PlanReader(text, false).read() : List.of();
    }

    /** The statements of the remarks, in order. Remarks hang on no row, so nothing there has the reach ROW. */
    public static List<PlanNote> inRemarks(String text) {
        return mayOccurIn(text) ? new PlanReader(text, true).read() : List.of();
    }

    private static boolean mayOccurIn(String text) {
        return RuleCitation.mayOccurIn(text) || TRADING_PLAN.occurIn(text);
    }
}
