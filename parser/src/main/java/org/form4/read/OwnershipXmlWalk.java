package org.form4.read;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.form4.filing.Issuer;
import org.form4.filing.OwnerSignature;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/** One pass over one ownership document, from its root to its end: the cover here, the rest handed on. */
final class OwnershipXmlWalk {
    private static final int MOST_PERSONS = 1_000;
    private static final String WHAT = "reporting owners or signatures";

    /** Elements of the form that no table keeps: a filer's credential and EDGAR's own address check. */
    private static final Set<String> NOT_KEPT = Set.of("rptOwnerCcc", "rptOwnerGoodAddress");

    private final XmlEvents events;
    private final XmlElements elements;
    private final Problems problems;
    private final Values values;
    private final OwnershipXmlNotes notes;
    private final OwnershipXmlRows rows;

    OwnershipXmlWalk(XMLStreamReader in, Problems problems, int linesBefore) {
        this.events = new XmlEvents(in, linesBefore);
        this.elements = new XmlElements(events, problems);
        this.problems = problems;
        this.values = new Values(problems, events::lineNumber);
        this.notes = new OwnershipXmlNotes(events, elements, problems);
        this.rows = new OwnershipXmlRows(events, elements, notes, values);
    }

    OwnershipDocumentBuilder document() throws XMLStreamException {
        findRoot();
        OwnershipDocumentBuilder form = new OwnershipDocumentBuilder();
        for (String element = elements.child(); element != null; element = elements.child()) {
            switch (element) {
                case "schemaVersion" -> form.schemaVersion = first(form.schemaVersion, elements.text(), element);
                case "documentType" ->
                    form.documentType =
                            first(form.documentType, values.documentType(elements.text(), Values.HERE), element);
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
                    events.limit(form.reportingOwner.size(), MOST_PERSONS, WHAT);
                    form.reportingOwner.add(reportingOwner());
                }
                case "nonDerivativeTable" -> rows.nonDerivativeTable(form.nonDerivativeTable);
                case "derivativeTable" -> rows.derivativeTable(form.derivativeTable);
                case "footnotes" -> notes.footnotes(form.footnotes);
                case "remarks" -> form.remarks = first(form.remarks, elements.words(), element);
                case "ownerSignature" -> {
                    events.limit(form.ownerSignature.size(), MOST_PERSONS, WHAT);
                    form.ownerSignature.add(ownerSignature());
                }
                default -> elements.unknown(element);
            }
        }
        restOfDocument();
        return form;
    }

    private void findRoot() throws XMLStreamException {
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.DTD ->
                    throw events.refuse(
                            Kind.FORBIDDEN,
                            "a DOCTYPE is not allowed in an ownership document; take it out or get the file again");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (events.name().equals("ownershipDocument")) {
                        elements.attributes();
                        return;
                    }
                }
                default -> {}
            }
        }
        throw events.withoutForm();
    }

    /** What stands behind the form is not part of it; a second form would be, so it is said. */
    private void restOfDocument() {
        try {
            while (events.hasNext()) {
                if (events.next() == XMLStreamConstants.START_ELEMENT) {
                    notRead(events.lineNumber(), events.name());
                    return;
                }
            }
        } catch (XMLStreamException e) { // as at a second root, which XML does not allow
            notRead(events.lineOf(e), "");
        }
    }

    private void notRead(int line, String name) {
        problems.add(
                Kind.MALFORMED,
                Severity.SUSPECT,
                line,
                name,
                "what follows </ownershipDocument> is not read; put each form in a file of its own");
    }

    private Issuer issuer() throws XMLStreamException {
        String cik = null;
        String name = null;
        String symbol = null;
        String foreignSymbol = null;
        int at = events.lineNumber();
        for (String element = elements.child(); element != null; element = elements.child()) {
            switch (element) {
                case "issuerCik" -> cik = first(cik, elements.text(), element);
                case "issuerName" -> name = first(name, elements.text(), element);
                case "issuerTradingSymbol" -> symbol = first(symbol, elements.text(), element);
                case "issuerForeignTradingSymbol" -> foreignSymbol = first(foreignSymbol, elements.text(), element);
                default -> elements.unknown(element);
            }
        }
        return new Issuer(values.cik(cik, "issuerCik", at), name, symbol, foreignSymbol);
    }

    private ReportingOwner reportingOwner() throws XMLStreamException {
        ReportingOwnerBuilder owner = new ReportingOwnerBuilder();
        Set<String> read = new HashSet<>();
        for (String group = elements.child(); group != null; group = elements.child()) {
            switch (group) {
                case "reportingOwnerId", "reportingOwnerAddress", "reportingOwnerRelationship" -> {
                    for (String element = elements.child(); element != null; element = elements.child()) {
                        if (NOT_KEPT.contains(element)) {
                            elements.skip();
                        } else if (!read.add(element)) {
                            String again = elements.text();
                            problems.add(
                                    Kind.DISAGREEMENT,
                                    Severity.SUSPECT,
                                    events.lineNumber(),
                                    again == null ? "" : again,
                                    element + " is given twice for one owner; the first stands");
                        } else if (!owner.put(element, elements.text(), values, Values.HERE)) {
                            elements.unknownRead(element);
                        }
                    }
                }
                default -> elements.unknown(group);
            }
        }
        return owner.build();
    }

    private OwnerSignature ownerSignature() throws XMLStreamException {
        String name = null;
        LocalDate date = null;
        for (String element = elements.child(); element != null; element = elements.child()) {
            switch (element) {
                case "signatureName" -> name = elements.text();
                case "signatureDate" -> date = date(element);
                default -> elements.unknown(element);
            }
        }
        return new OwnerSignature(name, date);
    }

    private <T> @Nullable T first(@Nullable T before, @Nullable T now, String element) {
        return elements.first(before, now, element);
    }

    private @Nullable LocalDate date(String element) throws XMLStreamException {
        return values.date(elements.text(), element, Values.HERE);
    }

    private @Nullable Boolean flag(String element) throws XMLStreamException {
        return values.flag(elements.text(), element, Values.HERE);
    }
}
