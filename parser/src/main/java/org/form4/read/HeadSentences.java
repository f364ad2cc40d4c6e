package org.form4.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The boxes of the head that stand before whole sentences. Null where the page has no box or lost its mark. */
final class HeadSentences {
    private static final Pattern NOT_SUBJECT = Pattern.compile("(?i).*check this box if no longer subject.*");
    private static final Pattern PLAN = Pattern.compile(
            "(?i).*check this box to indicate that a transaction was made pursuant.*|.*affirmative defense conditions of rule ?10b5-1.*");
    private static final Pattern FORM3_HOLDINGS = Pattern.compile("(?i).*\\bform 3 holdings reported.*");
    private static final Pattern FORM4_TRANSACTIONS = Pattern.compile("(?i).*\\bform 4 transactions reported.*");

    @Nullable
    Boolean notSubjectToSection16;

    @Nullable
    Boolean aff10b5One;

    @Nullable
    Boolean form3HoldingsReported;

    @Nullable
    Boolean form4TransactionsReported;

    static boolean isNotSubject(String text) {
        return NOT_SUBJECT.matcher(text).matches();
    }

    /** Takes in the box of a sentence, if this is one that has a box. */
    void read(HeadPieces pieces, int at) {
        String text = pieces.text(at);
        if (isNotSubject(text)) {
            notSubjectToSection16 = box(pieces, at);
        } else if (PLAN.matcher(text).matches()) {
            aff10b5One = box(pieces, at);
        } else if (FORM3_HOLDINGS.matcher(text).matches()) {
            form3HoldingsReported = box(pieces, at);
        } else if (FORM4_TRANSACTIONS.matcher(text).matches()) {
            form4TransactionsReported = box(pieces, at);
        }
    }

    private static @Nullable Boolean box(HeadPieces pieces, int sentence) {
        return CheckBoxes.ofSentence(sentence > 0 ? pieces.text(sentence - 1) : "", pieces.text(sentence));
    }
}
