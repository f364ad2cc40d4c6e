package org.form4.note;

/** Quick test by beginnings of words, so that notes about something else are not taken apart: one pass over the characters. */
final class Stems {
    private final String[] stems;
    private final boolean[] firsts = new boolean[128];

    /** Plain lower-case stems. */
    Stems(String... stems) {
        this.stems = stems.clone();
        for (String stem : stems) {
            firsts[stem.charAt(0)] = true;
            firsts[Character.toUpperCase(stem.charAt(0))] = true;
        }
    }

    boolean occurIn(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!inWord && c < 128 && firsts[c] && anyAt(text, i)) {
                return true;
            }
            inWord = Character.isLetter(c);
        }
        return false;
    }

    private boolean anyAt(String text, int i) {
        for (String stem : stems) {
            if (text.regionMatches(true, i, stem, 0, stem.length())) {
                return true;
            }
        }
        return false;
    }
}
