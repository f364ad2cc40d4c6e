package org.form4.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of one sentence, looked at by place; a place outside is an empty mark, so rules need no bounds checks. A dash
 * between words is dropped ({@code sell-to-cover} = sell to cover), one beside a digit stays a mark (dates, {@code 8-K}).
 */
final class Tokens {
    private static final Token NOTHING = new Token(Token.Kind.MARK, "", 0, 0);

    /** The month, told apart from the verb. */
    static final String MAY = "may (month)";

    private final List<Token> list;

    private Tokens(List<Token> list) {
        this.list = list;
        for (int i = 0; i < list.size(); i++) {
            if (word(i).equals("may") && isMonth(i)) {
                Token may = get(i);
                list.set(i, new Token(may.kind(), MAY, may.start(), may.end()));
            }
        }
    }

    /** "May 5", "5 May", "in May": the month, not the verb of permission. */
    private boolean isMonth(int i) {
        boolean figure = isNumber(i + 1) || (isNumber(i + 2) && !isWord(i + 1));
        return figure
                || isNumber(i - 1)
                || at(i - 1, "-")
                || at(i - 1, "in")
                || at(i - 1, "of")
                || at(i - 1, "late")
                || at(i - 1, "early");
    }

    static Tokens of(String text) {
        return of(text, 0, text.length());
    }

    /** The tokens of a stretch of a text; their places are those of the whole text. */
    static Tokens of(String text, int from, int to) {
        List<Token> list = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = c == '1' || c == 'l' || c == 'I' ? RuleCitation.endOf(text, i) : -1;
            if (end > 0) {
                list.add(new Token(Token.Kind.RULE, "10b5-1", i, Math.min(end, to)));
            } else if (Character.isDigit(c)) {
                end = numberEnd(text, i, to);
                list.add(new Token(Token.Kind.NUMBER, text.substring(i, end).replace(",", ""), i, end));
            } else if (Character.isLetter(c)) {
                end = wordEnd(text, i, to);
                list.add(new Token(Token.Kind.WORD, lower(text, i, end), i, end));
            } else if (Sentence.isSpace(c)) {
                end = i + 1;
            } else {
                end = Math.min(to, i + Math.max(1, Chars.dashLength(text, i)));
                addMark(list, text, i, end);
            }
            i = end;
        }
        return new Tokens(list);
    }

    private static void addMark(List<Token> list, String text, int i, int end) {
        char c = text.charAt(i);
        if (Chars.dashLength(text, i) > 0) {
            boolean besideDigit = (i > 0 && Character.isDigit(text.charAt(i - 1)))
                    || (end < text.length() && Character.isDigit(text.charAt(end)));
            boolean spaced = i > 0 && Sentence.isSpace(text.charAt(i - 1));
            if (besideDigit || spaced) {
                list.add(new Token(Token.Kind.MARK, "-", i, end));
            }
        } else if (Chars.isApostrophe(c)) {
            if (end < text.length() && Character.toLowerCase(text.charAt(end)) == 's') {
                list.add(new Token(Token.Kind.MARK, "'", i, end));
            }
        } else {
            list.add(new Token(Token.Kind.MARK, String.valueOf(c), i, end));
        }
    }

    /** Digits with thousands commas and decimals: 1,234.50; a comma or full stop not followed by a digit is not part of it. */
    private static int numberEnd(String text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            boolean inner = (c == '.' || (c == ',' && thousands(text, i, to)))
                    && i + 1 < to
                    && Character.isDigit(text.charAt(i + 1));
            if (!Character.isDigit(c) && !inner) {
                break;
            }
            i++;
        }
        return i;
    }

    /** A comma groups thousands only if exactly three digits follow: "May 15,2024" is a day and a year. */
    private static boolean thousands(String text, int comma, int to) {
        int digits = 0;
        while (comma + 1 + digits < to && digits < 4 && Character.isDigit(text.charAt(comma + 1 + digits))) {
            digits++;
        }
        return digits == 3;
    }

    private static int wordEnd(String text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            boolean contraction = Chars.isApostrophe(c)
                    && i > from
                    && text.charAt(i - 1) == 'n'
                    && i + 1 < to
                    && text.charAt(i + 1) == 't';
            if (!Character.isLetter(c) && !contraction) {
                break;
            }
            i++;
        }
        return i;
    }

    private static String lower(String text, int from, int to) {
        return text.substring(from, to)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('`', '\'');
    }

    int size() {
        return list.size();
    }

    Token get(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : NOTHING;
    }

    String word(int i) {
        return get(i).word();
    }

    boolean in(int i, Set<String> words) {
        return words.contains(get(i).word());
    }

    boolean isRule(int i) {
        return get(i).kind() == Token.Kind.RULE;
    }

    boolean isNumber(int i) {
        return get(i).kind() == Token.Kind.NUMBER;
    }

    boolean isWord(int i) {
        return get(i).kind() == Token.Kind.WORD;
    }

    /** Whether these words stand here one after the other. */
    boolean at(int i, String... words) {
        for (int k = 0; k < words.length; k++) {
            if (!get(i + k).word().equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    /** The first place of these words in [from, to), or -1. */
    int find(int from, int to, Set<String> words) {
        for (int i = Math.max(0, from); i < Math.min(to, list.size()); i++) {
            if (in(i, words)) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of this word among the given number of tokens before i, or -1. */
    int lastBefore(int i, String word, int window) {
        for (int j = i - 1; j >= 0 && j >= i - window; j--) {
            if (at(j, word)) {
                return j;
            }
        }
        return -1;
    }

    boolean has(Set<String> words) {
        return find(0, list.size(), words) >= 0;
    }

    int firstRule() {
        for (int i = 0; i < list.size(); i++) {
            if (isRule(i)) {
                return i;
            }
        }
        return -1;
    }
}
