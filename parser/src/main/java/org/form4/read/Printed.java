package org.form4.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands on every copy of the form because it is printed there: headings of tables, notes to the filer, and what a
 * print of a web page adds at the head and foot of its sheets. None of it is a fact of a filing.
 */
final class Printed {
    /** A long line is prose; no heading or label of the form comes near it. */
    private static final int LONGEST_HEADING = 600;

    private static final Pattern TABLE_I =
            Pattern.compile("(?i)^\\W{0,5}table\\s{1,5}(?:I|1|l)\\b.{0,20}?(?:non[\\s-]{0,3}derivative|securities).*");
    private static final Pattern TABLE_II =
            Pattern.compile("(?i)^\\W{0,5}table\\s{1,5}(?:II|2|ll|Il|lI)\\b.{0,20}?derivative.*");
    private static final Pattern OWNERS = Pattern.compile("(?i)^\\W{0,5}reporting owners?\\W{0,5}$");
    private static final Pattern OWNERS_HEAD =
            Pattern.compile("(?i)^\\W{0,5}reporting owner name\\s?/\\s?address\\b.*");
    private static final Pattern SIGNATURES = Pattern.compile("(?i)^\\W{0,5}signatures?\\W{0,5}$");
    private static final Pattern EXPLANATION =
            Pattern.compile("(?i)^\\W{0,5}explanation of responses?\\W{0,5}(?:$|[(\\d].*)");
    private static final Pattern REMARKS = Pattern.compile("(?i)^\\W{0,5}remarks\\s?(?::.*|\\W{0,5}$)");

    /** Stands alone on a line between others and can be taken out without a trace. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)^\\W{0,5}(?:edgar filing:.*|sec \\d{4} ?\\(\\d{1,2}-\\d{2,4}\\).*|\\(?sec use only\\)?|page \\d{1,4}(?: of \\d{1,4})?|"
                    + "\\d{1,3} of \\d{1,3}|table of contents|\\[?image.{0,40}\\]?|https?://\\S{1,300}(?: \\d{1,3}/\\d{1,3})?|"
                    + "\\(print or type responses?\\)|\\(over\\)|\\(e\\.g\\.,? puts, calls.*|"
                    + "\\(?continued\\)?(?: on .{0,40})?)\\W{0,5}$");

    /** What a browser prints at the head and foot of each sheet. */
    private static final Pattern SHEET = Pattern.compile(
            "(?i)^(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]\\.?M\\.?)?(?: .{0,100})?|"
                    + "sec form [345]|\\d{1,3} ?/ ?\\d{1,3}|(?:https?|file)://\\S{1,300}(?: .{0,40})?)$");

    private static final Pattern SIGNATURE_LABEL =
            Pattern.compile("(?i)^\\W{0,5}signature of(?: reporting person)?\\b.{0,40}");

    /** The beginning of a printed sentence, which may run on over further lines. */
    private static final Pattern NOTE =
            Pattern.compile("(?i)^\\W{0,5}(?:reminder:.*|persons who (?:are to )?respond.*|potential persons who.*|"
                    + "(?:contained|information contained|to the collection of information).{0,40}(?:form|are not).*|"
                    + "(?:are not )?required to respond unless.*|.{0,60}currently valid omb.*|omb control number\\W*|(?:unless )?the form displays.*|"
                    + "if the form is filed by more than one.*|intentional misstatements? or omissions?.*|"
                    + "note:\\s{0,3}file three copies.*|if space is insufficient.*|see instruction \\d.*|instruction \\d ?\\(b\\)\\(v\\)\\W*|"
                    + "(?:see )?18 u\\.?s\\.?c\\.? 1001.*|potential persons.*)");

    private static final Pattern LAST_NOTE = Pattern.compile(
            "(?i)^\\W{0,5}(?:note:\\s{0,3}file three copies|potential persons who|persons who respond to the collection|if space is insufficient).*");

    private static final Set<String> HEADING_WORDS =
            Set.of(("a acquired after amount and any at beneficial beneficially code conversion d date day deemed"
                            + " derivative direct disposed end execution exercisable exercise expiration fiscal following form"
                            + " i if in indirect instr instruction issuer's issuer’s issuers month nature non number of on or"
                            + " owned ownership price reported securities security shares table the title transaction"
                            + " transactions s underlying v year amounts owner reporting name address relationships"
                            + " relationship director 10 officer other to")
                    .split(" "));

    private static final Pattern WORD_GAP = Pattern.compile("[^\\p{L}\\p{N}'’]+");

    private Printed() {}

    static boolean isTableI(String line) {
        return isShort(line) && TABLE_I.matcher(line).matches() && !isTableII(line);
    }

    static boolean isTableII(String line) {
        return isShort(line) && TABLE_II.matcher(line).matches();
    }

    static boolean isOwners(String line) {
        return isShort(line)
                && (OWNERS.matcher(line).matches() || OWNERS_HEAD.matcher(line).matches());
    }

    static boolean isSignatures(String line) {
        return isShort(line) && SIGNATURES.matcher(line).matches();
    }

    static boolean isExplanation(String line) {
        return isShort(line) && EXPLANATION.matcher(line).matches();
    }

    static boolean isRemarks(String line) {
        return REMARKS.matcher(line).matches();
    }

    static boolean isFurniture(String line) {
        return isShort(line) && FURNITURE.matcher(line).matches();
    }

    /** Whether a browser prints such a line on each sheet; elsewhere than in a table it may be part of a text. */
    static boolean isOfSheet(String line) {
        return isShort(line) && SHEET.matcher(line).matches();
    }

    static boolean isSignatureLabel(String line) {
        return isShort(line) && SIGNATURE_LABEL.matcher(line).matches();
    }

    /** Whether a printed sentence begins, or goes on, with this line. */
    static boolean isNote(String line) {
        return isShort(line) && NOTE.matcher(line).matches();
    }

    /** One of the sentences with which the form ends. */
    static boolean isLastNote(String line) {
        return isShort(line) && LAST_NOTE.matcher(line).matches();
    }

    /** Whether a line of a table consists of column headings and their parts, all words of the printed form. */
    static boolean isColumnHeading(PageLine line) {
        int words = 0;
        int letters = 0;
        for (String cell : line.cells()) {
            if (cell.length() > LONGEST_HEADING || isNumber(cell)) {
                return false;
            }
            for (String word : WORD_GAP.split(cell.toLowerCase(Locale.ROOT), -1)) {
                if (word.isEmpty() || isItemNumber(word)) {
                    continue;
                }
                if (!HEADING_WORDS.contains(word)) {
                    return false;
                }
                words++;
                letters = Math.max(letters, word.length());
            }
        }
        return words > 0
                && (letters > 1 || line.text().contains("(A)") || line.text().contains("(D)"));
    }

    /** {@code 1}, {@code 2a} or {@code 3a}: the numbers of the form's items. */
    private static boolean isItemNumber(String word) {
        int digits = word.endsWith("a") ? word.length() - 1 : word.length();
        return digits >= 1 && digits <= 2 && word.chars().limit(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(c -> (c >= '0' && c <= '9') || "$,.() ".indexOf(c) >= 0);
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_HEADING;
    }
}
