package org.form4.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One sentence of a note, exactly as filed, without the white space around it. Not a clause: semicolons do not end it.
 *
 * <p>A full stop inside a number, a rule ({@code Rule 10b5-1(c).}), an initial ({@code J. Doe}) or an abbreviation
 * ({@code Inc.}, {@code Sept. 19}) does not end a sentence; a blank line does. Text without any full stop is one sentence;
 * blank text has none.
 *
 * @param start index of the first character in the text it was cut from, inclusive
 * @param end index after the last character, exclusive
 * @param text the characters between them
 */
public record Sentence(int start, int end, String text) {

    /** Never end a sentence: something always follows. */
    private static final Set<String> TITLES = Words.of("""
            mr mrs ms dr messrs prof hon rev st no nos art sec fn vs v cf eg ie approx jan feb mar apr jun jul aug sep
            sept oct nov dec u viz reg par pt acct dtd ca""");

    /** End a sentence only when a usual opening word follows. */
    private static final Set<String> SUFFIXES = Words.of("""
            inc corp co ltd llc lp llp plc jr sr esq etc trs ttee al bros na sa nv ag cos assoc intl ii iii am pm""");

    private static final Set<String> OPENERS = Words.of("""
            the this these those such each all on in as a an represents reflects includes pursuant shares sales sale rule
            under following at by for no none not any it its he she his her they their mr ms mrs dr reporting effective
            consists does excludes price prices transaction transactions adopted weighted because also see to plan both
            upon after held there of with if when from subject due amount number exempt sold purchased exercise""");

    /** The sentences of a text, in order, without overlap. */
    public static List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsAt(text, start, i)) {
                int end = i + 1;
                while (end < text.length() && isCloser(text.charAt(end))) {
                    end++;
                }
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Sentence(start, end, text.substring(start, end)));
        }
    }

    private static boolean endsAt(String text, int start, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return isBlankLineAfter(text, i);
        }
        if (c == '!' || c == '?') {
            // A question mark between letters or digits is a dash that some old encoding lost.
            return i + 1 == text.length() || isSpace(text.charAt(i + 1));
        }
        return c == '.' && fullStopEnds(text, start, i);
    }

    private static boolean isBlankLineAfter(String text, int newline) {
        for (int i = newline + 1; i < text.length() && isSpace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean fullStopEnds(String text, int start, int dot) {
        int next = dot + 1;
        while (next < text.length() && isCloser(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        String before = wordBefore(text, start, dot);
        if (!isSpace(text.charAt(next))) {
            return gluedSentence(text, before, dot, next);
        }
        while (next < text.length() && (isSpace(text.charAt(next)) || isOpener(text.charAt(next)))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        char first = text.charAt(next);
        if (Character.isLowerCase(first) || first == ',' || first == ';') {
            return false;
        }
        if (isListNumber(text, start, dot, before) || TITLES.contains(before)) {
            return false;
        }
        if (SUFFIXES.contains(before) || (before.length() == 1 && Character.isLetter(before.charAt(0)))) {
            return OPENERS.contains(wordFrom(text, next));
        }
        return true;
    }

    /** Two sentences typed without a space: "... on May 3.The plan", but not "U.S.A." or "Inc.'s" or "10.5". */
    private static boolean gluedSentence(String text, String before, int dot, int next) {
        return next == dot + 1
                && Character.isUpperCase(text.charAt(next))
                && (before.length() > 2 || isNumber(before))
                && !TITLES.contains(before)
                && !SUFFIXES.contains(before)
                && next + 1 < text.length()
                && (Character.isLowerCase(text.charAt(next + 1)) || OPENERS.contains(wordFrom(text, next)));
    }

    /** "1. Shares were sold": the number opens the sentence and counts it. */
    private static boolean isListNumber(String text, int start, int dot, String before) {
        return isNumber(before)
                && before.length() < 3
                && text.substring(start, dot).strip().length() == before.length();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String wordBefore(String text, int start, int dot) {
        int from = dot;
        while (from > start && dot - from < 24 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, dot).toLowerCase(Locale.ROOT);
    }

    private static String wordFrom(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < 24 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isCloser(char c) {
        return c == ')' || c == '"' || c == '\u201d' || c == ']' || c == '\'' || c == '\u2019';
    }

    private static boolean isOpener(char c) {
        return c == '(' || c == '"' || c == '\u201c' || c == '[' || c == '*' || c == '\u2018' || c == '\'';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
