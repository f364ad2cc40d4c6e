package org.form4.read;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/** The footnotes of an ownership document, and the ids by which its cells cite them. */
final class OwnershipXmlNotes {
    private static final int MOST = 20_000;
    private static final int MOST_OF_A_CELL = 500;

    private final XmlEvents events;
    private final XmlElements elements;
    private final Problems problems;

    OwnershipXmlNotes(XmlEvents events, XmlElements elements, Problems problems) {
        this.events = events;
        this.elements = elements;
        this.problems = problems;
    }

    /** Reads a {@code <footnoteId>}. */
    void cited(List<FootnoteId> ids) throws XMLStreamException {
        String id = events.id();
        int at = id == null ? events.lineNumber() : 0;
        elements.skip();
        if (id == null || id.isBlank()) {
            problems.add(Kind.UNKNOWN_FOOTNOTE, Severity.SUSPECT, at, "", "a footnoteId without an id");
        } else {
            events.limit(ids.size(), MOST_OF_A_CELL, "footnotes in one cell");
            ids.add(new FootnoteId(id.strip()));
        }
    }

    /** Reads {@code <footnotes>}. */
    void footnotes(List<Footnote> footnotes) throws XMLStreamException {
        for (String element = elements.child(); element != null; element = elements.child()) {
            if (!element.equals("footnote")) {
                elements.unknown(element);
                continue;
            }
            events.limit(footnotes.size(), MOST, "footnotes");
            String id = events.id();
            int at = events.lineNumber();
            String text = elements.words();
            if (id == null || id.isBlank()) {
                id = "F" + (footnotes.size() + 1);
                problems.add(
                        Kind.UNKNOWN_FOOTNOTE, Severity.REPAIRED, at, "", "a footnote without an id taken as " + id);
            }
            footnotes.add(new Footnote(new FootnoteId(id.strip()), text == null ? "" : text));
        }
    }
}
