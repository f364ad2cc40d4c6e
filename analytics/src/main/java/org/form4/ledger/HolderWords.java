package org.form4.ledger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.form4.group.Numbering;

/**
 * In whose name the securities of a row are held, by the form's own words: direct or indirect and the nature of ownership,
 * its letters alone. Coarser than {@link Ledger#position}: footnotes on who holds them, which are worded anew from filing to
 * filing, are left out, so that one holder stays one over time. Two trusts that only footnotes tell apart are one here.
 */
final class HolderWords {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Ledger ledger;
    private final Numbering words = new Numbering();

    /** By direct or indirect as filed, then by nature as filed. */
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    HolderWords(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The words of a row as a dense number. */
    int number(int row) {
        String ownership = ledger.directOrIndirectOwnership(row);
        return numbers.computeIfAbsent(ownership, o -> new HashMap<>())
                .computeIfAbsent(
                        ledger.natureOfOwnership(row),
                        nature -> words.of((Object) (ownership
                                + ' '
                                + NO_LETTERS
                                        .matcher(nature.toLowerCase(Locale.ROOT))
                                        .replaceAll(""))));
    }
}
