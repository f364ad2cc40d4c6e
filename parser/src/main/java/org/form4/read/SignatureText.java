package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.OwnerSignature;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/** Reads names and dates of signatures, which a copy may have broken over lines. Each date closes one signature. */
final class SignatureText {
    private static final Pattern DATE_AT_END = Pattern.compile(
            "(?:^|.*\\s)(\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|[A-Z][a-z]{2,8}\\.? \\d{1,2},"
                    + " ?\\d{4})\\W{0,3}$");
    private static final Pattern LABEL_WORDS =
            Pattern.compile("(?i)\\*|\\b(?:signature|of|reporting|person|date|name|title|by|x)\\b");
    private static final int LONGEST_NAME = 1_000;

    private SignatureText() {}

    static boolean endsWithDate(String line) {
        return line.length() <= LONGEST_NAME && DATE_AT_END.matcher(line).matches();
    }

    static boolean isDate(String line) {
        return DateText.parse(line) != null;
    }

    static List<OwnerSignature> read(List<PageLine> lines, Problems problems) {
        List<OwnerSignature> signatures = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (PageLine line : lines) {
            if (Printed.isNote(line.text())) {
                break;
            }
            for (String cell : line.cells()) {
                String words = cell.replace('\n', ' ').strip();
                if (words.isEmpty() || isLabel(words) || name.length() > LONGEST_NAME) {
                    continue;
                }
                Matcher date = DATE_AT_END.matcher(words.length() > LONGEST_NAME ? "" : words);
                LocalDate day = date.matches() ? DateText.parse(date.group(1)) : DateText.parse(words);
                if (day == null) {
                    name.append(name.length() == 0 ? "" : " ").append(words);
                    continue;
                }
                if (date.matches() && date.start(1) > 0) {
                    name.append(name.length() == 0 ? "" : " ")
                            .append(words.substring(0, date.start(1)).strip());
                }
                signatures.add(new OwnerSignature(name.length() == 0 ? null : name.toString(), day));
                name.setLength(0);
            }
        }
        if (name.length() > 0) {
            problems.add(Kind.MISSING_FACT, Severity.SUSPECT, 0, name.toString(), "a signature without a date");
            signatures.add(new OwnerSignature(name.toString(), null));
        }
        return signatures;
    }

    /** {@code **Signature of Reporting Person} and {@code Date}, whole or in pieces. */
    private static boolean isLabel(String words) {
        return words.length() < 80 && LABEL_WORDS.matcher(words).replaceAll("").isBlank();
    }
}
