package org.form4.note;

/** Characters that filings use for one another: dashes of all kinds, quotes, dashes broken by a wrong encoding. */
final class Chars {
    private Chars() {}

    static boolean isDash(char c) {
        return c == '-'
                || (c >= '\u2010' && c <= '\u2015')
                || c == '\u2212'
                || c == '\u00ad'
                || c == '\u00ac'
                || c == '\ufe58'
                || c == '\ufe63'
                || c == '\uff0d'
                || c == '\u0096'
                || c == '\u0097'
                || c == '\u2043'
                || c == '~';
    }

    /** Length of the dash at this place, 0 if there is none; UTF-8 dashes read as Latin-1 count as one. */
    static int dashLength(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        if (text.charAt(at) == '\u00e2'
                && at + 2 < text.length()
                && (text.charAt(at + 1) == '\u20ac' || text.charAt(at + 1) == '\u0080')) {
            return 3;
        }
        return isDash(text.charAt(at)) ? 1 : 0;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00b4' || c == '\u0092';
    }
}
