package org.form4.read;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines at the very top of a page: a name, the form, the day of filing.
 *
 * @param form {@code 3}, {@code 4} or {@code 5}; null when the page does not say
 * @param isAmendment whether {@code /A} stands behind it
 * @param filingDate only where it stands by the form's name; null otherwise
 */
record HeadTitle(
        @Nullable String form,
        boolean isAmendment,
        @Nullable LocalDate filingDate) {
    private static final Pattern FORM = Pattern.compile("(?i)\\bform\\s{1,3}([345])\\b(\\s?/\\s?A\\b)?");
    private static final int LONGEST = 200;

    /** So many pieces with words are the title; an {@code /A} may come somewhat later. */
    private static final int TITLE = 4;

    private static final int TOP = 40;

    static HeadTitle of(HeadPieces pieces) {
        String form = null;
        boolean amendment = false;
        LocalDate filingDate = null;
        int words = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.text(i);
            if (text.isEmpty()) {
                continue;
            }
            words++;
            Matcher matcher = FORM.matcher(text.length() > LONGEST ? "" : text);
            if (form == null && matcher.find() && !isBox(text)) {
                form = matcher.group(1);
                amendment = matcher.group(2) != null;
                if (words <= TITLE) {
                    filingDate = filingDate(pieces, i, text.substring(matcher.end()));
                }
            } else if (form != null && words < TOP && matcher.find(0) && matcher.group(2) != null && !isBox(text)) {
                amendment = true;
            }
        }
        return new HeadTitle(form, amendment, filingDate);
    }

    private static @Nullable LocalDate filingDate(HeadPieces pieces, int at, String rest) {
        LocalDate same = HeadDates.in(rest);
        int next = at + 1;
        while (next < pieces.size() && pieces.text(next).isEmpty()) {
            next++;
        }
        return same != null || next == pieces.size() ? same : whole(pieces.text(next));
    }

    private static @Nullable LocalDate whole(String text) {
        return DateText.parse(text.startsWith("Filed ") ? text.substring(6) : text);
    }

    private static boolean isBox(String text) {
        return HeadSentences.isNotSubject(text) || text.toLowerCase(Locale.ROOT).contains("obligations");
    }
}
