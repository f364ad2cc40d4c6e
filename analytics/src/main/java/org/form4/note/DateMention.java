package org.form4.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete calendar date written in a sentence, from token {@code from} inclusive to {@code to} exclusive. A month and a
 * year alone is no date; 30 February is none either. Numbers are read month first, as American filers write them, unless only
 * day first makes a date. Two-digit years up to 49 are this century's.
 */
record DateMention(LocalDate date, int from, int to) {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("janurary", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("febuary", 2),
            Map.entry("feburary", 2),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry(Tokens.MAY, 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("septmber", 9),
            Map.entry("setpember", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("novemeber", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12),
            Map.entry("decemeber", 12));

    static List<DateMention> in(Tokens tokens) {
        List<DateMention> dates = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            DateMention date = at(tokens, i);
            if (date != null) {
                dates.add(date);
                i = date.to - 1;
            }
        }
        return dates;
    }

    /** The date that starts at a token, or null. */
    static @Nullable DateMention at(Tokens t, int i) {
        if (t.isNumber(i)) {
            DateMention date = dotted(t, i);
            date = date != null ? date : numeric(t, i);
            return date != null ? date : dayFirst(t, i);
        }
        return t.isWord(i) ? monthFirst(t, i) : null;
    }

    /** September 19, 2011 · Sept. 19 2011 · May-5-2024 · March 7th, '25. */
    private static @Nullable DateMention monthFirst(Tokens t, int i) {
        Integer month = MONTHS.get(t.word(i));
        if (month == null) {
            return null;
        }
        int day = skip(t, i + 1, ".", "-", ",");
        if (!t.isNumber(day)) {
            return null;
        }
        int year = skip(t, ordinalEnd(t, day), ",", ".", "-", "'", "of");
        return date(t.word(year), month, number(t.word(day)), i, year + 1);
    }

    /** 19 September 2011 · 15-May-2024 · the 7th day of March, 2025. */
    private static @Nullable DateMention dayFirst(Tokens t, int i) {
        int monthAt = skip(t, ordinalEnd(t, i), "day", "of", "-", ".");
        Integer month = MONTHS.get(t.word(monthAt));
        if (month == null) {
            return null;
        }
        int year = skip(t, monthAt + 1, ",", ".", "-", "'");
        return date(t.word(year), month, number(t.word(i)), i, year + 1);
    }

    /** 03/12/24 · 5-9-2024 · 2024-05-09. */
    private static @Nullable DateMention numeric(Tokens t, int i) {
        String separator = t.word(i + 1);
        if (!(separator.equals("/") || separator.equals("-")) || !t.at(i + 3, separator) || !t.isNumber(i + 2)) {
            return null;
        }
        return parts(t.word(i), t.word(i + 2), t.word(i + 4), i, i + 5);
    }

    /** 10.22.93 is one token. */
    private static @Nullable DateMention dotted(Tokens t, int i) {
        String word = t.word(i);
        int one = word.indexOf('.');
        int two = one < 0 ? -1 : word.indexOf('.', one + 1);
        if (two < 0 || word.indexOf('.', two + 1) >= 0) {
            return null;
        }
        return parts(word.substring(0, one), word.substring(one + 1, two), word.substring(two + 1), i, i + 1);
    }

    private static @Nullable DateMention parts(String first, String second, String third, int from, int to) {
        if (first.length() == 4) {
            return date(first, number(second), number(third), from, to);
        }
        DateMention american = date(third, number(first), number(second), from, to);
        return american != null ? american : date(third, number(second), number(first), from, to);
    }

    private static @Nullable DateMention date(String yearText, int month, int day, int from, int to) {
        int year = number(yearText);
        if (yearText.length() == 2 && year >= 0) {
            year += year < 50 ? 2000 : 1900;
        } else if (yearText.length() != 4 || year < 1900 || year > 2100) {
            return null;
        }
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return new DateMention(LocalDate.of(year, month, day), from, to);
        } catch (DateTimeException notOnTheCalendar) {
            return null;
        }
    }

    private static int ordinalEnd(Tokens t, int day) {
        String next = t.word(day + 1);
        return next.equals("st") || next.equals("nd") || next.equals("rd") || next.equals("th") ? day + 2 : day + 1;
    }

    private static int skip(Tokens t, int from, String... fillers) {
        int i = from;
        for (int n = 0; n < 3; n++) {
            int before = i;
            for (String filler : fillers) {
                if (t.get(i).is(filler)) {
                    i++;
                    break;
                }
            }
            if (i == before) {
                break;
            }
        }
        return i;
    }

    /** A small whole number, or -1. */
    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }
}
