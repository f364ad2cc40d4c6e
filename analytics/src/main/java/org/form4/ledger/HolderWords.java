package org.form4.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * In whose name the securities of a row are held, by the form's own words: direct or indirect and the nature of ownership,
 * its letters alone. Coarser than {@link Ledger#position}: footnotes on who holds them, which are worded anew from filing to
 * filing, are left out, so that one holder stays one over time. Two trusts that only footnotes tell apart are one here.
 */
final class HolderWords {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private HolderWords() {}

    static String of(Ledger ledger, int row) {
        String nature = ledger.natureOfOwnership(row);
        String letters = nature.isEmpty()
                ? ""
                : NO_LETTERS.matcher(nature.toLowerCase(Locale.ROOT)).replaceAll("");
        return ledger.directOrIndirectOwnership(row) + ' ' + letters;
    }
}
