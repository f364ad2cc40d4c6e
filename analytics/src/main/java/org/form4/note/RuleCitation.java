package org.form4.note;

/**
 * Finds citations of Rule 10b5-1 (17 CFR 240.10b5-1) in any spelling met in filings: {@code 10b5-1}, {@code 10b-5-1},
 * {@code 10b51}, {@code 10(b)(5)-1}, {@code 105b-1}, any dash or lost dash, spaces, an l for the 1. Never Rule 10b-5 (fraud),
 * 10b5-2 (duty of trust) or 10b-18 (repurchases).
 */
final class RuleCitation {
    private RuleCitation() {}

    /** Quick test, so that the many notes that never speak of the rule cost one pass over their characters. */
    static boolean mayOccurIn(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '1' || c == 'l' || c == 'I') && endOf(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(char c) {
        return c == '0' || c == 'o' || c == 'O';
    }

    /** Index after the citation that starts at i (paragraphs included), or -1. */
    static int endOf(String text, int i) {
        if (i + 1 >= text.length() || !isZero(text.charAt(i + 1))) {
            return -1;
        }
        // "Rule10b5-1" without a space is met; a figure one before is another number, and "l0b5" inside a word is a
        // word.
        if (i > 0
                && (Character.isDigit(text.charAt(i - 1))
                        || (Character.isLetter(text.charAt(i - 1)) && text.charAt(i) != '1'))) {
            return -1;
        }
        Cursor c = new Cursor(text, i);
        if (!c.one() || !(c.take('0') || c.take('o'))) {
            return -1;
        }
        boolean swapped = c.take('5');
        boolean dashBeforeB = c.separator(false);
        if (!c.bracketed('b')) {
            return -1;
        }
        boolean dashBeforeFive = false;
        if (!swapped) {
            dashBeforeFive = c.separator(true);
            if (!c.bracketed('5')) {
                return -1;
            }
        } else if (dashBeforeB && !c.atSeparator()) {
            // 105-b1
            return c.one() && !c.atLetterOrDigit() ? c.paragraphs() : -1;
        }
        boolean marked = c.mark();
        boolean spaced = c.spaces();
        marked |= c.mark();
        spaced |= c.spaces();
        if (!marked && spaced && dashBeforeFive) {
            // "Rule 10b-5 1 share": only a space and an ordinary number
            return -1;
        }
        c.take('0');
        if (!c.bracketedOne() || c.atLetterOrDigit() || (!marked && spaced && c.numberGoesOn())) {
            return -1;
        }
        return c.paragraphs();
    }

    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text, int at) {
            this.text = text;
            this.at = at;
        }

        private char peek(int ahead) {
            return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
        }

        boolean take(char wanted) {
            if (Character.toLowerCase(peek(0)) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        boolean one() {
            return take('1') || take('l') || take('i');
        }

        boolean bracketed(char wanted) {
            if (peek(0) == '(' && Character.toLowerCase(peek(1)) == wanted && peek(2) == ')') {
                at += 3;
                return true;
            }
            return take(wanted);
        }

        boolean bracketedOne() {
            if (peek(0) == '(' && peek(1) == '1' && peek(2) == ')') {
                at += 3;
                return true;
            }
            return one();
        }

        boolean separator(boolean allowSpace) {
            int before = at;
            if (allowSpace) {
                spaces();
            }
            mark();
            if (allowSpace) {
                spaces();
            } else if (peek(0) == ' ' && Character.toLowerCase(peek(1)) == 'b') {
                at++;
            }
            return at > before;
        }

        boolean atSeparator() {
            return Chars.isDash(peek(0)) || Sentence.isSpace(peek(0));
        }

        boolean mark() {
            int length = Chars.dashLength(text, at);
            if (length == 0
                    && (peek(0) == '.' || peek(0) == '?' || peek(0) == '/' || peek(0) == '_' || peek(0) == '\ufffd')) {
                length = 1;
            }
            at += length;
            return length > 0;
        }

        boolean spaces() {
            int before = at;
            // At most three, so that a hostile run of spaces is not read again from each place.
            while (at < text.length() && at - before < 3 && Sentence.isSpace(peek(0))) {
                at++;
            }
            return at > before;
        }

        boolean atLetterOrDigit() {
            return Character.isLetterOrDigit(peek(0));
        }

        boolean numberGoesOn() {
            return (peek(0) == ',' || peek(0) == '.') && Character.isDigit(peek(1));
        }

        /** Swallows (c)(1)(i)(B), with or without spaces between. */
        int paragraphs() {
            for (int n = 0; n < 6; n++) {
                int p = at;
                if (p < text.length() && text.charAt(p) == ' ') {
                    p++;
                }
                if (p >= text.length() || text.charAt(p) != '(') {
                    break;
                }
                int close = p + 1;
                while (close < text.length() && close - p < 5 && Character.isLetterOrDigit(text.charAt(close))) {
                    close++;
                }
                if (close >= text.length() || text.charAt(close) != ')' || close == p + 1 || close - p > 4) {
                    break;
                }
                at = close + 1;
            }
            return at;
        }
    }
}
