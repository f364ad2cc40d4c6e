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
            if (isAt(stem, text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String stem, String text, int i) {
        if (i + stem.length() > text.length()) {
            return false;
        }
        for (int j = stem.length() - 1; j >= 0; j--) {
            char wanted = stem.charAt(j);
            char c = text.charAt(i + j);
            // a small letter and its capital differ in this bit
            if (c != wanted && !(wanted >= 'a' && (c | 0x20) == wanted)) {
                return false;
            }
        }
        return true;
    }
}
