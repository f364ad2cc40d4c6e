package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.FootnoteId;

/**
 * A piece of a table's line that can be one cell of the form: its words without the footnote marks on it, and what they
 * look like.
 *
 * @param kind what the words can be
 * @param words without marks; empty for an open cell and for one with marks only
 * @param footnoteIds the marks, in order
 * @param opensLine whether it is the first of its line
 */
record PageToken(Kind kind, String words, List<FootnoteId> footnoteIds, boolean opensLine) {
    enum Kind {
        /** A cell with nothing in it. */
        OPEN,
        /** Footnote marks and no value. */
        NOTE,
        DATE,
        /** A number behind a dollar sign. */
        MONEY,
        NUMBER,
        /** A capital letter on its own, perhaps with the form type or the swap sign that codes carry. */
        LETTER,
        TEXT
    }

    /** How a page that kept its mark-up hands over a footnote mark, so that {@code (1)} in its text stays text. */
    static final char MARK_START = '\uE001';

    static final char MARK_END = '\uE002';

    private static final String DATE = "\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?!\\d)";
    private static final String NUMBER = "[-+]?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)";
    private static final String MONEY = "[-+]?\\$ ?" + NUMBER;
    private static final String EXACT_MARK = "\uE001[^\uE001\uE002]{1,9}\uE002";
    private static final String MARK = "[(\\[]\\s?\\d{1,3}(?:\\s?[,;&]\\s?\\d{1,3})*\\s?[)\\]]|" + EXACT_MARK;
    private static final String LETTER = "[A-Z](?:/K)?|[345] ?[A-Z]|[A-Z] ?\\(?[345]\\)?|\\([AD]\\)";

    private static final Pattern MARKS = Pattern.compile("(?:\\s?(?:" + MARK + "))+$");
    private static final Pattern EXACT_MARKS = Pattern.compile("(?:\\s?(?:" + EXACT_MARK + "))+$");
    private static final Pattern ONE_MARK = Pattern.compile("\\d{1,3}|F\\d{1,4}");
    private static final Pattern IS_DATE = Pattern.compile(DATE);
    private static final Pattern IS_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern IS_MONEY = Pattern.compile(MONEY);
    private static final Pattern IS_LETTER = Pattern.compile(LETTER);
    private static final Pattern PIECE = Pattern.compile("((?:" + DATE + "|" + MONEY + "|" + NUMBER
            + "|\\([AD]\\)|[A-Z](?:/K)?|\\$)(?![\\p{L}\\d]))?((?:\\s?(?:" + MARK + "))*)");

    /** Nothing longer is a cell of the form: no text of the schema has more characters. */
    private static final int LONGEST = 2_000;

    /** The tokens of a line: one a cell, or more where a copy has run cells together. */
    static List<PageToken> of(PageLine line) {
        List<PageToken> tokens = new ArrayList<>();
        if (line.isExact()) {
            for (String cell : line.cells()) {
                tokens.add(whole(PageLine.asFiled(cell), tokens.isEmpty(), EXACT_MARKS));
            }
            return tokens;
        }
        for (String cell : line.cells()) {
            addCell(cell.replace('\n', ' '), line.cells().size() == 1, tokens);
        }
        return tokens;
    }

    /** A cell as it stands, never taken apart. */
    static PageToken whole(String cell, boolean opensLine) {
        return whole(cell, opensLine, MARKS);
    }

    private static PageToken whole(String cell, boolean opensLine, Pattern marking) {
        Matcher marks = marking.matcher(cell);
        boolean marked = cell.length() <= LONGEST && marks.find();
        String words = marked ? cell.substring(0, marks.start()).strip() : cell;
        return token(words, marked ? marks.group() : "", opensLine);
    }

    private static void addCell(String cell, boolean isWholeLine, List<PageToken> tokens) {
        PageToken whole = whole(cell, tokens.isEmpty());
        if (whole.kind != Kind.TEXT || cell.length() > LONGEST) {
            tokens.add(whole);
            return;
        }
        List<PageToken> pieces = pieces(cell, tokens.isEmpty());
        if (pieces.isEmpty() && isWholeLine) {
            pieces = FreeLine.tokens(cell);
        }
        if (pieces.isEmpty()) {
            tokens.add(whole);
        } else {
            tokens.addAll(pieces);
        }
    }

