package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.form4.filing.DerivativeRow;
import org.form4.filing.FootnoteId;
import org.form4.filing.NonDerivativeRow;
import org.jspecify.annotations.Nullable;

/** The rows of Table I and Table II of an ownership document, cell by cell. */
final class OwnershipXmlRows {
    private static final int MOST = 20_000;
    private static final String WHAT = "rows in one table";

    private final XmlEvents events;
    private final XmlElements elements;
    private final OwnershipXmlNotes notes;
    private final Line line;
    private final List<FootnoteId> cellNotes = new ArrayList<>(4);

    OwnershipXmlRows(XmlEvents events, XmlElements elements, OwnershipXmlNotes notes, Values values) {
        this.events = events;
        this.elements = elements;
        this.notes = notes;
        this.line = new Line(values);
    }

    void nonDerivativeTable(List<NonDerivativeRow> rows) throws XMLStreamException {
        for (String element = elements.child(); element != null; element = elements.child()) {
            events.limit(rows.size(), MOST, WHAT);
            switch (element) {
                case "nonDerivativeTransaction" -> {
                    row();
                    rows.add(line.nonDerivativeTransaction());
                }
                case "nonDerivativeHolding" -> {
                    row();
                    rows.add(line.nonDerivativeHolding());
                }
                default -> elements.unknown(element);
            }
        }
    }

    void derivativeTable(List<DerivativeRow> rows) throws XMLStreamException {
        for (String element = elements.child(); element != null; element = elements.child()) {
            events.limit(rows.size(), MOST, WHAT);
            switch (element) {
                case "derivativeTransaction" -> {
                    row();
                    rows.add(line.derivativeTransaction());
                }
                case "derivativeHolding" -> {
                    row();
                    rows.add(line.derivativeHolding());
                }
                default -> elements.unknown(element);
            }
        }
    }

    /** Reads the cells of a row; groups such as transactionAmounts only gather cells. */
    private void row() throws XMLStreamException {
        line.start(events.lineNumber());
        for (String element = elements.child(); element != null; element = elements.child()) {
            Cell cell = Cell.of(element);
            if (cell == Cell.transactionCoding) {
                coding();
            } else if (cell != null) {
                cell(cell);
            } else if (isGroup(element)) {
                for (String inner = elements.child(); inner != null; inner = elements.child()) {
                    Cell innerCell = Cell.of(inner);
                    if (innerCell != null) {
                        cell(innerCell);
                    } else {
                        elements.unknown(inner);
                    }
                }
            } else {
                elements.unknown(element);
            }
        }
    }

    private static boolean isGroup(String element) {
        return switch (element) {
            case "transactionAmounts", "postTransactionAmounts", "ownershipNature", "underlyingSecurity" -> true;
            default -> false;
        };
    }

    private void coding() throws XMLStreamException {
        List<FootnoteId> ids = new ArrayList<>(2);
        for (String element = elements.child(); element != null; element = elements.child()) {
            Cell cell = Cell.of(element);
            if (element.equals("footnoteId")) {
                notes.cited(ids);
            } else if (cell != null) {
                cell(cell);
                ids.addAll(line.footnoteIds(cell));
            } else {
                elements.unknown(element);
            }
        }
        line.put(Cell.transactionCoding, null, ids.isEmpty() ? List.of() : List.copyOf(ids));
    }

    /** A cell: {@code <value>} and footnotes, or, within transactionCoding and in hand-made forms, just text. */
    private void cell(Cell cell) throws XMLStreamException {
        cellNotes.clear();
        String value = null;
        TextPieces bare = new TextPieces();
        while (true) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = events.name();
                    if (element.equals("value")) {
                        elements.attributes();
                        value = elements.first(value, elements.text(), cell.name());
                    } else if (element.equals("footnoteId")) {
                        elements.attributes();
                        notes.cited(cellNotes);
                    } else {
                        elements.unknown(element);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    // behind a value text counts for nothing, and looking at it would cost what skipping it saves
                    if (value == null && !events.isBlankText()) {
                        events.addTo(bare);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw events.entity();
                case XMLStreamConstants.END_ELEMENT -> {
                    put(cell, value == null ? bare.stripped() : value);
                    return;
                }
                default -> {}
            }
        }
    }

    /** A cell that comes twice in one row keeps its first value and all its footnotes. */
    private void put(Cell cell, @Nullable String value) {
        String before = line.text(cell);
        List<FootnoteId> cited = line.footnoteIds(cell);
        if (before == null && cited.isEmpty()) {
            line.put(cell, value, cellNotes.isEmpty() ? List.of() : List.copyOf(cellNotes));
        } else {
            List<FootnoteId> all = new ArrayList<>(cited);
            all.addAll(cellNotes);
            line.put(cell, elements.first(before, value, cell.name()), List.copyOf(all));
        }
    }
}
