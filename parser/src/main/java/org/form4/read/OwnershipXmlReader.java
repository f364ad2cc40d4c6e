package org.form4.read;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * Reads bare ownership XML, the form in which filings have been made since June 2003, in every version of the schema.
 *
 * <p>Unknown elements are passed over and reported once. A document that is not well-formed is mended where the damage
 * is a known one ({@link XmlRepair}) and refused whole otherwise: half a form misleads. DOCTYPE and entities of its own
 * are refused, so nothing outside the bytes is ever read.
 */
final class OwnershipXmlReader implements FilingReader {
    private static final Pattern ROOT = Pattern.compile("(?i)<(?:[a-z][\\w.-]{0,40}:)?ownershipDocument(?=[\\s/>])");
    private static final Pattern END = Pattern.compile("(?i)</(?:[a-z][\\w.-]{0,40}:)?ownershipDocument\\s{0,9}>");

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]{0,100}encoding ?= ?[\"'](?!(?i:utf-?8)[\"'])");
    private static final int DECLARATION = 200;

    /** Configured once; making readers is safe from many threads. */
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static boolean looksLike(String head) {
        return root(head) >= 0;
    }

    /** Where the form begins, with whatever prefix and in whatever case; negative when it does not. */
    static int root(String text) {
        Matcher root = ROOT.matcher(text);
        for (int tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
            if (root.region(tag, text.length()).lookingAt()) {
                return tag;
            }
        }
        return -1;
    }

    /** Where the form ends, from some place on; negative when it is cut off. */
    static int end(String text, int from) {
        Matcher end = END.matcher(text);
        // From tag to tag, and backwards, since the form ends near the text's end: a search would try every letter.
        for (int tag = text.lastIndexOf("</"); tag >= from; tag = text.lastIndexOf("</", tag - 1)) {
            if (end.region(tag, text.length()).lookingAt()) {
                return end.end();
            }
        }
        return -1;
    }

    @Override
    public ParseResult read(InputStream bytes, String name) throws IOException {
        Content content = Content.of(bytes);
        if (content.isTooLong()) {
            return ParseResult.rejected(Kind.TOO_LARGE, name, "larger than " + Content.LIMIT_TEXT);
        }
        Problems problems = new Problems(name);
        if (LineWrap.isIn(content.bytes())) {
            String joined = LineWrap.undo(content.head(Integer.MAX_VALUE), problems);
            content = new Content(joined.getBytes(StandardCharsets.ISO_8859_1));
        }
        return read(content, Envelope.bare(name, FilingFormat.OWNERSHIP_XML), problems, 0);
    }

    /**
     * Reads the form inside an envelope.
     *
     * @param linesBefore how many lines of the source stand before the form, so that problems name the right line
     */
    static ParseResult read(Content content, Envelope envelope, Problems problems, int linesBefore) {
        byte[] bytes = content.bytes();
        if (LongTags.areIn(bytes)) {
            return ParseResult.rejected(
                    Kind.TOO_LARGE,
                    envelope.source(),
                    "a tag of more than " + LongTags.LIMIT_TEXT + "; no form has one");
        }
        int mark = problems.mark();
        try {
            XMLStreamReader in = FACTORY.createXMLStreamReader(new Stax2ByteArraySource(bytes, 0, bytes.length));
            return envelope.seal(walk(in, problems, linesBefore), problems, bytes);
        } catch (RefusedException e) {
            return refuse(e, envelope.source(), linesBefore);
        } catch (XMLStreamException e) {
            problems.backTo(mark);
            return mend(content, envelope, problems, linesBefore, e);
        }
    }

    /** Tries once more after known damage has been taken away. */
    private static ParseResult mend(
            Content content, Envelope envelope, Problems problems, int linesBefore, XMLStreamException cause) {
        String source = envelope.source();
        if (end(content.head(Integer.MAX_VALUE), 0) < 0) {
            return ParseResult.rejected(
                    Kind.TRUNCATED, source, "cut off before </ownershipDocument>; get the file again");
        }
        int mark = problems.mark();
        if (!content.isUtf8()) {
            problems.add(Kind.BAD_ENCODING, Severity.REPAIRED, 0, "", "not sound UTF-8; read as windows-1252");
        } else if (ENCODING.matcher(content.head(DECLARATION)).find()) {
            problems.add(Kind.BAD_ENCODING, Severity.REPAIRED, 1, "", "not in the encoding it declares; read as UTF-8");
        }
        String mended = XmlRepair.mend(content.text(), problems);
        if (problems.mark() == mark) {
            return malformed(cause, source, linesBefore);
        }
        try {
            XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(mended));
            return envelope.seal(walk(in, problems, linesBefore), problems, content.bytes());
        } catch (RefusedException e) {
            return refuse(e, source, linesBefore);
        } catch (XMLStreamException e) {
            return malformed(e, source, linesBefore);
        }
    }

    private static OwnershipDocumentBuilder walk(XMLStreamReader in, Problems problems, int linesBefore)
            throws XMLStreamException {
        try {
            return new OwnershipXmlWalk(in, problems, linesBefore).document();
        } catch (UncheckedStreamException e) {
            // texts are decoded only when asked for, by a method that declares no exception
            throw new XMLStreamException(e.getMessage(), in.getLocation(), e);
        } finally {
            in.close();
        }
    }

    private static ParseResult malformed(XMLStreamException cause, String source, int linesBefore) {
        Location at = cause.getLocation();
        String place = at == null || at.getLineNumber() < 1
                ? ""
                : " at line " + (at.getLineNumber() + linesBefore) + ", column " + at.getColumnNumber();
        return ParseResult.rejected(
                Kind.MALFORMED, source, "not well-formed XML" + place + "; correct it or get the file again");
    }

    private static ParseResult refuse(RefusedException refusal, String source, int linesBefore) {
        Location at = refusal.getLocation();
        String place = at == null ? "" : " (line " + (at.getLineNumber() + linesBefore) + ")";
        return ParseResult.rejected(refusal.kind(), source, refusal.reason() + place);
    }

    /** Ends the walk through a document that must not or cannot be taken. */
    static final class RefusedException extends XMLStreamException {
        private final Kind kind;
        private final String reason;

        RefusedException(Kind kind, String reason, Location at) {
            super(reason, at);
            this.kind = kind;
            this.reason = reason;
        }

        Kind kind() {
            return kind;
        }

        String reason() {
            return reason;
        }
    }
}
