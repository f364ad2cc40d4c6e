package org.form4.note;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that tie a trade to a plan ("pursuant to", "under", "in accordance with"), at tokens {@code from} to {@code to}
 * exclusive. {@code excluding} ones say the opposite ("outside of", "other than under"); after {@code weak} ones only the
 * subject of the sentence tells whether a trade is meant ("subject to").
 */
record PlanLink(int from, int to, boolean excluding, boolean weak) {
    private static final List<String[]> TIES = phrases("""
            pursuant to, pursuant the, persuant to, pursant to, in accordance with, in accordance to, in compliance with,
            in conformity with, in reliance on, in reliance upon, consistent with, under, as part of, through, via, per,
            in connection with, in conjunction with, according to, using, as required by, required by, as directed by,
            as provided by, provided for in, as provided in, set forth in, specified in, specified by, triggered by,
            governed by, authorized by, covered by, compliance with, accordance with, comply with, complies with,
            complied with, compliant with, conform to, qualify under, qualifies under, by means of, by way of,
            on the basis of, as a result of, by virtue of, by operation of, with respect to, mandated by, directed by,
            reliance on, satisfy the requirements of, dictated by, from, within, made by, related to, relating to,
            pursuant""");
    private static final List<String[]> EXCLUSIONS = phrases("""
            outside of, outside, other than pursuant to, other than under, other than through, rather than pursuant to,
            rather than under, instead of pursuant to, instead of under, without, independent of, independently of,
            separate from, separately from, unrelated to, not in accordance with""");
    private static final List<String[]> WEAK = phrases("subject to, part of, in");
    private static final Set<String> FIRST_WORDS = firstWords();

    /** The link that starts at a token, the longest that fits, or null. */
    static @Nullable PlanLink at(Tokens t, int i) {
        if (!t.in(i, FIRST_WORDS)) {
            return null;
        }
        int excluding = longest(t, i, EXCLUSIONS);
        int tie = longest(t, i, TIES);
        int weak = longest(t, i, WEAK);
        if (excluding > 0 && excluding >= tie) {
            return new PlanLink(i, i + excluding, true, false);
        }
        if (tie > 0) {
            return new PlanLink(i, i + tie, false, false);
        }
        return weak > 0 ? new PlanLink(i, i + weak, false, true) : null;
    }

    private static int longest(Tokens t, int i, List<String[]> phrases) {
        int best = 0;
        for (String[] phrase : phrases) {
            if (phrase.length > best && t.at(i, phrase)) {
                best = phrase.length;
            }
        }
        return best;
    }

    /** Phrases parted by commas, as lists of words. */
    private static List<String[]> phrases(String phrases) {
        return Arrays.stream(phrases.strip().split(",\\s*"))
                .map(phrase -> phrase.split("\\s+"))
                .toList();
    }

    private static Set<String> firstWords() {
        Set<String> words = new HashSet<>();
        for (List<String[]> phrases : List.of(TIES, EXCLUSIONS, WEAK)) {
            phrases.forEach(p -> words.add(p[0]));
        }
        return Set.copyOf(words);
    }
}
