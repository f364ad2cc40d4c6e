package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ownership XML as hands, browsers and editors leave it: the same form comes out, or a reason why not. */
class MangledXmlTest {
    private static final String FORM = """
        <?xml version="1.0"?>
        <ownershipDocument>
            <documentType>4</documentType>
            <issuer><issuerCik>0000000017</issuerCik><issuerName>Invented Über Inc.</issuerName></issuer>
            <reportingOwner>
                <reportingOwnerId><rptOwnerCik>0000000018</rptOwnerCik><rptOwnerName>Owner</rptOwnerName></reportingOwnerId>
                <reportingOwnerRelationship><isDirector>1</isDirector></reportingOwnerRelationship>
            </reportingOwner>
            <nonDerivativeTable>
                <nonDerivativeTransaction>
                    <transactionCoding><transactionCode>P</transactionCode><footnoteId id="F1"/></transactionCoding>
                    <transactionAmounts><transactionShares><value>125</value></transactionShares></transactionAmounts>
                </nonDerivativeTransaction>
            </nonDerivativeTable>
            <footnotes><footnote id="F1">Bought here.</footnote></footnotes>
        </ownershipDocument>
        """;

    static Stream<Arguments> harmless() {
        return Stream.of(
                how(
                        "a default namespace",
                        text -> text.replace("<ownershipDocument>", "<ownershipDocument xmlns=\"urn:x\">")),
                how(
                        "a prefix",
                        text -> prefixed(text)
                                .replace("<f:ownershipDocument>", "<f:ownershipDocument xmlns:f=\"urn:x\">")),
                how("comments in values", text -> text.replace("125", "1<!-- not -->25")),
                how("instructions in values", text -> text.replace("125", "<?x y?>125")),
                how("CDATA", text -> text.replace("Bought here.", "<![CDATA[Bought here.]]>")),
                how("character references", text -> text.replace("Bought", "&#66;&#x6F;ught")),
                how("blanks around values", text -> text.replace("125", "\n  125\t")),
                how("line ends of DOS", text -> text.replace("\n", "\r\n")),
                how("line ends of old Macs", text -> text.replace('\n', '\r')),
                how(
                        "a root around",
                        text -> text.replace("<ownershipDocument>", "<edgarSubmission><ownershipDocument>")
                                .concat("</edgarSubmission>")),
                how("quotes of one stroke", text -> text.replace("\"F1\"", "'F1'")),
                how("another case of an attribute", text -> text.replace("id=", "ID=")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void readsTheSameFormWithoutAWord(String how, UnaryOperator<String> change) throws IOException {
        ParseResult result = read(change.apply(FORM).getBytes(StandardCharsets.UTF_8));

        assertThat(document(result)).isEqualTo(form());
        assertThat(result.problems()).as(how).isEmpty();
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                how("blank lines before the declaration", text -> "\n\n " + text),
                how("a message around", text -> "Here it is:\n```xml\n" + text + "```\n"),
                how(
                        "a browser's note before",
                        text -> "This XML file has no style information.\n" + text.substring(22)),
                how("lower case", text -> tags(text, name -> name.toLowerCase(Locale.ROOT))),
                how("upper case", text -> tags(text, name -> name.toUpperCase(Locale.ROOT))),
                how("a prefix that nothing declares", MangledXmlTest::prefixed),
                how("another declared encoding", text -> text.replace("\"1.0\"", "\"1.0\" encoding=\"UTF-16\"")),
                how(
                        "an encoding too small for the text",
                        text -> text.replace("\"1.0\"", "\"1.0\" encoding=\"US-ASCII\"")),
                how("an encoding nobody knows", text -> text.replace("\"1.0\"", "\"1.0\" encoding=\"tengwar\"")),
                how("values without quotes", text -> text.replace("\"F1\"", "F1")),
                how("an entity of HTML", text -> text.replace("Ü", "&Uuml;")),
                how(
                        "a stray word in a tag",
                        text -> text.replace("<nonDerivativeTable>", "<nonDerivativeTable ativeTable>")),
                how("a type with its word", text -> text.replace("<documentType>4", "<documentType>Form 4")),
                how("markup in a footnote", text -> text.replace("Bought", "<b>Bought</b>")),
                how("a yes in words", text -> text.replace("<isDirector>1", "<isDirector>Yes")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void readsTheSameFormAndSaysWhatWasMended(String how, UnaryOperator<String> change) throws IOException {
        ParseResult result = read(change.apply(FORM).getBytes(StandardCharsets.UTF_8));

        assertThat(document(result)).isEqualTo(form());
        assertThat(result.problems())
                .as(how)
                .anyMatch(problem -> problem.severity() == Severity.REPAIRED)
                .hasSizeLessThan(4);
    }

    @Test
    void readsTheSameFormInOtherEncodings() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String declared = FORM.replace("\"1.0\"", "\"1.0\" encoding=\"UTF-16\"");
            assertThat(document(read(declared.getBytes(charset))))
                    .as(charset.name())
                    .isEqualTo(form());
            assertThat(document(FilingFormat.readAny(declared.getBytes(charset), "in memory")))
                    .as(charset.name())
                    .isEqualTo(form());
        }
        assertThat(document(read(("\uFEFF" + FORM).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(form());
        assertThat(document(read(FORM.getBytes(Charset.forName("windows-1252")))))
                .isEqualTo(form());
    }

    @ParameterizedTest
    @CsvSource({
        "A & B,A & B",
        "A &c; B,A &c; B",
        "A < B,A < B",
        "A&nbsp;B,A\u00a0B",
        "A\u0001B,A\uFFFDB",
        "A&#0;B,A\uFFFDB",
        "A&#x1F;B,A\uFFFDB"
    })
    void keepsWordsThatXmlCannotCarry(String written, String read) throws IOException {
        ParseResult result = read(FORM.replace("Bought here.", written).getBytes(StandardCharsets.UTF_8));

        assertThat(document(result).footnotes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo(read));
        assertThat(result.problems()).extracting(Problem::severity).contains(Severity.REPAIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "<transactionShares><value>125</value></transactionShares>,<transactionShares><value>7</value></transactionShares>",
        "<value>125</value>,<value>7</value>",
        "<documentType>4</documentType>,<documentType>5</documentType>",
        "<rptOwnerName>Owner</rptOwnerName>,<rptOwnerName>Other</rptOwnerName>",
        "<issuerCik>0000000017</issuerCik>,<issuerCik>0000000019</issuerCik>"
    })
    void letsTheFirstOfTwoStandAndSaysSo(String first, String second) throws IOException {
        ParseResult result = read(FORM.replace(first, first + second).getBytes(StandardCharsets.UTF_8));

        assertThat(document(result)).isEqualTo(form());
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Kind.DISAGREEMENT);
    }

    @Test
    void saysThatASecondFormInTheFileIsNotRead() throws IOException {
        String second = FORM.substring(FORM.indexOf("<ownershipDocument>"));
        for (String both : List.of(
                FORM + second, FORM.replace("<ownershipDocument>", "<all><ownershipDocument>") + second + "</all>")) {
            ParseResult result = read(both.getBytes(StandardCharsets.UTF_8));

            assertThat(document(result)).isEqualTo(form());
            assertThat(result.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.message()).contains("put each form in a file of its own");
                assertThat(problem.severity()).isEqualTo(Severity.SUSPECT);
                assertThat(problem.line()).isEqualTo((int) FORM.lines().count() + 1);
            });
        }
    }

    @Test
    void joinsTheRowsOfTwoTables() throws IOException {
        ParseResult result =
                read(FORM.replace("<nonDerivativeTransaction>", """
                    <nonDerivativeTransaction/></nonDerivativeTable><nonDerivativeTable><nonDerivativeTransaction>\
                    """).getBytes(StandardCharsets.UTF_8));

        assertThat(document(result).nonDerivativeTable()).hasSize(2);
    }

    @Test
    void anEntityIsNeverLookedUp() throws IOException {
        ParseResult result = read(("<!DOCTYPE ownershipDocument [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + FORM.substring(22).replace("Bought", "&x; & bought"))
                .getBytes(StandardCharsets.UTF_8));

        assertThat(result.filing()).isNull();
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Kind.FORBIDDEN);
    }

    @Test
    void refusesTheFormWhereverItIsCutOff() throws IOException {
        byte[] whole = FORM.getBytes(StandardCharsets.UTF_8);
        int end = FORM.indexOf("</ownershipDocument>") + "</ownershipDocument>".length();
        for (int length = 0; length < whole.length; length++) {
            ParseResult result = read(Arrays.copyOf(whole, length));
            boolean isWhole = length > end; // one letter takes two bytes
            assertThat(result.filing() != null).as("cut at " + length).isEqualTo(isWhole);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"US$ 5|5", "USD 1,000.50|1000.50", "$5|5", "1 000|1000", "\u00a01000|1000"})
    void readsDollarsHoweverTheyAreWritten(String written, String number) throws IOException {
        assertThat(shares(written)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"€5", "5 shares", "(1,000)", "1000-", "1.000,5", "5%", "NaN", "None", "1,000(1)", "12O"})
    void leavesACellMissingWhoseNumberIsNotPlain(String written) throws IOException {
        assertThat(shares(written)).isNull();
    }

    private static @Nullable BigDecimal shares(String written) throws IOException {
        ParseResult result = read(FORM.replace("125", written).getBytes(StandardCharsets.UTF_8));
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Kind.BAD_NUMBER);
        return ((NonDerivativeTransaction) document(result).nonDerivativeTable().get(0))
                .transactionShares()
                .value();
    }

    private static Arguments how(String words, UnaryOperator<String> change) {
        return arguments(words, change);
    }

    private static String prefixed(String text) {
        return text.replaceAll("<(/?)([a-zA-Z])", "<$1f:$2");
    }

    private static String tags(String text, UnaryOperator<String> change) {
        return Pattern.compile("(?<=</?)[a-zA-Z]\\w*").matcher(text).replaceAll(tag -> change.apply(tag.group()));
    }

    private static OwnershipDocument form() throws IOException {
        return document(read(FORM.getBytes(StandardCharsets.UTF_8)));
    }

    private static OwnershipDocument document(ParseResult result) {
        return Objects.requireNonNull(result.filing(), result.problems().toString())
                .document();
    }

    private static ParseResult read(byte[] bytes) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(bytes), "test.xml");
    }
}
