package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a text or markdown copy of a page into lines of cells: takes away what the copying added (escapes, emphasis,
 * entities, raised digits, rules between rows) and keeps every word of the page.
 */
final class PageText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n|\\f");
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
    private static final Pattern WIDE_GAP = Pattern.compile(" {3,}");
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
        String page = PageSpelling.plain(text);
        boolean hasCells = page.indexOf('\t') >= 0 || page.indexOf('|') >= 0;
        int number = 0;
        for (String raw : LINE_END.split(page, -1)) {
            number++;
            if (number > MOST_LINES) {
                break;
            }
            String line = clean(raw);
            if (isRule(line) && number < MOST_LINES) {
                continue;
            }
            boolean signs = line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
            lines.add(
                    new PageLine(number, cells(line, hasCells), signs ? PageLine.Cut.SIGNS : PageLine.Cut.GAPS, null));
        }
        return lines;
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
    private static String plainBlanks(String line) {
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
            if (c == '-' || c == '=' || c == '_' || c == '*' || c == '─' || c == '═') {
                strokes++;
            } else if (c != '|' && c != ':' && c != '+' && c != ' ' && c != '\t') {
                return false;
            }
        }
        return strokes >= 3;
    }

    private static List<String> cells(String line, boolean hasCells) {
        String[] parts;
        if (line.indexOf('\t') >= 0) {
            parts = line.split("\t", -1);
        } else if (line.indexOf('|') >= 0) {
            parts = withoutFrame(line).split("\\|", -1);
        } else if (!hasCells) {
            parts = WIDE_GAP.split(line.strip(), -1);
        } else {
            parts = new String[] {line};
        }
        if (parts.length > MOST_CELLS) {
            return List.of(cell(line.replace('\t', ' ')));
        }
        List<String> cells = new ArrayList<>(parts.length);
        for (String part : parts) {
            String cell = cell(part);
            cells.add(parts.length < FEWEST_CELLS_OF_A_ROW ? cell : PageSpelling.date(cell));
        }
        return cells;
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
