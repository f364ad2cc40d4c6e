package org.form4.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Predicate;
import org.form4.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which a single filing comes, in the order in which they are tried. A format is recognised by the
 * beginning of the content, never by a file's name: Form 4s have been met in folders called 10-Q.
 */
public enum FilingFormat implements FilingReader {
    /** A complete submission text file: an SGML header, then documents. */
    SUBMISSION(SubmissionReader::looksLike, new SubmissionReader()),
    /** A bare {@code <ownershipDocument>}. */
    OWNERSHIP_XML(OwnershipXmlReader::looksLike, new OwnershipXmlReader()),
    /** The HTML page that shows a form. */
    HTML(HtmlReader::looksLike, new HtmlReader()),
    /** A text or markdown copy of the page that shows a form. */
    TEXT(RenderedTextReader::looksLike, new RenderedTextReader()),
    /** A form of before June 2003, typed in columns of fixed width. */
    ASCII(AsciiFormReader::looksLike, new AsciiFormReader());

    /** Where most documents tell that they are a submission or ownership XML, the formats that are tried first. */
    private static final int SHORT_HEAD = 512;

    /** How much of a document is looked at to tell its format. */
    private static final int HEAD = 16 * 1024;

    /** How much is looked at when the beginning does not tell: a saved page may carry scripts before the form. */
    private static final int LONG_HEAD = 1 << 20;

    private final Predicate<String> looksLike;
    private final FilingReader reader;
    private final String printed = name().toLowerCase(Locale.ROOT).replace('_', '-');

    FilingFormat(Predicate<String> looksLike, FilingReader reader) {
        this.looksLike = looksLike;
        this.reader = reader;
    }

    /** Reads a document in whatever format its content has; content in none of them is refused with the reason. */
    public static ParseResult readAny(InputStream bytes, String name) throws IOException {
        return readAny(Content.of(bytes), name);
    }

    /** Reads a document held in memory, which must not change meanwhile, as {@link #readAny(InputStream, String)} does. */
    public static ParseResult readAny(byte[] bytes, String name) throws IOException {
        return readAny(new Content(WideText.asUtf8(bytes)), name);
    }

    private static ParseResult readAny(Content content, String name) throws IOException {
        if (content.isTooLong()) {
            return ParseResult.rejected(
                    Problem.Kind.TOO_LARGE, name, "larger than " + Content.LIMIT_TEXT + "; no ownership filing is");
        }
        if (content.isBlank()) {
            return ParseResult.rejected(Problem.Kind.EMPTY, name, "the file is empty");
        }
        FilingFormat format = of(content.head(SHORT_HEAD));
        if (format == SUBMISSION || format == OWNERSHIP_XML) {
            return format.reader.read(content.stream(), name);
        }
        String head = content.head(HEAD);
        format = of(head);
        if (format == null && content.bytes().length > HEAD) {
            format = of(content.head(LONG_HEAD));
        }
        if (format != null) {
            return format.reader.read(content.stream(), name);
        }
        return ParseResult.rejected(Problem.Kind.NOT_AN_OWNERSHIP_FILING, name, content.whatItIs(head));
    }

    private static @Nullable FilingFormat of(String head) {
        for (FilingFormat format : values()) {
            if (format.looksLike.test(head)) {
                return format;
            }
        }
        return null;
    }

    /** Reads a document that is known to be in this format. */
    @Override
    public ParseResult read(InputStream bytes, String name) throws IOException {
        return reader.read(bytes, name);
    }

    /** The name as {@code source_format} writes it: {@code ownership-xml}. */
    @Override
    public String toString() {
        return printed;
    }
}
