package org.form4.note;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lowest and the highest price of the trades that a row adds up, as a note gives them ("at prices ranging from $10.10 to
 * $10.45"). Not the average itself, which is the row's price, and not a range of exercise prices or price hurdles. In the
 * currency of the row. Only ranges of trading prices are given; a text with several gives several, in order.
 *
 * <p>Source: SEC Division of Corporation Finance, letter of 25 June 2008 to Skadden, Arps, Slate, Meagher &amp; Flom LLP, on
 * reporting trades of one day within a one-dollar range by their weighted average price.
 *
 * @param low lowest price, inclusive, exactly as written
 * @param high highest price, inclusive, exactly as written
 * @param evidence the sentence exactly as filed
 */
public record PriceRange(BigDecimal low, BigDecimal high, String evidence) {
    private static final Stems STEMS = new Stems("rang", "price", "between", "from $");
    private static final Set<String> CURRENCY =
            Set.of("$", "\u20ac", "\u00a3", "usd", "us", "cad", "c", "nis", "eur", "gbp");
    private static final Set<String> TRADED = Words.of(
            "price prices ranging range ranged sold purchased trades transactions sale purchase executed average between low high");
    private static final Set<String> NOT_TRADED =
            Set.of("exercise", "strike", "hurdle", "hurdles", "conversion", "target");
    private static final Set<String> JOINT = Words.of("""
            to - and through per share a high of the low ( ) inclusive up price ,""");

    /** The ranges a footnote or remark gives. */
    public static List<PriceRange> in(String text) {
        if (!STEMS.occurIn(text)) {
            return List.of();
        }
        List<PriceRange> ranges = new ArrayList<>();
        for (Sentence sentence : Sentence.split(text)) {
            Tokens t = Tokens.of(text, sentence.start(), sentence.end());
            for (int i = 0; i < t.size(); i++) {
                int second = t.isNumber(i) ? second(t, i) : -1;
                if (second > 0 && isTraded(t, i)) {
                    BigDecimal one = new BigDecimal(t.word(i));
                    BigDecimal two = new BigDecimal(t.word(second));
                    ranges.add(new PriceRange(one.min(two), one.max(two), sentence.text()));
                    i = second;
                }
            }
        }
        return List.copyOf(ranges);
    }

    /** The place of the other end, or -1: "$10.10 to $10.45", "$10.10 - 10.45", "between $10 and $11". */
    private static int second(Tokens t, int first) {
        if (!isPrice(t, first)) {
            return -1;
        }
        boolean joined = false;
        for (int j = first + 1; j < first + 9; j++) {
            if (t.isNumber(j)) {
                return joined && isPrice(t, j) ? j : -1;
            }
            if (!t.in(j, JOINT) && !t.in(j, CURRENCY)) {
                return -1;
            }
            boolean between = t.at(j, "and")
                    && t.find(first - 6, first, Set.of("between", "low", "range", "ranging", "ranged")) >= 0;
            joined |= t.at(j, "to") || t.at(j, "-") || t.at(j, "through") || between;
        }
        return -1;
    }

    /** A number with a currency before it, or with decimals; a number with two points is a date. */
    private static boolean isPrice(Tokens t, int i) {
        String word = t.word(i);
        int point = word.indexOf('.');
        boolean number = point < 0 || word.indexOf('.', point + 1) < 0;
        return number && word.length() < 20 && (t.in(i - 1, CURRENCY) || point >= 0);
    }

    private static boolean isTraded(Tokens t, int i) {
        return t.find(i - 30, i, TRADED) >= 0 && t.find(i - 6, i, NOT_TRADED) < 0;
    }
}
