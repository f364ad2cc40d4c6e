package org.form4.read;

import java.util.List;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * A form behind the first on one page: the same one when a page was pasted twice, or another. Its rows are not the
 * first's, so it is left out, and said.
 */
final class SecondForm {
    private static final Pattern TITLE = Pattern.compile(
            "(?i)^\\W{0,5}(?:(?:sec )?form\\s{1,3}[345]\\b.{0,60}|united states securities and exchange commission.{0,40}|omb approval\\W{0,5})$");

    /** Between the title of a form and its first box there are not so many lines. */
    private static final int TOP = 60;

    private final List<PageLine> lines;
    private int firstName = -1;
    private int secondName = -1;
    private int signature = -1;

    private SecondForm(List<PageLine> lines) {
        this.lines = lines;
    }

    /** The lines of the first form. */
    static List<PageLine> leftOut(List<PageLine> lines, Problems problems) {
        SecondForm second = new SecondForm(lines);
        if (!second.isThere()) {
            return lines;
        }
        int start = second.beginning(second.secondName, second.signature);
        boolean again = second.repeats(second.beginning(second.firstName, -1), start);
        problems.add(
                again ? Kind.DUPLICATE : Kind.MALFORMED,
                again ? Severity.IGNORED : Severity.SUSPECT,
                lines.get(start).number(),
                lines.get(start).text(),
                again
                        ? "the form is here again, word for word; the copy is passed over"
                        : "another form begins here and is not read; put each form in a file of its own");
        return lines.subList(0, start);
    }

    /** Whether behind a table and a signature there is a head again, with its boxes and a table below. */
    private boolean isThere() {
        boolean table = false;
        boolean issuer = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (Printed.isTableI(text) || Printed.isTableII(text)) {
                if (issuer) {
                    return true;
                }
                table = true;
            } else if (table && signature < 0) {
                signature = Printed.isSignatures(text) || Printed.isSignatureLabel(text) ? i : -1;
            } else if (signature < 0 || secondName < 0) {
                boolean isName = has(HeadLabels.NAME, i);
                firstName = isName && firstName < 0 ? i : firstName;
                secondName = isName && signature >= 0 ? i : secondName;
                issuer |= secondName >= 0 && has(HeadLabels.ISSUER, i);
            } else {
                issuer |= has(HeadLabels.ISSUER, i);
            }
        }
        return false;
    }

    private boolean has(Pattern label, int line) {
        for (String cell : lines.get(line).cells()) {
            for (String part : cell.split("\n", -1)) {
                String text = part.length() > HeadLabels.LONGEST ? "" : PageLine.flat(part);
                if (HeadLabels.behind(label, text) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the form begins whose first box is at a line: at its title, and at the name of a person above that. */
    private int beginning(int name, int after) {
        int start = name;
        for (int i = name - 1; i > after && i >= name - TOP; i--) {
            start = TITLE.matcher(lines.get(i).text()).matches() ? i : start;
        }
        int above = start - 1;
        while (above > after && lines.get(above).isBlank()) {
            above--;
        }
        return above > after && isRepeatedBelow(above, name) ? above : start;
    }

    /** Whether a line's text stands by the label of the name too. */
    private boolean isRepeatedBelow(int line, int name) {
        String text = lines.get(line).text();
        for (int i = name; i < Math.min(lines.size(), name + 4); i++) {
            if (lines.get(i).text().endsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean repeats(int first, int second) {
        int one = first;
        for (int other = second; other < lines.size(); other++) {
            if (lines.get(other).isBlank()) {
                continue;
            }
            while (one < second && lines.get(one).isBlank()) {
                one++;
            }
            if (one == second) { // the second ends, and a third may follow
                one = first;
                while (lines.get(one).isBlank()) {
                    one++;
                }
            }
            if (!lines.get(one).text().equals(lines.get(other).text())) {
                return false;
            }
            one++;
        }
        return true;
    }
}
