package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.filing.ReportingOwner;
import org.form4.generate.FilingGenerator;
import org.form4.write.SubmissionWriter;
import org.junit.jupiter.api.Test;

/** One form in every wrapper that submissions come in: the same filing must come out. */
class SubmissionReaderTest {
    private static final int WIDTH = 1_023;

    private static final String PEM_HEAD = """
        -----BEGIN PRIVACY-ENHANCED MESSAGE-----
        Proc-Type: 2001,MIC-CLEAR
        Originator-Name: nobody@nowhere.example
        Originator-Key-Asymmetric:
         QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2
        MIC-Info: RSA-MD5,RSA,
         QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=

        """;

    @Test
    void readsItPlain() throws IOException {
        for (Filing filing : filings()) {
            ParseResult result = read(SubmissionWriter.write(filing));
            assertSame(result, filing);
            assertThat(result.problems()).isEmpty();
        }
    }

    @Test
    void readsItInAPrivacyEnhancedMessage() throws IOException {
        for (Filing filing : filings()) {
            String sent = PEM_HEAD + SubmissionWriter.write(filing) + "-----END PRIVACY-ENHANCED MESSAGE-----\n";
            assertSame(read(sent), filing);
        }
    }

    @Test
    void joinsLinesCutInTheMiddleOfTagsAndWords() throws IOException {
        for (Filing filing : filings()) {
            for (String end : List.of("\n", "\r\n")) {
                String form = SubmissionWriter.write(filing);
                int start = form.indexOf("<ownershipDocument>");
                int stop = form.indexOf("</ownershipDocument>");
                String flat = form.substring(start, stop).replaceAll(">\\s+<", "><");
                String cut = form.substring(0, start) + wrapped(flat, end) + form.substring(stop);

                ParseResult result = read(cut);

                assertSame(result, filing);
                assertThat(result.problems()).extracting(Problem::severity).containsOnly(Severity.REPAIRED);
            }
        }
    }

    @Test
    void joinsTheCutLinesOfABareFormToo() throws IOException {
        Filing filing = filings().get(0);
        String form = SubmissionWriter.write(filing);
        String flat = form.substring(form.indexOf("<ownershipDocument>"), form.indexOf("</XML>"))
                .replaceAll(">\\s+<", "><");

        ParseResult result = read(wrapped(flat, "\n"));

        assertThat(filing(result).document()).isEqualTo(filing.document());
    }

    @Test
    void readsTheDisseminationFileWhoseTagsAreNotClosed() throws IOException {
        Filing filing = filings().get(0);
        String form = SubmissionWriter.write(filing);
        String header = "<SUBMISSION>\n<ACCESSION-NUMBER>" + filing.accessionNumber() + "\n<TYPE>"
                + filing.document().documentType() + "\n<FILING-DATE>"
                + Objects.requireNonNull(filing.filingDate()).toString().replace("-", "") + "\n";

        ParseResult result = read(header + form.substring(form.indexOf("<DOCUMENT>")));

        assertThat(filing(result).document()).isEqualTo(filing.document());
        assertThat(filing(result).accessionNumber()).isEqualTo(filing.accessionNumber());
        assertThat(filing(result).filingDate()).isEqualTo(filing.filingDate());
    }

    @Test
    void readsItFromThePageThatShowsIt() throws IOException {
        Filing filing = filings().get(0);
        String shown = SubmissionWriter.write(filing)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");

        assertSame(read("<html><head></head><body><pre>\n" + shown + "</pre></body></html>"), filing);
    }

    @Test
    void refusesAHeaderWithoutItsDocuments() throws IOException {
        String header = SubmissionWriter.write(filings().get(0));
        header = header.substring(0, header.indexOf("<DOCUMENT>"));
        String shown =
                "<HTML>\n<BODY>\n<PRE>\n" + header.replace("<", "&lt;").replace(">", "&gt;") + "</PRE></BODY></HTML>";
        for (String text : List.of(header, shown)) {
            ParseResult result = read(text);
            assertThat(result.filing()).isNull();
            assertThat(result.problems()).extracting(Problem::kind).containsExactly(Kind.TRUNCATED);
        }
    }