    /** What a cell holds that is made up of values alone ({@code 12,000 A}); empty when words are in it. */
    private static List<PageToken> pieces(String cell, boolean opensLine) {
        List<PageToken> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(cell);
        int at = 0;
        while (at < cell.length()) {
            if (!piece.find(at) || piece.start() != at || piece.end() == at) {
                return List.of();
            }
            String words = piece.group(1) == null ? "" : piece.group(1);
            pieces.add(token(words.equals("$") ? "" : words, piece.group(2), opensLine && pieces.isEmpty()));
            at = piece.end();
            while (at < cell.length() && cell.charAt(at) == ' ') {
                at++;
            }
        }
        return pieces;
    }

    private static PageToken token(String words, String marks, boolean opensLine) {
        List<FootnoteId> ids = marks.isEmpty() ? List.of() : ids(marks);
        String plain = words.equals("$") ? "" : words;
        return new PageToken(kind(plain, ids), plain, ids, opensLine);
    }

    private static Kind kind(String words, List<FootnoteId> ids) {
        if (words.isEmpty()) {
            return ids.isEmpty() ? Kind.OPEN : Kind.NOTE;
        }
        if (words.length() > 40) {
            return Kind.TEXT;
        }
        if (IS_LETTER.matcher(words).matches()) {
            return Kind.LETTER;
        }
        if (IS_DATE.matcher(words).matches()) {
            return Kind.DATE;
        }
        if (IS_MONEY.matcher(words).matches()) {
            return Kind.MONEY;
        }
        return IS_NUMBER.matcher(words).matches() ? Kind.NUMBER : Kind.TEXT;
    }

    private static List<FootnoteId> ids(String marks) {
        List<FootnoteId> ids = new ArrayList<>();
        Matcher mark = ONE_MARK.matcher(marks);
        while (mark.find()) {
            String name = mark.group();
            FootnoteId id = new FootnoteId(name.startsWith("F") ? name : "F" + Integer.parseInt(name));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** The words as a reader of values takes them: no dollar sign, no thousands separators, the day in ISO order. */
    String plain() {
        return switch (kind) {
            case NUMBER, MONEY ->
                words.replace("$", "").replace(",", "").replace(" ", "").replace("+", "");
            case DATE -> {
                java.time.LocalDate day = DateText.parse(words);
                yield day == null ? words : day.toString();
            }
            default -> words;
        };
    }

    /** A line whose cells lost all that held them apart: words are told from values by their look. */
    private static final class FreeLine {
        private static final Pattern VALUE = Pattern.compile("(?<!\\S)(?:" + DATE + "|" + MONEY + "|" + NUMBER
                + "|[A-Z](?:/K)?)(?=\\s|$|[(\\[\uE001])(?:\\s?(?:" + MARK + "))*");

        static List<PageToken> tokens(String cell) {
            List<PageToken> tokens = new ArrayList<>();
            Matcher value = VALUE.matcher(cell);
            int words = 0;
            int from = 0;
            boolean sure = false;
            while (value.find(from)) {
                PageToken token = whole(value.group(), false);
                boolean inWords = value.start() > words
                        && !cell.substring(words, value.start()).isBlank();
                boolean breaks = token.kind == Kind.DATE
                        || token.kind == Kind.MONEY
                        || (!inWords && words > 0)
                        || (token.kind == Kind.NUMBER && endsWords(cell, value.end()));
                from = value.end();
                if (!breaks) {
                    continue;
                }
                if (inWords) {
                    tokens.add(whole(cell.substring(words, value.start()).strip(), tokens.isEmpty()));
                }
                tokens.add(new PageToken(token.kind, token.words, token.footnoteIds, tokens.isEmpty()));
                sure |= token.kind == Kind.DATE || token.kind == Kind.MONEY || token.kind == Kind.NUMBER;
                words = value.end();
            }
            String rest = cell.substring(words).strip();
            if (!rest.isEmpty()) {
                tokens.add(whole(rest, tokens.isEmpty()));
            }
            return sure && tokens.size() > 1 ? tokens : List.of();
        }

        /** Whether a number is followed by another value, a lone letter or nothing, so that it is no part of a name. */
        private static boolean endsWords(String cell, int at) {
            String rest = cell.substring(at).strip();
            if (rest.isEmpty()) {
                return true;
            }
            Matcher next = VALUE.matcher(rest);
            return next.find() && next.start() == 0;
        }
    }
}
