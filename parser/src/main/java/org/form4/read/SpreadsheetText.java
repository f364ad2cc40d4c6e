package org.form4.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows as spreadsheets export them: fields parted by commas, semicolons or tabs, in quotes where they hold such a sign
 * or a line's end. Told from running text, which has commas too, by what stands around the signs.
 */
final class SpreadsheetText {
    /** A row of the form's tables has more fields than a sentence has commas. */
    private static final int FIELDS = 8;

    /** Fewer fields are no row of a table. */
    private static final int FEWEST_FIELDS = 4;

    private static final int LONGEST_ENTITY = 10;
    private static final int MOST_LINES_OF_A_FIELD = 30;

    /** With more quotes that nothing closes, a quote is no sign of a field that goes on. */
    private static final int MOST_UNCLOSED = 100;

    private final char separator;
    private final boolean everywhere;
    private int unclosed;

    private SpreadsheetText(char separator, boolean everywhere) {
        this.separator = separator;
        this.everywhere = everywhere;
    }

    /** The lines with tabs between fields and nothing around them; the same lines when they are no such rows. */
    static List<String> tabbed(List<String> lines) {
        for (char separator : new char[] {'\t', ',', ';'}) {
            if (lines.stream().anyMatch(line -> isQuotedRow(line, separator))) {
                return new SpreadsheetText(separator, true).lines(lines);
            }
        }
        if (lines.stream().anyMatch(line -> line.indexOf('\t') >= 0 || line.indexOf('|') >= 0)) {
            return lines;
        }
        for (char separator : new char[] {';', ','}) {
            if (areFilledUp(lines, separator)) {
                return new SpreadsheetText(separator, true).lines(lines);
            }
        }
        boolean rows = lines.stream()
                .anyMatch(line -> isShort(line) && fields(line, ';').size() >= FIELDS);
        return rows ? new SpreadsheetText(';', false).lines(lines) : lines;
    }

    private static boolean isShort(String line) {
        return line.length() < PageReader.LONGEST_ROW;
    }

    private static boolean isQuotedRow(String line, char separator) {
        boolean quotes = line.indexOf('"') >= 0 || line.indexOf('“') >= 0;
        return quotes
                && isShort(line)
                && !isProse(line, separator)
                && fields(line, separator).size() >= FIELDS;
    }

    /** Spreadsheets fill all lines up to the same number of fields. */
    private static boolean areFilledUp(List<String> lines, char separator) {
        int most = 0;
        int filled = 0;
        for (String line : lines) {
            if (isShort(line)) {
                most = Math.max(most, fields(line, separator).size());
            }
        }
        int all = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                all++;
                filled += isShort(line) && fields(line, separator).size() == most ? 1 : 0;
            }
        }
        return most >= FIELDS && filled * 10 > all * 9;
    }

    /** Behind the commas of a text stands a blank; of fields only those in quotes may be set apart so. */
    private static boolean isProse(String line, char separator) {
        if (separator == '\t') {
            return false;
        }
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isQuote(c)) {
                quoted = !quoted;
            } else if (c == separator && !quoted && i + 1 < line.length() && line.charAt(i + 1) == ' ') {
                int next = i + 1;
                while (next < line.length() && line.charAt(next) == ' ') {
                    next++;
                }
                boolean open = next == line.length() || line.charAt(next) == separator || isQuote(line.charAt(next));
                if (!open) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> lines(List<String> lines) {
        List<String> tabbed = new ArrayList<>(lines.size());
        boolean inTable = everywhere;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            inTable = everywhere || isInTable(line, inTable);
            int more = everywhere ? linesOfFields(lines, i) : 0;
            String whole = more == 0 ? line : String.join("<br>", lines.subList(i, i + more + 1));
            boolean isRow = inTable
                    && isShort(whole)
                    && (everywhere
                            ? !isProse(whole, separator)
                            : fields(whole, separator).size() >= FEWEST_FIELDS);
            tabbed.add(isRow ? String.join("\t", fields(whole, separator)) : whole);
            for (int taken = 0; taken < more; taken++) {
                tabbed.add(""); // so that the numbers of lines stay
            }
            i += more;
        }
        return tabbed;
    }

    private static boolean isInTable(String line, boolean before) {
        if (Printed.isTableI(line) || Printed.isTableII(line)) {
            return true;
        }
        return before && !Printed.isSignatures(line) && !Printed.isExplanation(line) && !Printed.isRemarks(line);
    }

    /** How many further lines the fields of a line reach into, because a quote is still open at its end. */
    private int linesOfFields(List<String> lines, int at) {
        String line = lines.get(at);
        if (unclosed > MOST_UNCLOSED || !isOpen(line)) {
            return 0;
        }
        StringBuilder whole = new StringBuilder(line);
        for (int more = 1; more <= MOST_LINES_OF_A_FIELD && at + more < lines.size(); more++) {
            whole.append(' ').append(lines.get(at + more));
            if (!isShort(whole.toString())) {
                break;
            }
            if (!isOpen(whole.toString())) {
                return more;
            }
        }
        unclosed++;
        return 0;
    }

    private boolean isOpen(String line) {
        if ((line.indexOf('"') < 0 && line.indexOf('“') < 0) || !isShort(line)) {
            return false;
        }
        List<String> fields = fields(line + '\uE000' + separator, separator);
        return fields.get(fields.size() - 1).endsWith("\uE000" + separator);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”';
    }

    private static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        char close = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (close != 0) {
                if (c != close) {
                    field.append(c);
                } else if (c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    close = 0;
                }
            } else if ((c == '"' || c == '“') && field.toString().isBlank()) {
                close = c == '"' ? c : '”';
            } else if (c == separator && (c != ';' || !endsEntity(field))) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** Whether a semicolon here ends an entity such as that of the no-break space. */
    private static boolean endsEntity(CharSequence field) {
        int at = field.length() - 1;
        while (at >= 0 && field.length() - at < LONGEST_ENTITY && isOfEntity(field.charAt(at))) {
            at--;
        }
        return at >= 0 && at < field.length() - 1 && field.charAt(at) == '&';
    }

    private static boolean isOfEntity(char c) {
        return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
