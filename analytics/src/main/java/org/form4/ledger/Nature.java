package org.form4.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The nature of indirect ownership under one name: the text and that of its footnotes, without case and punctuation. Both
 * count, for "By Trust" may cite a footnote for each trust, and one footnote may explain all the funds named in the
 * texts. Words that only point at a footnote say nothing and are left out, since they are spelt differently every time
 * and the numbers of footnotes change from filing to filing.
 */
final class Nature {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POINTER = Pattern.compile("(?:please )?(?:see|refer to|per|by) (?:the )?"
            + "(?:foot ?notes?|fn|notes?|explanation of responses|remarks?)(?: (?:below|and|to|through|\\d+|f\\d+))*");
    private static final Pattern CONTINUED =
            Pattern.compile("cont(?:inued|d)? (?:from|in|on|to) (?:the )?(?:foot ?)?notes? (?:number |no )?f?\\d+");

    private Nature() {}

    static String of(String natureOfOwnership, List<Notes.Note> cited) {
        String nature = words(natureOfOwnership);
        StringBuilder all = new StringBuilder(POINTER.matcher(nature).matches() ? "" : nature);
        for (Notes.Note note : cited) {
            all.append(all.isEmpty() ? "" : " | ")
                    .append(CONTINUED.matcher(words(note.text())).replaceAll("").strip());
        }
        return all.toString();
    }

    private static String words(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
