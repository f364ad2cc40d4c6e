package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what programs through which a page was copied have done to all of it: numbers of lines, the strokes of a quoted
 * mail, drawn frames, links, the quotes and commas of a spreadsheet. Lines stay lines, so that their numbers fit the
 * source.
 */
final class PageSpelling {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\f\\u0085\\u2028\\u2029]");
    private static final Pattern QUOTED_MAIL = Pattern.compile("^\\s{0,3}(?:>\\s?){1,3}");
    private static final Pattern FRAME = Pattern.compile("[│┃║┆┇┊┋╎╏¦∣｜￨❘]");
    private static final Pattern STROKES = Pattern.compile("\\|++");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})\\]\\((?:#|https?:|/)[^()\\s]{0,300}\\)");
    private static final Pattern NARROW_THOUSANDS = Pattern.compile("(?<=\\d)[\\u202F\\u2009](?=\\d{3}(?!\\d))");
    private static final Pattern EMPHASIS =
            Pattern.compile("(^|[\\t|]) ?\\*([^*\\t|\\s][^*\\t|]{0,200})\\*(?= ?(?:[\\t|<(]|$))");
    private static final Pattern OTHER_DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|[A-Z][a-z]{2,8}\\.? \\d{1,2}, ?\\d{4}|\\d{1,2}[ -][A-Z][A-Za-z]{2}["
                    + " -]\\d{4})((?:\\s?\\(\\d{1,3}\\))*)");

    private PageSpelling() {}

    /**
     * The lines as they stood on the page, as far as can be told.
     *
     * @param most how many lines are looked at
     */
    static List<String> lines(String text, int most) {
        List<String> lines = Arrays.asList(LINE_END.split(text, most + 1));
        lines = each(lines.subList(0, Math.min(most, lines.size())), PageSpelling::plainSigns);
        for (int layer = 0; layer < 2; layer++) {
            lines = LineNumbers.areOn(lines) ? each(lines, LineNumbers::without) : lines;
            lines = isQuotedMail(lines)
                    ? each(lines, line -> QUOTED_MAIL.matcher(line).replaceFirst(""))
                    : lines;
        }
        if (haveDoubleStrokes(lines)) {
            lines = each(lines, line -> line.replace("||", "|"));
        }
        return each(SpreadsheetText.tabbed(lines), PageSpelling::withoutEmphasis);
    }

    private static List<String> each(List<String> lines, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>(lines);
        changed.replaceAll(change);
        return changed;
    }

    private static String plainSigns(String line) {
        String plain = FRAME.matcher(line).replaceAll("|");
        plain = PageText.plainWidths(NARROW_THOUSANDS.matcher(plain).replaceAll(","));
        return plain.indexOf('[') < 0 ? plain : LINK.matcher(plain).replaceAll("$1");
    }

    /** Whether strokes come in pairs wherever there are any: then a pair parts two cells and none is open between. */
    private static boolean haveDoubleStrokes(List<String> lines) {
        boolean any = false;
        for (String line : lines) {
            Matcher strokes = STROKES.matcher(line);
            while (strokes.find()) {
                if (strokes.group().length() % 2 != 0) {
                    return false;
                }
                any = true;
            }
        }
        return any;
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

    private static boolean isQuotedMail(List<String> lines) {
        int quoted = 0;
        int filled = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                filled++;
                quoted += QUOTED_MAIL.matcher(line).lookingAt() ? 1 : 0;
            }
        }
        return quoted * 10 > filled * 9;
    }
}
