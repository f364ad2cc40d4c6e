package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what programs through which a page was copied have done to all of it: the quotes and commas of a spreadsheet,
 * the strokes of a quoted mail, drawn frames, links. Lines stay lines, so that their numbers fit the source.
 */
final class PageSpelling {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n|\\f");
    private static final Pattern QUOTED_MAIL = Pattern.compile("^\\s{0,3}(?:>\\s?){1,3}");
    private static final Pattern FRAME = Pattern.compile("[│┃￨❘]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})\\]\\((?:#|https?:|/)[^()\\s]{0,300}\\)");
    private static final Pattern NARROW_THOUSANDS = Pattern.compile("(?<=\\d)[\\u202F\\u2009](?=\\d{3}(?!\\d))");
    private static final Pattern EMPHASIS =
            Pattern.compile("(^|[\\t|]) ?\\*([^*\\t|\\s][^*\\t|]{0,200})\\*(?= ?(?:[\\t|<(]|$))");
    private static final Pattern OTHER_DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|[A-Z][a-z]{2,8}\\.? \\d{1,2}, ?\\d{4}|\\d{1,2}[ -][A-Z][A-Za-z]{2}["
                    + " -]\\d{4})((?:\\s?\\(\\d{1,3}\\))*)");

    /** A row of the form's tables has more fields than a sentence has commas. */
    private static final int FIELDS = 8;

    private PageSpelling() {}

    /** The text as it stood on the page, as far as can be told. */
    static String plain(String text) {
        String plain = text;
        if (plain.indexOf('>') >= 0 && isQuotedMail(plain)) {
            plain = eachLine(plain, line -> QUOTED_MAIL.matcher(line).replaceFirst(""));
        }
        plain = FRAME.matcher(plain).replaceAll("|");
        plain = NARROW_THOUSANDS.matcher(plain).replaceAll(",");
        if (plain.indexOf('[') >= 0) {
            plain = LINK.matcher(plain).replaceAll("$1");
        }
        if (plain.indexOf('"') >= 0) {
            char separator = separator(plain);
            if (separator != 0) {
                plain = eachLine(plain, line -> String.join("\t", fields(line, separator)));
            }
        }
        return plain.indexOf('*') < 0 ? plain : eachLine(plain, PageSpelling::withoutEmphasis);
    }

    /** A date of a table's row as the form prints it, with the marks on it; any other cell as it is. */
    static String date(String cell) {
        if (cell.length() < 8 || cell.length() > 40) {
            return cell;
        }
        Matcher date = OTHER_DATE.matcher(cell);
        LocalDate day = date.matches() ? DateText.parse(date.group(1)) : null;
        return day == null
                ? cell
                : "%02d/%02d/%04d%s".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear(), date.group(2));
    }

    private static String withoutEmphasis(String line) {
        return line.indexOf('*') < 0 || (line.indexOf('\t') < 0 && line.indexOf('|') < 0)
                ? line
                : EMPHASIS.matcher(line).replaceAll("$1$2");
    }

    private static boolean isQuotedMail(String text) {
        int quoted = 0;
        int lines = 0;
        for (String line : LINE_END.split(text, PageReader.MOST_LINES)) {
            if (!line.isBlank()) {
                lines++;
                quoted += QUOTED_MAIL.matcher(line).lookingAt() ? 1 : 0;
            }
        }
        return quoted * 10 > lines * 9;
    }

    /** What parts the fields of a spreadsheet's export: lines with many fields, some of them in quotes; 0 for a text. */
    private static char separator(String text) {
        for (char separator : new char[] {'\t', ',', ';'}) {
            int rows = 0;
            for (String line : LINE_END.split(text, PageReader.MOST_LINES)) {
                boolean mayBe = line.length() < PageReader.LONGEST_ROW && line.indexOf('"') >= 0;
                rows += mayBe && fields(line, separator).size() >= FIELDS ? 1 : 0;
            }
            if (rows > 0) {
                return separator;
            }
        }
        return 0;
    }

    private static List<String> fields(String line, char separator) {
        if (line.length() >= PageReader.LONGEST_ROW) {
            return List.of(line);
        }
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.toString().isBlank()) {
                quoted = true;
            } else if (c == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String eachLine(String text, UnaryOperator<String> change) {
        StringJoiner changed = new StringJoiner("\n");
        for (String line : LINE_END.split(text, -1)) {
            changed.add(change.apply(line));
        }
        return changed.toString();
    }
}
