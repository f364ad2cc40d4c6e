package org.form4.read;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.form4.filing.OwnershipDocument;
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
    private static final String ROOT = "<ownershipDocument";

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
        return head.contains(ROOT);
    }

    @Override
    public ParseResult read(InputStream bytes, String name) throws IOException {
        Content content = Content.of(bytes);
        if (content.isTooLong()) {
            return ParseResult.rejected(Kind.TOO_LARGE, name, "larger than " + Content.LIMIT_TEXT);
        }
        return read(content, Envelope.bare(name, FilingFormat.OWNERSHIP_XML), new Problems(name), 0);
    }

    /**
     * Reads the form inside an envelope.
     *
     * @param linesBefore how many lines of the source stand before the form, so that problems name the right line
     */
    static ParseResult read(Content content, Envelope envelope, Problems problems, int linesBefore) {
        byte[] bytes = content.bytes();
        try {
            XMLStreamReader in = FACTORY.createXMLStreamReader(new Stax2ByteArraySource(bytes, 0, bytes.length));
            OwnershipDocument document = walk(in, problems, linesBefore);
            return envelope.seal(document, problems, bytes);
        } catch (RefusedException e) {
            return refuse(e, envelope.source(), linesBefore);
        } catch (XMLStreamException e) {
            return mend(content, envelope, linesBefore, e);
        }
    }

    /** Tries once more after known damage has been taken away; the problems of the first try are said again by it. */
    private static ParseResult mend(Content content, Envelope envelope, int linesBefore, XMLStreamException cause) {
        String source = envelope.source();
        if (!content.head(Integer.MAX_VALUE).contains("</ownershipDocument")) {
            return ParseResult.rejected(
                    Kind.TRUNCATED, source, "cut off before </ownershipDocument>; get the file again");
        }
        Problems problems = new Problems(source);
        if (!content.isUtf8()) {
            problems.add(Kind.BAD_ENCODING, Severity.REPAIRED, 0, "", "not sound UTF-8; read as windows-1252");
        }
        String mended = XmlRepair.mend(content.text(), problems);
        if (problems.list().isEmpty()) {
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

    private static OwnershipDocument walk(XMLStreamReader in, Problems problems, int linesBefore)
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
