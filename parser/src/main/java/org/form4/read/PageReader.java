package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.form4.filing.AccessionNumber;
import org.form4.filing.FootnoteId;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form from the lines of a page, whatever the page was rendered to.
 *
 * <p>A page does not say everything the XML says: no schema version, no form type of a row, no swap flag unless it is
 * set. Those stay missing. The box "no longer subject to Section 16" is false only where the page shows an open box;
 * a copy that lost its boxes says nothing. The Rule 10b5-1 box is missing on forms printed before it existed.
 */
final class PageReader {
    /**
     * What is known of a page from around it.
     *
     * @param linesBefore how many lines of the source stand before it
     * @param isClosed whether its end is marked, so that it cannot be cut off
     * @param isStrict whether only rows that suit the form's columns well are taken
     */
    record Frame(int linesBefore, boolean isClosed, boolean isStrict) {
        /** A page by itself. */
        static final Frame OPEN = new Frame(0, false, false);
    }

    /** A copy of a form with the most rows on EDGAR has a tenth of them. */
    static final int MOST_LINES = 40_000;

    /** Longer lines are running text. */
    static final int LONGEST_ROW = 10_000;

    private PageReader() {}

    static ParseResult read(
            List<PageLine> page,
            Envelope envelope,
            @Nullable AccessionNumber accessionNumber,
            Problems problems,
            byte[] content,
            Frame frame) {
        String source = envelope.source();
        List<PageLine> lines = frame.linesBefore == 0 ? page : moved(page, frame.linesBefore);
        if (lines.size() > MOST_LINES) {
            return ParseResult.rejected(
                    Kind.TOO_LARGE, source, "more than " + MOST_LINES + " lines; no form has as many");
        }
        PageSections sections = PageSections.of(SecondForm.leftOut(lines, problems));
        PageHead head = PageHead.read(sections.head);
        String printed = head.title.form();
        if (printed == null) {
            return ParseResult.rejected(
                    Kind.MISSING_FACT, source, "no \"Form 3\", \"Form 4\" or \"Form 5\" on the page");
        }
        if (!sections.hasTable()) {
            return ParseResult.rejected(
                    Kind.TRUNCATED, source, "neither Table I nor Table II on the page; get the whole form");
        }
        OwnershipDocumentBuilder document = new OwnershipDocumentBuilder();
        char form = printed.charAt(0);
        PageRowWriter writer = new PageRowWriter(document, problems);
        PageTable.read(sections.tableI, new RowShape(form, false, frame.isStrict), writer, problems);
        PageTable.read(sections.tableII, new RowShape(form, true, frame.isStrict), writer, problems);
        document.footnotes.addAll(PageFootnotes.read(sections.explanation));
        document.remarks = remarks(sections.remarks);
        document.ownerSignature.addAll(SignatureText.read(sections.signatures, problems));
        String cutOff = sections.whyCutOff(!document.ownerSignature.isEmpty());
        if (!cutOff.isEmpty() && !frame.isClosed) {
            return ParseResult.rejected(Kind.TRUNCATED, source, "cut off: " + cutOff + "; get the whole form");
        }
        FootnoteId missing = writer.missing(document.footnotes);
        if (missing != null && sections.lacksEnd() && !frame.isClosed) {
            return ParseResult.rejected(
                    Kind.TRUNCATED,
                    source,
                    "cut off: footnote " + missing + " is cited and not there; get the whole form");
        }
        if (sections.lacksLastNote() && !frame.isClosed) {
            problems.add(
                    Kind.TRUNCATED,
                    Severity.SUSPECT,
                    0,
                    "",
                    "the lines printed at the end of the form are missing; something before them may be too");
        }
        document.reportingOwner.addAll(PageOwners.read(head, sections.owners, problems));
        facts(document, head, problems);
        Envelope sealed = new Envelope(
                source,
                envelope.format(),
                envelope.accessionNumber() == null ? accessionNumber : envelope.accessionNumber(),
                envelope.filingDate() == null ? head.title.filingDate() : envelope.filingDate(),
                envelope.acceptanceDatetime(),
                envelope.header());
        return sealed.seal(document, problems, content);
    }

    private static List<PageLine> moved(List<PageLine> page, int linesBefore) {
        List<PageLine> lines = new ArrayList<>(page.size());
        for (PageLine line : page) {
            lines.add(new PageLine(line.number() + linesBefore, line.cells(), line.cut(), line.cik()));
        }
        return lines;
    }

    private static void facts(OwnershipDocumentBuilder document, PageHead head, Problems problems) {
        boolean amendment = head.title.isAmendment();
        if (!amendment && head.dateOfOriginalSubmission != null) {
            amendment = true;
            problems.add(
                    Kind.INFERRED,
                    Severity.REPAIRED,
                    0,
                    head.dateOfOriginalSubmission.toString(),
                    "the page gives the date of an original filing, so this is an amendment");
        }
        document.documentType = head.title.form() + (amendment ? "/A" : "");
        document.periodOfReport = head.periodOfReport;
        document.dateOfOriginalSubmission = head.dateOfOriginalSubmission;
        document.issuer = head.issuer;
        document.notSubjectToSection16 = head.sentences.notSubjectToSection16;
        document.aff10b5One = head.sentences.aff10b5One;
        document.form3HoldingsReported = head.sentences.form3HoldingsReported;
        document.form4TransactionsReported = head.sentences.form4TransactionsReported;
    }

    private static @Nullable String remarks(List<PageLine> lines) {
        List<String> words = new ArrayList<>();
        for (PageLine line : lines) {
            String text = line.text().strip();
            if (Printed.isNote(text)) {
                break;
            }
            if (!text.isEmpty() && !text.toLowerCase(Locale.ROOT).equals("none")) {
                words.add(line.isExact() ? PageLine.asFiled(String.join(" ", line.cells())) : text);
            }
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
