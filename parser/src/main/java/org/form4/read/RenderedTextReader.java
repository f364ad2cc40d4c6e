package org.form4.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * Reads text and markdown copies of the page a form is shown as. Not the ASCII forms of before 2003, which were never a
 * page. What a copy lost is missing or, where the form's own rules leave one possibility, inferred and said.
 */
final class RenderedTextReader implements FilingReader {
    /** A copy of the longest real form is a tenth of it. */
    private static final int LIMIT = 4 << 20;

    private static final Pattern[] SIGNS = {
        Pattern.compile("(?i)name\\s{1,9}and\\s{1,9}address\\s{1,9}of\\s{1,9}reporting\\s{1,9}person"),
        Pattern.compile("(?i)ticker\\s{1,9}or\\s{1,9}trading\\s{1,9}symbol"),
        Pattern.compile("(?i)table\\s{1,9}(?:I|II|1|2)\\b.{0,20}?(?:non-?\\s{0,2})?derivative"),
        Pattern.compile(
                "(?i)statement\\s{1,9}of\\s{1,9}(?:changes\\s{1,9}(?:in|of)\\s{1,9})?beneficial\\s{1,9}ownership"),
        Pattern.compile("(?i)date\\s{1,9}of\\s{1,9}(?:earliest\\s{1,9}transaction|event\\s{1,9}requiring)")
    };
    private static final int ENOUGH = 3;

    static boolean looksLike(String head) {
        return hasSigns(head) && !HtmlReader.isMarkup(head) && !AsciiFormReader.isFixedWidth(head);
    }

    /** Whether the words of an ownership form are there: labels that only the form itself prints. */
    static boolean hasSigns(String head) {
        // the head has a character a byte; what the page shows as a blank, or not at all, may be two or three of them
        boolean ascii = head.chars().allMatch(c -> c < 0x80);
        String text = ascii ? head : new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String plain = PageText.plainBlanks(text.replace('\r', '\n'))
                .replace('\uFFFD', ' ')
                .replace("&nbsp;", " ")
                .replace('*', ' ');
        int found = 0;
        for (Pattern sign : SIGNS) {
            found += sign.matcher(plain).find() ? 1 : 0;
        }
        return found >= ENOUGH;
    }

    @Override
    public ParseResult read(InputStream bytes, String name) throws IOException {
        return read(
                Content.of(bytes), Envelope.bare(name, FilingFormat.TEXT), new Problems(name), PageReader.Frame.OPEN);
    }

    static ParseResult read(Content content, Envelope envelope, Problems problems, PageReader.Frame frame) {
        if (content.bytes().length > LIMIT) {
            return ParseResult.rejected(
                    Kind.TOO_LARGE, envelope.source(), "larger than " + (LIMIT >> 20) + " MiB; no copy of a form is");
        }
        if (!content.isUtf8()) {
            problems.add(Kind.BAD_ENCODING, Severity.REPAIRED, 0, "", "not sound UTF-8; read as windows-1252");
        }
        String text = content.text();
        if (text.regionMatches(0, "\uFEFF", 0, 1)) {
            text = text.substring(1);
        }
        return PageReader.read(PageText.lines(text), envelope, null, problems, content.bytes(), frame);
    }
}
