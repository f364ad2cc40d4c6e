package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.FootnoteId;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipXmlReaderTest {
    private static final String PARTIES = "<issuer><issuerCik>9999990001</issuerCik></issuer>"
            + "<reportingOwner><reportingOwnerId><rptOwnerName>Invented Owner</rptOwnerName></reportingOwnerId>"
            + "</reportingOwner>";

    @Test
    void readsEveryDocumentOfTheCorpusWithoutARefusal() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Shared.corpus("ownership-xml"))) {
            files = walk.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(373);
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                ParseResult result = FilingFormat.readAny(bytes, file.toString());
                assertThat(result.filing())
                        .as("%s: %s", file, result.problems())
                        .isNotNull();
            }
        }
    }

    @Test
    void keepsExerciseDateGivenOnlyByFootnote() throws IOException {
        DerivativeTransaction row = derivative("<exerciseDate><footnoteId id=\"F1\"/></exerciseDate>");

        assertThat(row.exerciseDate().value()).isNull();
        assertThat(row.exerciseDate().footnoteIds()).containsExactly(new FootnoteId("F1"));
    }

    @Test
    void tellsAPriceOfZeroFromAMissingOne() throws IOException {
        NonDerivativeTransaction zero = transaction("<transactionAmounts><transactionPricePerShare><value>0</value>"
                + "</transactionPricePerShare></transactionAmounts>");
        NonDerivativeTransaction missing = transaction("<transactionAmounts/>");

        assertThat(zero.transactionPricePerShare().value()).isEqualByComparingTo("0");
        assertThat(missing.transactionPricePerShare().value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-09-30", "2021-09-30-05:00", "2021-09-30Z", "2021-09-30T00:00:00-05:00"})
    void takesTheCalendarDayOfADateWithAZone(String written) throws IOException {
        ParseResult result = table1("<transactionDate><value>" + written + "</value></transactionDate>");

        assertThat(first(result).transactionDate().value()).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(kinds(result)).doesNotContain(Kind.BAD_DATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,000|1000", "$ 7|7", "$22,625.50|22625.50", "+5|5", "-3|-3", "724.766|724.766"})
    void readsNumbersAsPeopleWriteThem(String written, BigDecimal number) throws IOException {
        NonDerivativeTransaction row = transaction("<transactionAmounts><transactionShares><value>" + written
                + "</value></transactionShares></transactionAmounts>");

        assertThat(row.transactionShares().value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1E999999999", "twelve", "1,23", "1.2.3", "0x10", "--5"})
    void leavesACellMissingRatherThanGuessANumber(String written) throws IOException {
        ParseResult result = table1("<transactionAmounts><transactionShares><value>" + written
                + "</value></transactionShares></transactionAmounts>");

        assertThat(first(result).transactionShares().value()).isNull();
        assertThat(result.problems())
                .filteredOn(problem -> problem.kind() == Kind.BAD_NUMBER)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rawText()).isEqualTo(written);
                    assertThat(problem.line()).isPositive();
                });
    }

    @Test
    void keepsAnUnknownCodeAsFiledAndSaysSo() throws IOException {
        ParseResult result = table1("<transactionCoding><transactionCode>Q</transactionCode></transactionCoding>");

        assertThat(first(result).transactionCoding().transactionCode()).isEqualTo("Q");
        assertThat(kinds(result)).contains(Kind.BAD_CODE);
    }

    @Test
    void hangsFootnotesOfTheCodingOnTheGroup() throws IOException {
        NonDerivativeTransaction row = transaction(
                "<transactionCoding><transactionCode>S</transactionCode><footnoteId id=\"F2\"/></transactionCoding>");

        assertThat(row.transactionCoding().footnoteIds()).containsExactly(new FootnoteId("F2"));
    }

    @Test
    void keepsTransactionsAndHoldingsInTheFilersOrder() throws IOException {
        OwnershipDocument form = form("<nonDerivativeTable><nonDerivativeHolding/><nonDerivativeTransaction/>"
                + "<nonDerivativeHolding/></nonDerivativeTable>");

        assertThat(form.nonDerivativeTable())
                .extracting(row -> row instanceof NonDerivativeHolding)
                .containsExactly(true, false, true);
    }

    @Test
    void takesAnAbsentBoxAsUnknownNotAsNo() throws IOException {
        assertThat(form("").aff10b5One()).isNull();
        assertThat(form("<aff10b5One>0</aff10b5One>").aff10b5One()).isFalse();
        assertThat(form("<aff10b5One>true</aff10b5One>").aff10b5One()).isTrue();
    }

    @Test
    void passesOverUnknownElementsAndSaysSoOnce() throws IOException {
        ParseResult result = read(document("<nonDerivativeTable>"
                + "<nonDerivativeTransaction><novelty><deep>1</deep></novelty></nonDerivativeTransaction>"
                + "<nonDerivativeTransaction><novelty/></nonDerivativeTransaction></nonDerivativeTable>"));

        assertThat(document(result).nonDerivativeTable()).hasSize(2);
        assertThat(result.problems())
                .filteredOn(problem -> problem.kind() == Kind.UNKNOWN_ELEMENT)
                .singleElement()
                .extracting(Problem::rawText)
                .isEqualTo("novelty");
    }

    @Test
    void passesOverUnknownAttributesAndSaysSoOnce() throws IOException {
        ParseResult result = read(document("<remarks/><nonDerivativeTable><nonDerivativeTransaction note='n'>"
                + "<securityTitle><value unit='share' xml:space='preserve'>Common</value><footnoteId id='F1'/>"
                + "</securityTitle></nonDerivativeTransaction><nonDerivativeTransaction note='m'/></nonDerivativeTable>"
                + "<footnotes><footnote id='F1'>One</footnote></footnotes>"));

        assertThat(document(result).nonDerivativeTable()).hasSize(2);
        assertThat(result.problems())
                .filteredOn(problem -> problem.kind() == Kind.UNKNOWN_ELEMENT)
                .extracting(Problem::rawText)
                .containsExactly("nonDerivativeTransaction/@note", "value/@unit");
    }

    @Test
    void neverKeepsTheFilersCredential() throws IOException {
        ParseResult result = read(document("<reportingOwner><reportingOwnerId><rptOwnerCcc>secret99</rptOwnerCcc>"
                + "<rptOwnerName>Invented Second</rptOwnerName></reportingOwnerId></reportingOwner>"));

        assertThat(result.toString()).doesNotContain("secret99").contains("Invented Second");
    }

    @Test
    void mendsATagWithAStrayWord() throws IOException {
        ParseResult result =
                read(document("<nonDerivativeTable ativeTable><nonDerivativeHolding/></nonDerivativeTable>"));

        assertThat(document(result).nonDerivativeTable()).hasSize(1);
        assertThat(result.problems())
                .filteredOn(problem -> problem.severity() == Severity.REPAIRED)
                .singleElement()
                .extracting(Problem::rawText)
                .isEqualTo("<nonDerivativeTable ativeTable>");
    }

    @Test
    void leavesOutAScriptThatABrowserInjected() throws IOException {
        ParseResult result = read(document("<script>if (a < b && c) { run(); }</script><remarks>kept</remarks>"));

        assertThat(document(result).remarks()).isEqualTo("kept");
    }

    @Test
    void readsWhatIsNotUtf8AsWindows1252() throws IOException {
        byte[] bytes = document("<remarks>caf\u00e9</remarks>").getBytes(StandardCharsets.ISO_8859_1);
        ParseResult result = FilingFormat.readAny(new ByteArrayInputStream(bytes), "test.xml");

        assertThat(document(result).remarks()).isEqualTo("caf\u00e9");
        assertThat(kinds(result)).contains(Kind.BAD_ENCODING);
    }

    @Test
    void refusesACutOffDocumentWhole() throws IOException {
        String whole = document("<remarks>all of it</remarks>");
        ParseResult result = read(whole.substring(0, whole.length() - 30));

        assertRefused(result, Kind.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE ownershipDocument SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE ownershipDocument [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            })
    void refusesADoctype(String doctype) throws IOException {
        assertRefused(read(doctype + document("<remarks>&amp;</remarks>")), Kind.FORBIDDEN);
    }

    @Test
    void refusesNestingWithoutEnd() throws IOException {
        ParseResult result = read(document("<x>".repeat(10_000) + "</x>".repeat(10_000)));

        assertRefused(result, Kind.TOO_LARGE);
    }

    @Test
    void refusesATypeThatIsNoOwnershipForm() throws IOException {
        assertRefused(
                read("<ownershipDocument><documentType>144</documentType></ownershipDocument>"),
                Kind.NOT_AN_OWNERSHIP_FILING);
    }

    @Test
    void takesTheAccessionNumberFromThePath() throws IOException {
        ParseResult result = FilingFormat.readAny(stream(document("")), "data/1318605/000120919113014365/doc4.xml");

        assertThat(filing(result).accessionNumber().toString()).isEqualTo("0001209191-13-014365");
    }

    @Test
    void givesTheSameContentTheSameKeyHoweverItsLinesEnd() throws IOException {
        String unix = document("<remarks>a\nb</remarks>");
        ParseResult one = FilingFormat.readAny(stream(unix), "one.xml");
        ParseResult other = FilingFormat.readAny(stream("\n" + unix.replace("\n", "\r\n")), "other.xml");

        assertThat(filing(one).accessionNumber().isKnown()).isFalse();
        assertThat(filing(one).accessionNumber()).isEqualTo(filing(other).accessionNumber());
    }

    @Test
    void reportsAFootnoteThatTheFilingDoesNotHave() throws IOException {
        ParseResult result = table1("<securityTitle><value>Common</value><footnoteId id=\"F7\"/></securityTitle>");

        assertThat(kinds(result)).contains(Kind.UNKNOWN_FOOTNOTE);
    }

    private static void assertRefused(ParseResult result, Kind kind) {
        assertThat(result.filing()).isNull();
        assertThat(result.problems()).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.severity()).isEqualTo(Severity.REJECTED);
            assertThat(problem.message()).doesNotContain("\n");
        });
    }

    private static List<Kind> kinds(ParseResult result) {
        return result.problems().stream().map(Problem::kind).toList();
    }

    private static NonDerivativeTransaction transaction(String cells) throws IOException {
        return first(table1(cells));
    }

    private static NonDerivativeTransaction first(ParseResult result) {
        return (NonDerivativeTransaction) document(result).nonDerivativeTable().get(0);
    }

    private static ParseResult table1(String cells) throws IOException {
        return read(document("<nonDerivativeTable><nonDerivativeTransaction>" + cells
                + "</nonDerivativeTransaction></nonDerivativeTable>"));
    }

    private static DerivativeTransaction derivative(String cells) throws IOException {
        return (DerivativeTransaction)
                form("<derivativeTable><derivativeTransaction>" + cells + "</derivativeTransaction></derivativeTable>")
                        .derivativeTable()
                        .get(0);
    }

    private static OwnershipDocument form(String parts) throws IOException {
        return document(read(document(parts)));
    }

    private static OwnershipDocument document(ParseResult result) {
        return filing(result).document();
    }

    private static Filing filing(ParseResult result) {
        return Objects.requireNonNull(result.filing(), result.problems().toString());
    }

    private static String document(String parts) {
        return "<ownershipDocument><schemaVersion>X0508</schemaVersion><documentType>4</documentType>" + PARTIES + parts
                + "</ownershipDocument>";
    }

    private static ParseResult read(String text) throws IOException {
        return FilingFormat.readAny(stream(text), "test.xml");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
