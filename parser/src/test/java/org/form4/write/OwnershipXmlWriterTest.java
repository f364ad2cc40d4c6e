package org.form4.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.form4.Shared;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.filing.Filing;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.form4.filing.TransactionCoding;
import org.form4.generate.FilingGenerator;
import org.form4.read.FilingFormat;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class OwnershipXmlWriterTest {
    @Test
    void whatIsWrittenIsReadAgainForEveryRealFiling() throws IOException {
        for (Path file : realFilings()) {
            OwnershipDocument document = read(Files.readString(file));
            assertThat(read(OwnershipXmlWriter.write(document)))
                    .as(file.toString())
                    .isEqualTo(document);
        }
    }

    @Test
    void elementsStandInTheOrderOfRealFilings() throws Exception {
        for (Path file : realFilings()) {
            String original = Files.readString(file);
            assertThat(elements(OwnershipXmlWriter.write(read(original))))
                    .as(file.toString())
                    .isEqualTo(elements(original));
        }
    }

    @Test
    void whatIsWrittenIsReadAgainForInventedFilings() throws IOException {
        for (Filing filing : new FilingGenerator(11).filings().limit(2_000).toList()) {
            Filing again = readSubmission(SubmissionWriter.write(filing), filing.source());
            assertThat(again).isEqualTo(filing);
        }
    }

    @Test
    void markupInTextsIsText() throws IOException {
        OwnershipDocument document = withRemarks("a < b & \"c\" > 'd' ]]> <!-- & --> </remarks></XML>\r\n\tend é 𝄞");
        assertThat(read(OwnershipXmlWriter.write(document))).isEqualTo(document);
        Filing filing = filing(document);
        assertThat(readSubmission(SubmissionWriter.write(filing), filing.source())
                        .document())
                .isEqualTo(document);
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() throws IOException {
        OwnershipDocument written = withRemarks("bell \u0007, null \u0000, half \uD834, last \uFFFF.");
        OwnershipDocument expected = withRemarks("bell \uFFFD, null \uFFFD, half \uFFFD, last \uFFFD.");
        assertThat(read(OwnershipXmlWriter.write(written))).isEqualTo(expected);
    }

    @Test
    void numbersArePlainAndKeepTheirDecimals() {
        String xml = OwnershipXmlWriter.write(withShares(new BigDecimal("1E+9")));
        assertThat(xml).contains("<value>1000000000</value>");
        assertThat(OwnershipXmlWriter.write(withShares(new BigDecimal("724.7660"))))
                .contains("<value>724.7660</value>");
    }

    @Test
    void headerOfASubmissionCannotBeBrokenByAName() throws IOException {
        OwnershipDocument document = withRemarks("none");
        Filing filing = filing(new OwnershipDocument(
                document.schemaVersion(),
                "4",
                document.periodOfReport(),
                null,
                null,
                null,
                null,
                null,
                new Issuer(new Cik(1), "Evil\n</SEC-HEADER>\nACCESSION NUMBER:\t0000000001-01-000001", "E", null),
                document.reportingOwner(),
                null,
                document.nonDerivativeTable(),
                List.of(),
                document.footnotes(),
                null,
                List.of()));
        Filing again = readSubmission(SubmissionWriter.write(filing), "x");
        assertThat(again.accessionNumber()).isEqualTo(filing.accessionNumber());
        assertThat(again.document()).isEqualTo(filing.document());
    }

    @Test
    void submissionOfAFilingWithoutANumberStatesNone() {
        Filing filing = new Filing(
                AccessionNumber.parse("local-0123456789ab"), null, null, "x", "submission", withRemarks("none"));
        assertThat(SubmissionWriter.write(filing)).doesNotContain("ACCESSION", "FILED AS OF", "local-");
    }

    private static Filing filing(OwnershipDocument document) {
        return new Filing(
                AccessionNumber.parse("9999900000-24-000007"),
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 6).atTime(17, 2, 3),
                "x",
                "submission",
                document);
    }

    private static OwnershipDocument withRemarks(String remarks) {
        return document(remarks, BigDecimal.ONE);
    }

    private static OwnershipDocument withShares(BigDecimal shares) {
        return document("none", shares);
    }

    /** A form with something in the places that real filings of the corpus leave empty. */
    private static OwnershipDocument document(String remarks, BigDecimal shares) {
        FootnoteId id = new FootnoteId("F1");
        return new OwnershipDocument(
                "X0609",
                "4/A",
                LocalDate.of(2024, 5, 3),
                LocalDate.of(2024, 5, 4),
                null,
                false,
                null,
                true,
                new Issuer(new Cik(9_999_900_001L), "Example (invented)", "EXMPL", "EXM.X"),
                List.of(new ReportingOwner(
                        new Cik(9_999_900_002L),
                        "Invented Owner (sample)",
                        new ReportingOwner.Address(
                                "1 Way", "2nd Floor", "Nowhere", "X0", "00000", "NOWHERE", "Far Shire", "GB", true),
                        true,
                        false,
                        null,
                        true,
                        "Title",
                        "Text")),
                true,
                List.of(new NonDerivativeHolding(
                        new Footnoted<>("Common Stock", List.of(id)),
                        TransactionCoding.ABSENT,
                        Footnoted.of(shares),
                        Footnoted.of(new BigDecimal("12.50")),
                        Footnoted.of("I"),
                        new Footnoted<>(null, List.of(id)))),
                List.of(),
                List.of(new Footnote(id, "A note.")),
                remarks,
                List.of(new OwnerSignature("/s/ Invented", LocalDate.of(2024, 5, 6))));
    }

    private static OwnershipDocument read(String xml) throws IOException {
        return readSubmission(xml, "x").document();
    }

    private static Filing readSubmission(String text, String name) throws IOException {
        return Objects.requireNonNull(
                FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name)
                        .filing());
    }

    private static List<Path> realFilings() throws IOException {
        try (Stream<Path> files = Files.walk(Shared.corpus("ownership-xml"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** The names of all elements that hold something, in document order. */
    private static List<String> elements(String xml) throws Exception {
        List<String> names = new ArrayList<>();
        collect(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getDocumentElement(),
                names);
        return names;
    }

    private static boolean collect(Node node, List<String> names) {
        int before = names.size();
        names.add(node.getNodeName());
        boolean holds = node.hasAttributes();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                holds |= collect(child, names);
            } else {
                holds |= !child.getTextContent().isBlank();
            }
        }
        if (!holds) {
            names.subList(before, names.size()).clear();
        }
        return holds;
    }
}
