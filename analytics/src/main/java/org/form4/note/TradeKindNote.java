package org.form4.note;

import java.util.ArrayList;
import java.util.List;
import org.form4.note.PlanNote.Reach;

/**
 * One sentence of a note that tells what kind of trade a row is: on the open market, private, in an offering, through a
 * savings or purchase plan, or shares earned long after they were granted. What a sentence only foresees or denies is left
 * out. Not a classification of rows: a note can contradict its row's code, and most rows carry no such note.
 *
 * <p>Sources: 17 CFR 240.16a-11 (dividend reinvestment), 16a-12 (domestic relations orders), 16a-13 (change in form), 16b-3
 * (plans and issuer transactions); Form 4, General Instruction 8, codes P and S (open market or private).
 *
 * @param kind what it tells
 * @param evidence the sentence exactly as filed
 * @param reach which trades it speaks of: the row the note hangs on, or all sales, purchases, transactions of the form
 * @param side whether it tells how shares were sold or how they were acquired, which is not how they are sold later
 */
public record TradeKindNote(Kind kind, String evidence, Reach reach, Side side) {
    private static final Stems STEMS = new Stems(
            "market",
            "broker",
            "nyse",
            "nasdaq",
            "stock exchange",
            "ipo",
            "directed share",
            "directly from",
            "directly to",
            "direct transaction",
            "purchase a",
            "privat",
            "repurchase",
            "offering",
            "underwrit",
            "reinvest",
            "drip",
            "purchase p",
            "espp",
            "401",
            "savings",
            "thrift",
            "16a",
            "16b",
            "earned",
            "certif",
            "negotiated",
            "achiev",
            "attain");

    /** Which side of a trade the words before the kind name. */
    public enum Side {
        ACQUIRED,
        SOLD,
        EITHER
    }

    /** What kind of trade a sentence tells of. */
    public enum Kind {
        OPEN_MARKET,
        /** Privately negotiated, a private placement, bought from or sold to a named party. */
        PRIVATE,
        /** Sold to underwriters or bought in a registered or public offering. */
        OFFERING,
        DIVIDEND_REINVESTMENT,
        /** Employee or associate stock purchase plan. */
        ESPP,
        /** 401(k), savings and thrift plans. */
        RETIREMENT_PLAN,
        /** Exempt under Rule 16a-11, 16a-12, 16a-13 or 16b-3. */
        OTHER_EXEMPT,
        /** Earned or certified against a performance goal, so that the grant is older than the row. */
        EARNED
    }

    /** The statements of a footnote, in order. */
    public static List<TradeKindNote> in(String text) {
        return read(text, false);
    }

    /** The statements of the remarks, in order. Remarks hang on no row, so nothing there has the reach ROW. */
    public static List<TradeKindNote> inRemarks(String text) {
        return read(text, true);
    }

    private static List<TradeKindNote> read(String text, boolean inRemarks) {
        List<TradeKindNote> notes = new ArrayList<>();
        if (!STEMS.occurIn(text)) {
            return List.of();
        }
        for (Sentence sentence : Sentence.split(text)) {
            Tokens tokens = Tokens.of(text, sentence.start(), sentence.end());
            TradeKindGrammar.kinds(tokens)
                    .forEach((kind, side) -> notes.add(new TradeKindNote(
                            kind, sentence.text(), PlanReach.of(tokens, 0, tokens.size(), inRemarks), side)));
        }
        return List.copyOf(notes);
    }
}