    @Test
    void refusesTheSubmissionWhoseFormIsCutOff() throws IOException {
        String whole = SubmissionWriter.write(filings().get(0));
        int end = whole.indexOf("</ownershipDocument>");
        for (int length = 0; length < end; length += 37) {
            assertThat(read(whole.substring(0, length)).filing())
                    .as("cut at " + length)
                    .isNull();
        }
    }

    @Test
    void readsTheOwnersOfHeadersBefore2003() throws IOException {
        String header = """
            <SEC-DOCUMENT>0000000001-02-000004.txt : 20020711
            <SEC-HEADER>0000000001-02-000004.hdr.sgml : 20020711
            ACCESSION NUMBER:		0000000001-02-000004
            CONFORMED SUBMISSION TYPE:	4
            FILED AS OF DATE:		20020711

            SUBJECT COMPANY:\t
            	COMPANY DATA:\t
            		COMPANY CONFORMED NAME:			INVENTED ISSUER INC
            		CENTRAL INDEX KEY:			0000000017
            	FORMER COMPANY:\t
            		FORMER CONFORMED NAME:	OLDER INVENTION INC
            		DATE OF NAME CHANGE:	19990101

            FILED BY:\t\t
            	COMPANY DATA:\t
            		COMPANY CONFORMED NAME:			FIRST OWNER
            		CENTRAL INDEX KEY:			0000000018
            		RELATIONSHIP:				DIRECTOR

            FILED BY:\t\t
            	COMPANY DATA:\t
            		COMPANY CONFORMED NAME:			SECOND OWNER LP
            		CENTRAL INDEX KEY:			0000000019
            		<RELATIONSHIP>10% OWNER
            </SEC-HEADER>
            <DOCUMENT>
            <TYPE>4
            <TEXT>
            <XML>
            <ownershipDocument><documentType>4</documentType><remarks>r</remarks></ownershipDocument>
            </XML></TEXT></DOCUMENT></SEC-DOCUMENT>
            """;
        OwnershipDocument form = filing(read(header)).document();

        assertThat(form.issuer().issuerName()).isEqualTo("INVENTED ISSUER INC");
        assertThat(form.reportingOwner())
                .extracting(ReportingOwner::rptOwnerName)
                .containsExactly("FIRST OWNER", "SECOND OWNER LP");
        assertThat(form.reportingOwner().get(0).isDirector()).isTrue();
        assertThat(form.reportingOwner().get(1).isTenPercentOwner()).isTrue();
    }

    @Test
    void givesEveryRealSubmissionItsEnvelope() throws IOException {
        try (Stream<Path> files = Files.list(Shared.corpus("submissions"))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Filing filing = filing(FilingFormat.readAny(new ByteArrayInputStream(bytes), "name"));
                assertThat(filing.accessionNumber().isKnown()).isTrue();
                assertThat(filing.filingDate()).isNotNull();
                assertThat(filing.sourceFormat()).isEqualTo("submission");
            }
        }
    }

    private static String wrapped(String text, String end) {
        StringBuilder lines = new StringBuilder("\n");
        for (int from = 0; from < text.length(); from += WIDTH) {
            lines.append(text, from, Math.min(from + WIDTH, text.length())).append(end);
        }
        return lines.toString();
    }

    private static List<Filing> filings() {
        return new FilingGenerator(7).filings().limit(12).toList();
    }

    private static void assertSame(ParseResult result, Filing filing) {
        Filing read = filing(result);
        assertThat(read.document()).isEqualTo(filing.document());
        assertThat(read.accessionNumber()).isEqualTo(filing.accessionNumber());
        assertThat(read.filingDate()).isEqualTo(filing.filingDate());
        assertThat(read.acceptanceDatetime()).isEqualTo(filing.acceptanceDatetime());
    }

    private static Filing filing(ParseResult result) {
        return Objects.requireNonNull(result.filing(), result.problems().toString());
    }

    private static ParseResult read(String text) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test");
    }
}
