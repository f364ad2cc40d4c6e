package org.form4.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Problem.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTML page that shows a form: EDGAR's own (all generations of its stylesheet), a browser's copy of it, and
 * pages of the layout that filing agents use. What is a cell comes from the page's tables, what is a footnote mark from
 * its raised text; the names of style classes are not needed. Scripts and styles are never looked at.
 */
final class HtmlReader implements FilingReader {
    /** Far above any real page, and below what a tree of small elements could fill the memory with. */
    private static final int LIMIT = 4 << 20;

    private static final int DEEPEST = 200;
    private static final int COMMENT = 8 * 1024;
    private static final Pattern SAVED_FROM = Pattern.compile("(?i)saved from url=\\(\\d{1,6}\\)(\\S{1,1000})");

    static boolean looksLike(String head) {
        return isMarkup(head) && RenderedTextReader.hasSigns(head);
    }

    /** Whether this is HTML or a piece of it, rather than text with a tag in it here and there. */
    static boolean isMarkup(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.contains("<html")
                || lower.contains("<!doctype html")
                || (lower.contains("<table") && lower.contains("<td"));
    }

    @Override
    public ParseResult read(InputStream bytes, String name) throws IOException {
        return read(
                Content.of(bytes), Envelope.bare(name, FilingFormat.HTML), new Problems(name), PageReader.Frame.OPEN);
    }

    static ParseResult read(Content content, Envelope envelope, Problems problems, PageReader.Frame frame) {
        if (content.bytes().length > LIMIT) {
            return ParseResult.rejected(
                    Kind.TOO_LARGE, envelope.source(), "a page larger than " + (LIMIT >> 20) + " MiB; no form is");
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        parser.setMaxDepth(DEEPEST);
        Document page = Jsoup.parse(content.text(), "", parser);
        return PageReader.read(
                HtmlLayout.lines(page), envelope, savedFrom(content.head(COMMENT)), problems, content.bytes(), frame);
    }

    /** Browsers note the address a page was saved from, and EDGAR's addresses carry the accession number. */
    private static @Nullable AccessionNumber savedFrom(String head) {
        Matcher saved = SAVED_FROM.matcher(head);
        return saved.find() ? AccessionNumber.in(saved.group(1)).orElse(null) : null;
    }
}
