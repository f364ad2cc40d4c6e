package org.form4.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a rendered form, told apart by the headings printed on it. A table that goes on over several pages, its
 * heading repeated, comes out as one.
 */
final class PageSections {
    final List<PageLine> head = new ArrayList<>();
    final List<PageLine> tableI = new ArrayList<>();
    final List<PageLine> tableII = new ArrayList<>();
    final List<PageLine> owners = new ArrayList<>();
    final List<PageLine> signatures = new ArrayList<>();
    final List<PageLine> explanation = new ArrayList<>();
    final List<PageLine> remarks = new ArrayList<>();

    /** Whether the form's printed matter is on the page: the box of the Office of Management and Budget at its top. */
    private boolean hasPrintedTop;

    private boolean hasLastNote;
    private boolean hasSignatureLabel;
    private boolean sawTable;
    private String lastWords = "";

    static PageSections of(List<PageLine> lines) {
        PageSections sections = new PageSections();
        List<PageLine> current = sections.head;
        boolean inTables = false;
        Set<String> repeated = linesOfSheets(lines);
        for (PageLine line : lines) {
            String text = line.text();
            boolean inRows = current == sections.tableI || current == sections.tableII || current == sections.owners;
            if (Printed.isFurniture(text) || (Printed.isOfSheet(text) && (inRows || repeated.contains(text)))) {
                continue;
            }
            if (!text.isBlank()) {
                sections.lastWords = text;
            }
            if (Printed.isTableII(text)) {
                current = sections.tableII;
                inTables = true;
            } else if (Printed.isTableI(text)) {
                current = sections.tableI;
                inTables = true;
            } else if (inTables && Printed.isOwners(text)) {
                current = sections.owners;
                current.add(line); // it may say which column is which
            } else if (inTables && Printed.isSignatures(text)) {
                current = sections.signatures;
            } else if (inTables && Printed.isExplanation(text)) {
                current = sections.explanation;
                addRest(current, line, text, "responses");
            } else if (inTables && Printed.isRemarks(text) && current != sections.signatures) {
                current = sections.remarks;
                addRest(current, line, text, "remarks");
            } else if (inTables && Printed.isSignatureLabel(text)) {
                sections.hasSignatureLabel = true;
                if (current != sections.signatures) {
                    sections.signBefore(current);
                    current = sections.signatures;
                }
            } else {
                sections.notice(text, inTables);
                current.add(line);
            }
        }
        sections.sawTable = inTables;
        return sections;
    }

    /** What a browser has printed on more than one sheet. */
    private static Set<String> linesOfSheets(List<PageLine> lines) {
        Set<String> met = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (PageLine line : lines) {
            String text = line.text();
            if (Printed.isOfSheet(text) && !met.add(text)) {
                repeated.add(text);
            }
        }
        return repeated;
    }

    /** Whether the heading of a table is on the page, whatever stands below it. */
    boolean hasTable() {
        return sawTable;
    }

    /** Why this cannot be the whole form; empty when it can. */
    String whyCutOff(boolean hasSignature) {
        if (hasLastNote) {
            return "";
        }
        if (!hasSignature && !hasSignatureLabel) {
            return "no signature and nothing of what is printed behind it";
        }
        if (!hasPrintedTop) {
            return "";
        }
        return endsSentence(lastWords)
                ? ""
                : "the last printed lines are missing and the text ends with \"" + tail() + '"';
    }

    /** Whether the printed lines at the end are missing though those at the top are there. */
    boolean lacksLastNote() {
        return hasPrintedTop && !hasLastNote;
    }

    /** Whether nothing of what is printed at the end is there. */
    boolean lacksEnd() {
        return !hasLastNote;
    }

    private String tail() {
        return lastWords.length() > 40 ? lastWords.substring(lastWords.length() - 40) : lastWords;
    }

    private static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?)\"”:;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void notice(String text, boolean inTables) {
        if (!inTables && text.regionMatches(true, 0, "OMB ", 0, 4)) {
            hasPrintedTop = true;
        }
        if (Printed.isLastNote(text)) {
            hasLastNote = !signatures.isEmpty() || !explanation.isEmpty() || hasSignatureLabel;
        }
    }

    private static void addRest(List<PageLine> section, PageLine line, String text, String word) {
        int end = text.toLowerCase(java.util.Locale.ROOT).indexOf(word) + word.length();
        String rest = text.substring(Math.min(end, text.length())).strip();
        while (!rest.isEmpty() && ":*".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1).strip();
        }
        if (!rest.isEmpty()) {
            section.add(new PageLine(line.number(), List.of(rest), line.cut(), null));
        }
    }

    /** Moves the names and dates that stand above their label, at the end of another part, to the signatures. */
    private void signBefore(List<PageLine> section) {
        int from = section.size();
        while (true) {
            int date = lastWithWords(section, from);
            if (date < 0 || !SignatureText.endsWithDate(section.get(date).text())) {
                break;
            }
            int name = SignatureText.isDate(section.get(date).text()) ? lastWithWords(section, date) : date;
            if (name < 0) {
                break;
            }
            from = name;
        }
        List<PageLine> moved = section.subList(from, section.size());
        signatures.addAll(moved);
        moved.clear();
    }

    private static int lastWithWords(List<PageLine> section, int before) {
        int at = before - 1;
        while (at >= 0 && section.get(at).isBlank()) {
            at--;
        }
        return at;
    }
}
