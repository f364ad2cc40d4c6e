package org.form4.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;

/**
 * Reads the forms of before June 2003, typed in columns of fixed width. Every filer drew them differently, so this
 * takes only rows that suit the form's columns well, and every line of a table that does not becomes a problem that
 * quotes it. Dates of which only month and year are given stay missing.
 */
final class AsciiFormReader implements FilingReader {
    private static final int LIMIT = 4 << 20;

    /** Tags of the old table mark-up, or rules drawn across the page with strokes between columns. */
    private static final Pattern TABLE_TAG = Pattern.compile("(?im)^\\s{0,40}<(?:S|C|CAPTION|PAGE)>");

    private static final Pattern DRAWN = Pattern.compile("(?m)^ {0,20}[|_]?_{30,300}[_| ]{0,300}$");

    /** Rules of hyphens are drawn in copies of later pages too; the label of the box tells the older form. */
    private static final Pattern RULED = Pattern.compile("(?m)^ {0,20}[-=+| ]{0,3}[-=][-=+| ]{50,300}$");

    private static final Pattern OLD_LABEL = Pattern.compile("(?i)statement\\s{1,9}for\\s{1,9}\\(?month");

    static boolean looksLike(String head) {
        return isFixedWidth(head) && RenderedTextReader.hasSigns(head) && !HtmlReader.isMarkup(head);
    }

    static boolean isFixedWidth(String head) {
        return TABLE_TAG.matcher(head).find()
                || (head.indexOf('|') >= 0 && DRAWN.matcher(head).find())
                || (OLD_LABEL.matcher(head).find()
                        && (RULED.matcher(head).find() || DRAWN.matcher(head).find()));
    }

    @Override
    public ParseResult read(InputStream bytes, String name) throws IOException {
        return read(
                Content.of(bytes), Envelope.bare(name, FilingFormat.ASCII), new Problems(name), PageReader.Frame.OPEN);
    }

    static ParseResult read(Content content, Envelope envelope, Problems problems, PageReader.Frame frame) {
        if (content.bytes().length > LIMIT) {
            return ParseResult.rejected(
                    Kind.TOO_LARGE, envelope.source(), "larger than " + (LIMIT >> 20) + " MiB; no form is");
        }
        return PageReader.read(
                AsciiLayout.lines(content.text(), frame.linesBefore(), problems),
                envelope,
                null,
                problems,
                content.bytes(),
                new PageReader.Frame(0, frame.isClosed(), true));
    }
}
