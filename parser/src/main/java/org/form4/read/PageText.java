package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns a text or markdown copy of a page into lines of cells: takes away what the copying added (escapes, emphasis,
 * entities, raised digits, rules between rows) and keeps every word of the page.
 */
final class PageText {
    private static final Pattern RAISED =
            Pattern.compile("(?i)<(sup|sub)>\\s{0,3}[(\\[]?\\s{0,3}(\\d{1,3})\\s{0,3}[)\\]]?\\s{0,3}</\\1>");
    private static final Pattern RAISED_BY_FORMULA =
            Pattern.compile("\\$?\\^\\{?\\s{0,3}[(\\[]?\\s{0,3}(\\d{1,3})\\s{0,3}[)\\]]?\\s{0,3}(?:\\}\\$?|\\^)");
    private static final Pattern NOTE_LINK =
            Pattern.compile("\\[\\^?[(]?(\\d{1,3})[)]?\\](?:\\([^()\\s]{0,200}\\))?(?!\\()");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,3}/?>");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|i|u|em|strong|span|sup|sub|font|p|div|small|center|ins|s)(?:\\s[^<>]{0,300})?/?>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\$*_\\[\\]()#+.!~`>-])");
    /** A narrower gap parts cells where a value stands on one side of it; between words it is a slip. */
    private static final Pattern GAP =
            Pattern.compile(" {3,}| {2}(?=[$\\d(]|[A-Z](?:\\s|$))|(?<=[\\d)]|(?<!\\S)[A-Z]) {2}");

    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** One more than the form's reader takes, so that it can say so. */
    private static final int MOST_LINES = PageReader.MOST_LINES + 1;

    /** The widest table of the form has sixteen columns. */
    private static final int MOST_CELLS = 64;

    private static final int FEWEST_CELLS_OF_A_ROW = 4;

    private static final char ESCAPED_PIPE = '\uE000';

    private PageText() {}

    static List<PageLine> lines(String text) {
        List<PageLine> lines = new ArrayList<>();
        List<String> spelled = PageSpelling.lines(text, MOST_LINES);
        boolean hasCells = spelled.stream().anyMatch(PageText::hasSigns);
        Map<Integer, List<String>> columns = hasCells ? Map.of() : BlankColumns.cells(spelled);
        for (int i = 0; i < spelled.size(); i++) {
            List<String> padded = columns.get(i);
            if (padded != null) {
                lines.add(new PageLine(i + 1, cells(padded.stream().map(PageText::clean)), PageLine.Cut.SIGNS, null));
                continue;
            }
            String line = clean(spelled.get(i));
            if (!isRule(line) || i + 1 == MOST_LINES) {
                PageLine.Cut cut = hasSigns(line) ? PageLine.Cut.SIGNS : PageLine.Cut.GAPS;
                lines.add(new PageLine(i + 1, cells(Stream.of(parts(line, hasCells))), cut, null));
            }
        }
        return lines;
    }

    private static boolean hasSigns(String line) {
        return line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
    }

    /** The words of a line or cell as the page had them. */
    static String clean(String raw) {
        String line = raw;
        if (line.indexOf('&') >= 0) {
            line = withoutEntities(line);
        }
        line = plainBlanks(line);
        if (line.indexOf('<') >= 0) {
            line = RAISED.matcher(line).replaceAll("($2)");
            line = BREAK.matcher(line).replaceAll("\n");
            line = TAG.matcher(line).replaceAll("");
        }
        if (line.indexOf('^') >= 0) {
            line = NOTE_LINK.matcher(line).replaceAll("($1)");
            line = RAISED_BY_FORMULA.matcher(line).replaceAll("($1)");
        }
        line = line.replace("\\|", String.valueOf(ESCAPED_PIPE));
        line = ESCAPE.matcher(line).replaceAll("$1");
        return withoutMarkdown(line);
    }

    private static String withoutMarkdown(String line) {
        String plain = line.replace("**", "");
        int start = 0;
        while (start < plain.length() && start < 6 && plain.charAt(start) == '#') {
            start++;
        }
        return start > 0 && start < plain.length() && plain.charAt(start) == ' ' ? plain.substring(start + 1) : plain;
    }

    private static String withoutEntities(String line) {
        String plain = line.replace("&amp;", "&");
        plain = plain.replace("&nbsp;", " ")
                .replace("&nbsp", " ")
                .replace("&#160;", " ")
                .replace("&#xa0;", " ");
        plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        return plain.replace("&#39;", "'").replace("&apos;", "'").replace("&#36;", "$");
    }

    /** One kind of blank, no invisible characters, raised digits as the marks {@code (1)} they stand for. */
    static String plainBlanks(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        boolean raised = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int digit = RAISED_DIGITS.indexOf(c);
            if (digit >= 0 && !raised) {
                if (plain.length() == 0 || plain.charAt(plain.length() - 1) != '(') {
                    plain.append('(');
                }
                raised = true;
            } else if (digit < 0 && raised) {
                raised = false;
                if (c != '⁾' && c != ')') {
                    plain.append(')');
                }
            }
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else if (c == '⁽') {
                plain.append('(');
            } else if (c == '⁾') {
                plain.append(')');
            } else if (c == 'Â' && (i + 1 == line.length() || isBlank(line.charAt(i + 1)))) {
                plain.append(' '); // a no-break space read in the wrong encoding
            } else if (isBlank(c) && c != '\t') {
                plain.append(' ');
            } else if (!isInvisible(c)) {
                plain.append(c);
            }
        }
        if (raised) {
            plain.append(')');
        }
        return plain.toString();
    }

    /** The line as wide as it shows: blanks of one kind, and nothing that is not seen. */
    static String plainWidths(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        line.chars()
                .filter(c -> !isInvisible((char) c))
                .forEach(c -> plain.append(isBlank((char) c) && c != '\t' ? ' ' : (char) c));
        return plain.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F';
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || (c >= '\uE000' && c <= PageLine.SOFT_BREAK)
                || c == '\u00AD'
                || (c < ' ' && c != '\t' && c != '\n');
    }

    /** A line between rows: strokes and what joins them, no word. */
    private static boolean isRule(String line) {
        int strokes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean drawn = (c >= '─' && c <= '╿') || (c >= '‒' && c <= '―') || c == '‾' || c == '¯';
            if (c == '-' || c == '=' || c == '_' || c == '*' || drawn) {
                strokes++;
            } else if (c != '|' && c != ':' && c != '+' && c != ' ' && c != '\t') {
                return false;
            }
        }
        return strokes >= 3;
    }

    private static String[] parts(String line, boolean hasCells) {
        String[] parts;
        if (line.indexOf('\t') >= 0) {
            parts = line.split("\t", -1);
        } else if (line.indexOf('|') >= 0) {
            parts = withoutFrame(line).split("\\|", -1);
        } else {
            parts = hasCells ? new String[] {line} : GAP.split(line.strip(), -1);
        }
        return parts.length > MOST_CELLS ? new String[] {line.replace('\t', ' ')} : parts;
    }

    private static List<String> cells(Stream<String> parts) {
        List<String> cells = new ArrayList<>();
        parts.map(PageText::cell).forEach(cell -> {
            int last = cells.size() - 1;
            boolean isAmount = last >= 0 && cells.get(last).equals("$") && !cell.isEmpty() && isDigit(cell.charAt(0));
            if (isAmount) {
                cells.set(last, "$ " + cell);
            } else {
                cells.add(cell);
            }
        });
        if (cells.size() >= FEWEST_CELLS_OF_A_ROW) {
            cells.replaceAll(PageSpelling::date);
        }
        return cells;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutFrame(String line) {
        String framed = line.strip();
        int from = framed.startsWith("|") ? 1 : 0;
        int to = framed.endsWith("|") && framed.length() > from ? framed.length() - 1 : framed.length();
        return framed.substring(from, to);
    }

    private static String cell(String part) {
        Matcher blanks = BLANKS.matcher(part.replace(ESCAPED_PIPE, '|'));
        String cell = blanks.replaceAll(" ").strip();
        // a cell in which nothing but a stroke stands for "nothing"
        return cell.equals("-") || cell.equals("—") || cell.equals("–") ? "" : cell;
    }
}
