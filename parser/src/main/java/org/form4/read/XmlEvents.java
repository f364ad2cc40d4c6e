package org.form4.read;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.form4.filing.Problem.Kind;
import org.form4.read.OwnershipXmlReader.RefusedException;
import org.jspecify.annotations.Nullable;

/** The events of one document as its parser gives them, and what there may be of them before the document is refused. */
final class XmlEvents {
    private static final int LONGEST_ID = 100;

    /** Elements and attributes that the form does not have: more are no newer version of it. */
    private static final int MOST_UNKNOWN = 20_000;

    private static final ShortTexts SHORT_TEXTS = new ShortTexts();

    private final XMLStreamReader in;
    private final int linesBefore;
    private int unknown;

    XmlEvents(XMLStreamReader in, int linesBefore) {
        this.in = in;
        this.linesBefore = linesBefore;
    }

    /** The next event; names that the form does not have are counted, because each costs the parser more than the last. */
    int next() throws XMLStreamException {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            count(in.getAttributeCount() + in.getNamespaceCount());
        }
        return event;
    }

    boolean hasNext() throws XMLStreamException {
        return in.hasNext();
    }

    /** The name of the element that begins here. */
    String name() {
        return in.getLocalName();
    }

    /** The id of the element that begins here, in whatever case a hand has written the attribute's name. */
    @Nullable
    String id() throws XMLStreamException {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equalsIgnoreCase("id")) {
                String id = in.getAttributeValue(i);
                if (id.length() > LONGEST_ID) {
                    throw refuse(Kind.TOO_LARGE, "a footnote id of " + id.length() + " characters");
                }
                unknown--; // a known one
                return id;
            }
        }
        return null;
    }

    /** How many attributes the element has that begins here. */
    int attributeCount() {
        return in.getAttributeCount();
    }

    /**
     * The name of an attribute of the element that begins here, if the form does not have it, else null. It has the ids of
     * footnotes, and what XML itself and XML Schema may say anywhere.
     */
    @Nullable
    String unknownAttribute(int i) {
        String name = in.getAttributeLocalName(i);
        String prefix = in.getAttributePrefix(i);
        boolean isId = name.equalsIgnoreCase("id") && name().startsWith("footnote");
        return isId || "xml".equals(prefix) || "xsi".equals(prefix) ? null : name;
    }

    boolean isBlankText() {
        return in.isWhiteSpace();
    }

    String text() {
        return in.getText();
    }

    /** Adds the piece of text that is here. */
    void addTo(TextPieces text) throws XMLStreamException {
        text.add(SHORT_TEXTS.of(in.getTextCharacters(), in.getTextStart(), in.getTextLength()));
        if (text.isTooLong()) {
            throw refuse(Kind.TOO_LARGE, "a text of more than " + TextPieces.LONGEST + " characters");
        }
    }

    int lineNumber() {
        return in.getLocation().getLineNumber() + linesBefore;
    }

    /** The line where the text stopped being XML. */
    int lineOf(XMLStreamException failure) {
        Location at = failure.getLocation();
        return at == null || at.getLineNumber() < 1 ? lineNumber() : at.getLineNumber() + linesBefore;
    }

    /** Counts names that the form does not have. */
    void count(int unknownNames) throws XMLStreamException {
        unknown += unknownNames;
        if (unknown > MOST_UNKNOWN) {
            throw refuse(Kind.TOO_LARGE, "more than " + MOST_UNKNOWN + " elements or attributes that no form has");
        }
    }

    /** Refuses the document when there are as many of something as no form has. */
    void limit(int found, int most, String what) throws XMLStreamException {
        if (found >= most) {
            throw refuse(Kind.TOO_LARGE, "more than " + most + ' ' + what);
        }
    }

    RefusedException refuse(Kind kind, String reason) {
        return new RefusedException(kind, reason, in.getLocation());
    }

    /** Without a DOCTYPE, which is refused, no entity can mean anything: the text is not well-formed. */
    XMLStreamException entity() {
        return new XMLStreamException("an undeclared entity: " + in.getLocalName(), in.getLocation());
    }

    XMLStreamException withoutForm() {
        return new XMLStreamException("no ownershipDocument element", in.getLocation());
    }
}
