package org.form4.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a complete submission: an SGML header and the documents behind it, of which one is the form. Takes EDGAR's
 * {@code .txt} files, dissemination files with unclosed tags, files in a PEM wrapper (2000 to 2006), and files whose
 * lines were cut at 1,023 characters.
 *
 * <p>Works on one character per byte, so that the form's own bytes come out unchanged, whatever their encoding.
 */
final class SubmissionReader implements FilingReader {
    private static final String[] OPENINGS = {
        "<SEC-DOCUMENT>", "<SEC-HEADER>", "<IMS-DOCUMENT>", "<IMS-HEADER>", "<SUBMISSION>", "-----BEGIN PRIVACY"
    };

    private static final Pattern OPENING = Pattern.compile("<(?:SEC-DOCUMENT|SEC-HEADER|SUBMISSION)>");

    /** A document's type, closed or not: {@code <TYPE>4/A}. */
    private static final Pattern FORM_TYPE = Pattern.compile("<TYPE>\\s{0,5}[345](?:/A)?\\s");

    /** A submission or its header as a web page shows it: the signs of its tags are entities. */
    private static final Pattern SHOWN = Pattern.compile("(?i)&lt;(?:SEC-DOCUMENT|SEC-HEADER|SUBMISSION)&gt;");

    private static final Pattern TAG = Pattern.compile("<[^>]{0,1000}>");
    private static final int SHOWN_AREA = 4_000;
    private static final int TYPE_AREA = 1_000;
    private static final int PAGE_HEAD = 1 << 20;

    static boolean looksLike(String head) {
        int start = 0;
        while (start < head.length() && (head.charAt(start) <= ' ' || head.charAt(start) > '~')) {
            start++; // blanks and a byte order mark
        }
        for (String opening : OPENINGS) {
            if (head.startsWith(opening, start)) {
                return true;
            }
        }
        return isShown(head);
    }

    private static boolean isShown(String text) {
        Matcher shown = SHOWN.matcher(text);
        int end = Math.min(SHOWN_AREA, text.length());
        // Few texts have the sign at all, and to look for it alone is much quicker.
        for (int sign = text.indexOf('&'); sign >= 0 && sign < end; sign = text.indexOf('&', sign + 1)) {
            if (shown.region(sign, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static String unshown(String page) {
        String text = Parser.unescapeEntities(TAG.matcher(page).replaceAll(""), false);
        Matcher start = OPENING.matcher(text);
        return start.find() ? text.substring(start.start()) : text;
    }

    @Override
    public ParseResult read(InputStream bytes, String name) throws IOException {
        Content content = Content.of(bytes);
        if (content.isTooLong()) {
            return ParseResult.rejected(Kind.TOO_LARGE, name, "larger than " + Content.LIMIT_TEXT);
        }
        Problems problems = new Problems(name);
        String text = LineWrap.undo(content.head(Integer.MAX_VALUE), problems);
        text = isShown(text) ? unshown(text) : text;
        int firstDocument = text.indexOf("<DOCUMENT>");
        SubmissionHeader header =
                SubmissionHeader.parse(text.substring(0, firstDocument < 0 ? text.length() : firstDocument), problems);
        Envelope envelope = new Envelope(
                name,
                FilingFormat.SUBMISSION,
                header.accessionNumber(),
                header.filingDate(),
                header.acceptanceDatetime(),
                header);
        int at = firstDocument;
        while (at >= 0) {
            int next = text.indexOf("<DOCUMENT>", at + 1);
            String document = text.substring(at, next < 0 ? text.length() : next);
            ParseResult result = readForm(document, envelope, problems, lines(text, at));
            if (result != null) {
                return result;
            }
            at = next;
        }
        String reason = firstDocument < 0
                ? "a submission header without its documents; get the complete submission"
                : "a submission of type " + header.type() + " without an ownership form in a format we read";
        Kind kind = firstDocument < 0 ? Kind.TRUNCATED : Kind.NOT_AN_OWNERSHIP_FILING;
        return ParseResult.rejected(kind, name, reason);
    }

    /** The form in this document, in whatever format it is; null when it is an exhibit. */
    private static @Nullable ParseResult readForm(
            String document, Envelope envelope, Problems problems, int linesBefore) {
        int form = OwnershipXmlReader.root(document);
        if (form < 0) {
            return readPage(document, envelope, problems, linesBefore);
        }
        int declaration = document.lastIndexOf("<?xml", form);
        int start = declaration < 0 ? form : declaration;
        int close = document.lastIndexOf("</XML>");
        String xml = document.substring(start, close < form ? document.length() : close);
        int end = OwnershipXmlReader.end(xml, 0);
        if (end >= 0) {
            xml = xml.substring(0, end);
        }
        Content bytes = new Content(xml.getBytes(StandardCharsets.ISO_8859_1));
        return OwnershipXmlReader.read(bytes, envelope, problems, linesBefore + lines(document, start));
    }

    /** A form that is shown rather than marked up: HTML, text, or columns of fixed width. */
    private static @Nullable ParseResult readPage(
            String document, Envelope envelope, Problems problems, int linesBefore) {
        if (!FORM_TYPE
                .matcher(document.substring(0, Math.min(TYPE_AREA, document.length())))
                .find()) {
            return null;
        }
        int text = document.indexOf("<TEXT>");
        int start = text < 0 ? 0 : text + "<TEXT>".length();
        int close = document.lastIndexOf("</TEXT>");
        int end = close < start ? document.length() : close;
        Content bytes = new Content(document.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
        String head = bytes.head(PAGE_HEAD);
        PageReader.Frame frame = new PageReader.Frame(linesBefore + lines(document, start), close >= start, false);
        if (HtmlReader.looksLike(head)) {
            return HtmlReader.read(bytes, envelope, problems, frame);
        }
        if (AsciiFormReader.looksLike(head)) {
            return AsciiFormReader.read(bytes, envelope, problems, frame);
        }
        return RenderedTextReader.looksLike(head) ? RenderedTextReader.read(bytes, envelope, problems, frame) : null;
    }

    private static int lines(String text, int until) {
        int lines = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < until; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }
}
