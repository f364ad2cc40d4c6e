package org.form4.read;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of a page's head: behind their label on its line, or in the next piece that is no part of the label. */
final class HeadDates {
    private static final Pattern LONG_DATE = Pattern.compile("([A-Z][a-z]{2,8}\\.? \\d{1,2}, ?\\d{4})");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))(?!\\d)");

    private HeadDates() {}

    /** The first day somewhere in a text; null when there is none. */
    static @Nullable LocalDate in(String text) {
        Matcher longDate = LONG_DATE.matcher(text);
        if (longDate.find()) {
            return DateText.parse(longDate.group(1));
        }
        Matcher date = DATE.matcher(text);
        return date.find() ? DateText.parse(date.group(1)) : null;
    }

    static @Nullable LocalDate after(HeadPieces pieces, int label, String rest) {
        LocalDate same = in(rest);
        if (same != null) {
            return same;
        }
        for (int i = label + 1; i < pieces.size(); i++) {
            String text = pieces.text(i);
            if (text.isEmpty() || HeadLabels.isMinor(text)) {
                continue;
            }
            LocalDate day = DateText.parse(text);
            if (day != null) {
                pieces.use(i);
            }
            return day;
        }
        return null;
    }
}
