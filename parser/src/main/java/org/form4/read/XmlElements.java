package org.form4.read;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.read.OwnershipXmlReader.RefusedException;
import org.jspecify.annotations.Nullable;

/** Steps through elements and takes in their texts. What the form does not have is said and passed over. */
final class XmlElements {
    private static final int DEEPEST = 64;

    private final XmlEvents events;
    private final Problems problems;

    XmlElements(XmlEvents events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** Moves to the next child of the current element: its name, or null when the element ends. */
    @Nullable
    String child() throws XMLStreamException {
        while (true) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    attributes();
                    return events.name();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!events.isBlankText()) {
                        problems.addOnce(
                                Kind.UNKNOWN_ELEMENT,
                                Severity.IGNORED,
                                events.lineNumber(),
                                events.text().strip(),
                                "text where only elements belong, passed over");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw events.entity();
                default -> {}
            }
        }
    }

    /** The text of the current element without the blanks around it; null when it is empty. Moves to its end. */
    @Nullable
    String text() throws XMLStreamException {
        TextPieces text = new TextPieces();
        int inValue = 0;
        while (true) {
            switch (events.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> events.addTo(text);
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = events.name();
                    if (element.equals("value") && inValue == 0 && text.stripped() == null) {
                        attributes();
                        inValue++;
                    } else {
                        unknown(element);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw events.entity();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inValue == 0) {
                        return text.stripped();
                    }
                    inValue--;
                }
                default -> {}
            }
        }
    }

    /** The words of a footnote or a remark: of markup within, as a hand may have put it there, the words stay. */
    @Nullable
    String words() throws XMLStreamException {
        TextPieces words = new TextPieces();
        int depth = 0;
        while (true) {
            switch (events.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> events.addTo(words);
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = events.name();
                    if (element.equalsIgnoreCase("script") || element.equalsIgnoreCase("style")) {
                        unknown(element);
                    } else if (++depth > DEEPEST) {
                        throw tooDeep();
                    } else {
                        markup(element);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw events.entity();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 0) {
                        return words.stripped();
                    }
                }
                default -> {}
            }
        }
    }

    /** Moves to the end of the current element, whatever is inside. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    events.count(1);
                    if (++depth > DEEPEST) {
                        throw tooDeep();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** Says which attributes of the element that begins here are not part of the form. */
    void attributes() {
        for (int i = 0; i < events.attributeCount(); i++) {
            String attribute = events.unknownAttribute(i);
            if (attribute != null) {
                problems.addOnce(
                        Kind.UNKNOWN_ELEMENT,
                        Severity.IGNORED,
                        events.lineNumber(),
                        events.name() + "/@" + attribute,
                        "the attribute is not part of the form and is passed over, here and wherever it comes again");
            }
        }
    }

    /** Passes over an element that the form does not have. */
    void unknown(String element) throws XMLStreamException {
        events.count(1);
        unknownRead(element);
        skip();
    }

    /** Says that an element is not part of the form, when its end is reached already. */
    void unknownRead(String element) {
        problems.addOnce(
                Kind.UNKNOWN_ELEMENT,
                Severity.IGNORED,
                events.lineNumber(),
                element,
                "the element is not part of the form and is passed over, here and wherever it comes again");
    }

    /** What an element said the first time; a second one that says something else is reported, not taken. */
    <T> @Nullable T first(@Nullable T before, @Nullable T now, String element) {
        if (before != null && now != null && !before.equals(now)) {
            problems.add(
                    Kind.DISAGREEMENT,
                    Severity.SUSPECT,
                    events.lineNumber(),
                    now.toString(),
                    element + " is given twice; the first stands");
        }
        return before == null ? now : before;
    }

    private void markup(String element) throws XMLStreamException {
        events.count(1);
        problems.addOnce(
                Kind.UNKNOWN_ELEMENT,
                Severity.REPAIRED,
                events.lineNumber(),
                element,
                "markup inside a text is left out, its words are kept");
    }

    private RefusedException tooDeep() {
        return events.refuse(Kind.TOO_LARGE, "elements nested deeper than " + DEEPEST);
    }
}
