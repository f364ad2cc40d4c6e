package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.form4.filing.DerivativeRow;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.OwnerSignature;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.filing.ReportingOwner;
import org.form4.read.OwnershipXmlReader.RefusedException;
import org.jspecify.annotations.Nullable;

/** One pass over the events of one ownership document. */
final class OwnershipXmlWalk {
    private static final int DEEPEST = 64;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_PERSONS = 1_000;
    private static final int MOST_FOOTNOTES_OF_A_CELL = 500;
    private static final int LONGEST_ID = 100;

    /** Elements and attributes that the form does not have: more are no newer version of it. */
    private static final int MOST_UNKNOWN = 20_000;

    /** Elements of the form that no table keeps: a filer's credential and EDGAR's own address check. */
    private static final Set<String> NOT_KEPT = Set.of("rptOwnerCcc", "rptOwnerGoodAddress");

    private static final ShortTexts SHORT_TEXTS = new ShortTexts();

    private final XMLStreamReader in;
    private final Problems problems;
    private final int linesBefore;
    private final Values values;
    private final Line line;
    private final List<FootnoteId> cellNotes = new ArrayList<>(4);
    private int unknown;

    OwnershipXmlWalk(XMLStreamReader in, Problems problems, int linesBefore) {
        this.in = in;
        this.problems = problems;
        this.linesBefore = linesBefore;
        this.values = new Values(problems, this::lineNumber);
        this.line = new Line(values);
    }

    OwnershipDocumentBuilder document() throws XMLStreamException {
        findRoot();
        OwnershipDocumentBuilder form = new OwnershipDocumentBuilder();
        for (String element = child(); element != null; element = child()) {
            switch (element) {
                case "schemaVersion" -> form.schemaVersion = first(form.schemaVersion, text(), element);
                case "documentType" ->
                    form.documentType = first(form.documentType, values.documentType(text(), Values.HERE), element);
                case "periodOfReport" -> form.periodOfReport = first(form.periodOfReport, date(element), element);
                case "dateOfOriginalSubmission" ->
                    form.dateOfOriginalSubmission = first(form.dateOfOriginalSubmission, date(element), element);
                case "noSecuritiesOwned" ->
                    form.noSecuritiesOwned = first(form.noSecuritiesOwned, flag(element), element);
                case "notSubjectToSection16" ->
                    form.notSubjectToSection16 = first(form.notSubjectToSection16, flag(element), element);
                case "form3HoldingsReported" ->
                    form.form3HoldingsReported = first(form.form3HoldingsReported, flag(element), element);
                case "form4TransactionsReported" ->
                    form.form4TransactionsReported = first(form.form4TransactionsReported, flag(element), element);
                case "aff10b5One" -> form.aff10b5One = first(form.aff10b5One, flag(element), element);
                case "issuer" -> form.issuer = first(form.issuer, issuer(), element);
                case "reportingOwner" -> {
                    limitPersons(form.reportingOwner.size());
                    form.reportingOwner.add(reportingOwner());
                }
                case "nonDerivativeTable" -> nonDerivativeTable(form.nonDerivativeTable);
                case "derivativeTable" -> derivativeTable(form.derivativeTable);
                case "footnotes" -> footnotes(form.footnotes);
                case "remarks" -> form.remarks = first(form.remarks, words(), element);
                case "ownerSignature" -> {
                    limitPersons(form.ownerSignature.size());
                    form.ownerSignature.add(ownerSignature());
                }
                default -> unknown(element);
            }
        }
        restOfDocument();
        return form;
    }

