package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a form typed in fixed columns into lines of cells. Columns are parted by strokes, or stand where {@code <S>} and
 * {@code <C>} mark their beginnings. A cell that goes on in the next line is joined: words cut at the column's edge
 * without a blank, a number or date only if the parts give one.
 */
final class AsciiLayout {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n|\\f");
    private static final Pattern COLUMNS = Pattern.compile("(?i)^\\s*<S>.*<C>.*");
    private static final Pattern COLUMN_MARK = Pattern.compile("(?i)<[SC]>");
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:TABLE|CAPTION|PAGE|S|C|FN|TEXT)>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What the printed form has in the column itself: a choice nobody made. */
    private static final Pattern CHOICE =
            Pattern.compile("(?i)\\(?A\\)?\\s?(?:,|/|or)\\s?\\(?D\\)?|\\(?D\\)?\\s?(?:,|/|or)\\s?\\(?I\\)?");

    private static final int WIDEST = 1_000;
    private static final int FEWEST_COLUMNS = 3;

    private final Problems problems;
    private final List<PageLine> lines = new ArrayList<>();
    private List<Integer> starts = List.of();
    private @Nullable Row row;

    private AsciiLayout(Problems problems) {
        this.problems = problems;
    }

    static List<PageLine> lines(String text, int linesBefore, Problems problems) {
        AsciiLayout layout = new AsciiLayout(problems);
        int number = 0;
        for (String raw : LINE_END.split(text, -1)) {
            number++;
            if (number > PageReader.MOST_LINES) {
                break;
            }
            layout.line(linesBefore + number, raw.length() > WIDEST ? raw.substring(0, WIDEST) : raw);
        }
        layout.endRow();
        return layout.lines;
    }

    private void line(int number, String raw) {
        if (COLUMNS.matcher(raw).matches()) {
            endRow();
            starts = starts(raw);
            return;
        }
        if (raw.toUpperCase(Locale.ROOT).contains("</TABLE>")) {
            starts = List.of();
        }
        String line = TAG.matcher(raw).replaceAll("");
        List<String> cells = cells(line);
        if (isRule(line) || cells.size() < FEWEST_COLUMNS) {
            endRow();
            if (!isRule(line)) {
                lines.add(new PageLine(number, List.of(tidy(line)), PageLine.Cut.GAPS, null));
            }
            return;
        }
        if (row == null || !row.goesOn(cells)) {
            endRow();
            row = new Row(number, cells);
        }
    }

    private void endRow() {
        if (row != null) {
            lines.add(row.line(problems));
            row = null;
        }
    }

    private static List<Integer> starts(String marks) {
        List<Integer> starts = new ArrayList<>();
        Matcher tag = COLUMN_MARK.matcher(marks);
        while (tag.find()) {
            starts.add(starts.isEmpty() ? 0 : tag.start());
        }
        return starts;
    }

    /** The cells with their blanks, which say whether a word ran into the edge; one cell where there are no columns. */
    private List<String> cells(String line) {
        if (line.chars().filter(c -> c == '|').count() >= FEWEST_COLUMNS - 1) {
            String framed = line.stripTrailing();
            int from = framed.startsWith("|") ? 1 : 0;
            int to = framed.endsWith("|") ? framed.length() - 1 : framed.length();
            return List.of(framed.substring(from, Math.max(from, to)).split("\\|", -1));
        }
        if (starts.size() < FEWEST_COLUMNS || line.isBlank()) {
            return List.of(line);
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = Math.min(starts.get(i), line.length());
            int to = i + 1 < starts.size() ? Math.min(starts.get(i + 1), line.length()) : line.length();
            if (from > 0 && from < line.length() && line.charAt(from) != ' ' && line.charAt(from - 1) != ' ') {
                return List.of(line); // a word across the edge: the marks are not where the columns are
            }
            cells.add(line.substring(from, Math.max(from, to)));
        }
        return cells;
    }

    private static boolean isRule(String line) {
        int strokes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '_' || c == '-' || c == '=') {
                strokes++;
            } else if (c != '|' && c != '+' && c != ' ' && c != '*') {
                return false;
            }
        }
        return strokes >= 3;
    }

    private static String tidy(String cell) {
        return BLANKS.matcher(cell).replaceAll(" ").strip();
    }

    /** A row while lines are being added to it. */
    private static final class Row {
        private final int number;
        private final List<String> cells = new ArrayList<>();
        private final List<Boolean> full = new ArrayList<>();
        private final List<String> joinedValues = new ArrayList<>();

        Row(int number, List<String> raw) {
            this.number = number;
            for (String cell : raw) {
                cells.add(tidy(cell));
                full.add(isFull(cell));
            }
        }

        /** Takes a line in if all it has goes on with what stands above it; otherwise it is a row of its own. */
        boolean goesOn(List<String> raw) {
            if (raw.size() != cells.size()) {
                return false;
            }
            List<String> next = new ArrayList<>(cells);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                String below = tidy(raw.get(i));
                if (below.isEmpty()) {
                    continue;
                }
                String joined = joined(cells.get(i), below, full.get(i), values);
                if (joined == null) {
                    return false;
                }
                next.set(i, joined);
            }
            for (int i = 0; i < raw.size(); i++) {
                cells.set(i, next.get(i));
                full.set(i, isFull(raw.get(i)));
            }
            joinedValues.addAll(values);
            return true;
        }

        /** Both parts as one; null when they are two. */
        private static @Nullable String joined(String above, String below, boolean isFull, List<String> values) {
            PageToken.Kind first = PageToken.whole(above, false).kind();
            PageToken.Kind second = PageToken.whole(below, false).kind();
            boolean words = second == PageToken.Kind.TEXT || second == PageToken.Kind.NOTE;
            if (first == PageToken.Kind.OPEN) {
                return words ? below : null;
            }
            boolean digits = isPart(above) && isPart(below);
            if (digits) {
                PageToken.Kind both = PageToken.whole(above + below, false).kind();
                boolean value =
                        both == PageToken.Kind.DATE || both == PageToken.Kind.NUMBER || both == PageToken.Kind.MONEY;
                if (first == PageToken.Kind.TEXT && value) {
                    values.add(above + "|" + below);
                    return above + below;
                }
                return null;
            }
            boolean takesWords = first == PageToken.Kind.TEXT || first == PageToken.Kind.LETTER;
            if (!takesWords || !words) {
                return null;
            }
            boolean cutWord = isFull && Character.isLowerCase(below.charAt(0));
            return above + (cutWord ? "" : " ") + below;
        }

        /** Something that numbers and dates are made of. */
        private static boolean isPart(String text) {
            return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "/.,$ -".indexOf(c) >= 0);
        }

        private static boolean isFull(String raw) {
            return !raw.isBlank() && raw.charAt(raw.length() - 1) != ' ';
        }

        PageLine line(Problems problems) {
            for (String value : joinedValues) {
                problems.add(
                        Kind.MALFORMED,
                        Severity.REPAIRED,
                        number,
                        value,
                        "a value cut at the edge of its column was joined: " + value.replace("|", ""));
            }
            List<String> plain = new ArrayList<>();
            for (String cell : cells) {
                plain.add(CHOICE.matcher(cell).matches() ? "" : cell);
            }
            return new PageLine(number, plain, PageLine.Cut.SIGNS, null);
        }
    }
}
