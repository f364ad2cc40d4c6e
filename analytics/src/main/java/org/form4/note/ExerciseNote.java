package org.form4.note;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of a note that tells how an exercise or a vesting was paid for: shares withheld or delivered, a net or cashless
 * exercise, shares sold to cover, payment in cash. It is what the filer says of trades that happened; what will, may or did not
 * happen is left out, and so is a sale made "partially" for tax. Not a judgement on the row: the codes may say otherwise.
 *
 * <p>A sentence can give several statements ("withheld to pay the exercise price and taxes" gives two).
 *
 * <p>Sources: Form 4, General Instruction 8, codes F (payment of exercise price or tax liability by delivering or withholding
 * securities) and M, D, S; 17 CFR 240.16b-3(e).
 *
 * @param kind what it tells
 * @param evidence the sentence exactly as filed
 */
public record ExerciseNote(Kind kind, String evidence) {
    private static final Stems STEMS = new Stems(
            "withh",
            "tax",
            "cash",
            "net ",
            "net-",
            "cover",
            "exercise",
            "surrender",
            "tender",
            "deliver",
            "strike",
            "sell to",
            "sell-to");

    /** What a sentence tells of the payment. */
    public enum Kind {
        /** The issuer kept back shares for tax. */
        WITHHELD_FOR_TAX,
        /** The issuer kept back shares for the exercise price. */
        WITHHELD_FOR_PRICE,
        /** The owner handed over shares for tax. */
        DELIVERED_FOR_TAX,
        /** The owner handed over shares for the exercise price. */
        DELIVERED_FOR_PRICE,
        /** Exercised net: the price paid in the shares received. */
        NET_EXERCISE,
        /** A cashless exercise; whether through a broker's sale or by withholding, the rows tell. */
        CASHLESS_EXERCISE,
        /** Shares sold only to pay the tax or the exercise price. */
        SELL_TO_COVER,
        /** Paid out in cash instead of shares. */
        CASH_SETTLED,
        /** The exercise price was paid in cash. */
        PRICE_PAID_IN_CASH
    }

    /** The statements of a footnote or of the remarks, in order. */
    public static List<ExerciseNote> in(String text) {
        if (!STEMS.occurIn(text)) {
            return List.of();
        }
        List<ExerciseNote> notes = new ArrayList<>();
        for (Sentence sentence : Sentence.split(text)) {
            Tokens tokens = Tokens.of(text, sentence.start(), sentence.end());
            for (Kind kind : ExerciseGrammar.kinds(tokens)) {
                notes.add(new ExerciseNote(kind, sentence.text()));
            }
        }
        return List.copyOf(notes);
    }
}