    /** The next event; names that the form does not have are counted, because each costs the parser more than the last. */
    private int next() throws XMLStreamException {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            count(in.getAttributeCount() + in.getNamespaceCount());
        }
        return event;
    }

    private void count(int unknownNames) throws XMLStreamException {
        unknown += unknownNames;
        if (unknown > MOST_UNKNOWN) {
            throw refuse(Kind.TOO_LARGE, "more than " + MOST_UNKNOWN + " elements or attributes that no form has");
        }
    }

    private void findRoot() throws XMLStreamException {
        while (in.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.DTD ->
                    throw refuse(Kind.FORBIDDEN, "a DOCTYPE is not allowed in an ownership document");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (in.getLocalName().equals("ownershipDocument")) {
                        return;
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException("no ownershipDocument element", in.getLocation());
    }

    /** What stands behind the form is not part of it; a second form would be, so it is said. */
    private void restOfDocument() {
        try {
            while (in.hasNext()) {
                if (next() == XMLStreamConstants.START_ELEMENT) {
                    problems.add(
                            Kind.MALFORMED,
                            Severity.SUSPECT,
                            lineNumber(),
                            in.getLocalName(),
                            "what follows </ownershipDocument> is not read; put each form in a file of its own");
                    return;
                }
            }
        } catch (XMLStreamException e) {
            problems.add(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    0,
                    "",
                    "text after </ownershipDocument> is not XML and is not read");
        }
    }

    private Issuer issuer() throws XMLStreamException {
        String cik = null;
        String name = null;
        String symbol = null;
        String foreignSymbol = null;
        int at = lineNumber();
        for (String element = child(); element != null; element = child()) {
            switch (element) {
                case "issuerCik" -> cik = first(cik, text(), element);
                case "issuerName" -> name = first(name, text(), element);
                case "issuerTradingSymbol" -> symbol = first(symbol, text(), element);
                case "issuerForeignTradingSymbol" -> foreignSymbol = first(foreignSymbol, text(), element);
                default -> unknown(element);
            }
        }
        return new Issuer(values.cik(cik, "issuerCik", at), name, symbol, foreignSymbol);
    }

    private ReportingOwner reportingOwner() throws XMLStreamException {
        ReportingOwnerBuilder owner = new ReportingOwnerBuilder();
        Set<String> read = new HashSet<>();
        for (String group = child(); group != null; group = child()) {
            switch (group) {
                case "reportingOwnerId", "reportingOwnerAddress", "reportingOwnerRelationship" -> {
                    for (String element = child(); element != null; element = child()) {
                        if (NOT_KEPT.contains(element)) {
                            skip();
                        } else if (!read.add(element)) {
                            String again = text();
                            problems.add(
                                    Kind.DISAGREEMENT,
                                    Severity.SUSPECT,
                                    lineNumber(),
                                    again == null ? "" : again,
                                    element + " is given twice for one owner; the first stands");
                        } else if (!owner.put(element, text(), values, Values.HERE)) {
                            unknownRead(element);
                        }
                    }
                }
                default -> unknown(group);
            }
        }
        return owner.build();
    }

    private OwnerSignature ownerSignature() throws XMLStreamException {
        String name = null;
        LocalDate date = null;
        for (String element = child(); element != null; element = child()) {
            switch (element) {
                case "signatureName" -> name = text();
                case "signatureDate" -> date = date(element);
                default -> unknown(element);
            }
        }
        return new OwnerSignature(name, date);
    }

    private void nonDerivativeTable(List<NonDerivativeRow> rows) throws XMLStreamException {
        for (String element = child(); element != null; element = child()) {
            limit(rows.size());
            switch (element) {
                case "nonDerivativeTransaction" -> {
                    row();
                    rows.add(line.nonDerivativeTransaction());
                }
                case "nonDerivativeHolding" -> {
                    row();
                    rows.add(line.nonDerivativeHolding());
                }
                default -> unknown(element);
            }
        }
    }

    private void derivativeTable(List<DerivativeRow> rows) throws XMLStreamException {
        for (String element = child(); element != null; element = child()) {
            limit(rows.size());
            switch (element) {
                case "derivativeTransaction" -> {
                    row();
                    rows.add(line.derivativeTransaction());
                }
                case "derivativeHolding" -> {
                    row();
                    rows.add(line.derivativeHolding());
                }
                default -> unknown(element);
            }
        }
    }

    private void limitPersons(int persons) throws XMLStreamException {
        if (persons >= MOST_PERSONS) {
            throw refuse(Kind.TOO_LARGE, "more than " + MOST_PERSONS + " reporting owners or signatures");
        }
    }

    private void limit(int rows) throws XMLStreamException {
        if (rows >= MOST_ROWS) {
            throw refuse(Kind.TOO_LARGE, "more than " + MOST_ROWS + " rows in one table");
        }
    }

    /** Reads the cells of a row; groups such as transactionAmounts only gather cells. */
    private void row() throws XMLStreamException {
        line.start(lineNumber());
        for (String element = child(); element != null; element = child()) {
            Cell cell = Cell.of(element);
            if (cell == Cell.transactionCoding) {
                coding();
            } else if (cell != null) {
                cell(cell);
            } else if (isGroup(element)) {
                for (String inner = child(); inner != null; inner = child()) {
                    Cell innerCell = Cell.of(inner);
                    if (innerCell != null) {
                        cell(innerCell);
                    } else {
                        unknown(inner);
                    }
                }
            } else {
                unknown(element);
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
        for (String element = child(); element != null; element = child()) {
            Cell cell = Cell.of(element);
            if (element.equals("footnoteId")) {
                footnoteId(ids);
            } else if (cell != null) {
                cell(cell);
                ids.addAll(line.footnoteIds(cell));
            } else {
                unknown(element);
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
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = in.getLocalName();
                    if (element.equals("value")) {
                        value = first(value, text(), cell.name());
                    } else if (element.equals("footnoteId")) {
                        footnoteId(cellNotes);
                    } else {
                        unknown(element);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    // behind a value text counts for nothing, and looking at it would cost what skipping it saves
                    if (value == null && !in.isWhiteSpace()) {
                        add(bare);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
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
        List<FootnoteId> notes = line.footnoteIds(cell);
        if (before == null && notes.isEmpty()) {
            line.put(cell, value, cellNotes.isEmpty() ? List.of() : List.copyOf(cellNotes));
        } else {
            List<FootnoteId> all = new ArrayList<>(notes);
            all.addAll(cellNotes);
            line.put(cell, first(before, value, cell.name()), List.copyOf(all));
        }
    }

    private void footnoteId(List<FootnoteId> ids) throws XMLStreamException {
        String id = id();
        int at = id == null ? lineNumber() : 0;
        skip();
        if (id == null || id.isBlank()) {
            problems.add(Kind.UNKNOWN_FOOTNOTE, Severity.SUSPECT, at, "", "a footnoteId without an id");
        } else if (ids.size() >= MOST_FOOTNOTES_OF_A_CELL) {
            throw refuse(Kind.TOO_LARGE, "more than " + MOST_FOOTNOTES_OF_A_CELL + " footnotes in one cell");
        } else {
            ids.add(new FootnoteId(id.strip()));
        }
    }

    /** The id of the current element, in whatever case a hand has written its name. */
    private @Nullable String id() throws XMLStreamException {
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

    private void footnotes(List<Footnote> footnotes) throws XMLStreamException {
        for (String element = child(); element != null; element = child()) {
            if (!element.equals("footnote")) {
                unknown(element);
                continue;
            }
            limit(footnotes.size());
            String id = id();
            int at = lineNumber();
            String text = words();
            if (id == null || id.isBlank()) {
                id = "F" + (footnotes.size() + 1);
                problems.add(
                        Kind.UNKNOWN_FOOTNOTE, Severity.REPAIRED, at, "", "a footnote without an id taken as " + id);
            }
            footnotes.add(new Footnote(new FootnoteId(id.strip()), text == null ? "" : text));
        }
    }

    /** What an element said the first time; a second one that says something else is reported, not taken. */
    private <T> @Nullable T first(@Nullable T before, @Nullable T now, String element) {
        if (before != null && now != null && !before.equals(now)) {
            problems.add(
                    Kind.DISAGREEMENT,
                    Severity.SUSPECT,
                    lineNumber(),
                    now.toString(),
                    element + " is given twice; the first stands");
        }
        return before == null ? now : before;
    }

    private @Nullable LocalDate date(String element) throws XMLStreamException {
        return values.date(text(), element, Values.HERE);
    }

    private @Nullable Boolean flag(String element) throws XMLStreamException {
        return values.flag(text(), element, Values.HERE);
    }

    /** Moves to the next child of the current element: its name, or null when the element ends. */
    private @Nullable String child() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return in.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!in.isWhiteSpace()) {
                        problems.addOnce(
                                Kind.UNKNOWN_ELEMENT,
                                Severity.IGNORED,
                                lineNumber(),
                                in.getText().strip(),
                                "text where only elements belong, passed over");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                default -> {}
            }
        }
    }

    /** The text of the current element without the blanks around it; null when it is empty. Moves to its end. */
    private @Nullable String text() throws XMLStreamException {
        TextPieces text = new TextPieces();
        int inValue = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(text);
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = in.getLocalName();
                    if (element.equals("value") && inValue == 0 && text.stripped() == null) {
                        inValue++;
                    } else {
                        unknown(element);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
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
    private @Nullable String words() throws XMLStreamException {
        TextPieces words = new TextPieces();
        int depth = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(words);
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = in.getLocalName();
                    if (element.equalsIgnoreCase("script") || element.equalsIgnoreCase("style")) {
                        unknown(element);
                    } else if (++depth > DEEPEST) {
                        throw tooDeep();
                    } else {
                        markup(element);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 0) {
                        return words.stripped();
                    }
                }
                default -> {}
            }
        }
    }

    /** Adds the current piece of text. */
    private void add(TextPieces text) throws XMLStreamException {
        text.add(SHORT_TEXTS.of(in.getTextCharacters(), in.getTextStart(), in.getTextLength()));
        if (text.isTooLong()) {
            throw refuse(Kind.TOO_LARGE, "a text of more than " + TextPieces.LONGEST + " characters");
        }
    }

    private void markup(String element) throws XMLStreamException {
        count(1);
        problems.addOnce(
                Kind.UNKNOWN_ELEMENT,
                Severity.REPAIRED,
                lineNumber(),
                element,
                "markup inside a text is left out, its words are kept");
    }

    private void unknown(String element) throws XMLStreamException {
        count(1);
        unknownRead(element);
        skip();
    }

    private void unknownRead(String element) {
        problems.addOnce(
                Kind.UNKNOWN_ELEMENT,
                Severity.IGNORED,
                lineNumber(),
                element,
                "the element is not part of the form and is passed over, here and wherever it comes again");
    }

    /** Moves to the end of the current element, whatever is inside. */
    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count(1);
                    if (++depth > DEEPEST) {
                        throw tooDeep();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private int lineNumber() {
        return in.getLocation().getLineNumber() + linesBefore;
    }

    private RefusedException tooDeep() {
        return refuse(Kind.TOO_LARGE, "elements nested deeper than " + DEEPEST);
    }

    /** Without a DOCTYPE, which is refused, no entity can mean anything: the text is not well-formed. */
    private XMLStreamException entity() {
        return new XMLStreamException("an undeclared entity: " + in.getLocalName(), in.getLocation());
    }

    private RefusedException refuse(Kind kind, String reason) {
        return new RefusedException(kind, reason, in.getLocation());
    }
}
