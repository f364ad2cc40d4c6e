package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.ReportingOwner;
import org.junit.jupiter.api.Test;

/** The header and the form of a submission, together. */
class HeaderFactsTest {
    private static final String HEADER = """
        <SUBMISSION>
        <ACCESSION-NUMBER>0000000001-24-000004
        <TYPE>4
        <PERIOD>20240607
        <FILING-DATE>20240610
        <REPORTING-OWNER>
        <OWNER-DATA>
        <CONFORMED-NAME>Owner Invented Q
        <CIK>0000000018
        </OWNER-DATA>
        </REPORTING-OWNER>
        <ISSUER>
        <COMPANY-DATA>
        <CONFORMED-NAME>INVENTED ISSUER INC
        <CIK>0000000017
        </COMPANY-DATA>
        </ISSUER>
        """;

    private static final String FORM = """
        <ownershipDocument>
        <documentType>4</documentType>
        <periodOfReport>2024-06-07</periodOfReport>
        <issuer><issuerCik>0000000017</issuerCik><issuerName>Invented Issuer, Inc.</issuerName></issuer>
        <reportingOwner><reportingOwnerId><rptOwnerCik>0000000018</rptOwnerCik><rptOwnerName>Owner Invented</rptOwnerName></reportingOwnerId></reportingOwner>
        <nonDerivativeTable><nonDerivativeHolding/></nonDerivativeTable>
        </ownershipDocument>
        """;

    @Test
    void everyHeaderOfTheCorpusSaysWhatItsFormSays() throws IOException {
        int compared = 0;
        for (Path header : headers()) {
            String said = Files.readString(header);
            for (Path form : forms(header.resolveSibling("."))) {
                ParseResult result = read(dissemination(said) + document(Files.readString(form)));
                Filing filing = Objects.requireNonNull(result.filing(), header + ": " + result.problems());
                OwnershipDocument bare = form(Files.readString(form));

                assertThat(filing.accessionNumber().toString()).isEqualTo(value(said, "ACCESSION-NUMBER"));
                assertThat(filing.filingDate())
                        .isEqualTo(DateText.parse(Objects.requireNonNull(value(said, "FILING-DATE"))));
                assertThat(filing.document()).as(header.toString()).isEqualTo(bare);
                assertThat(result.problems())
                        .as(header.toString())
                        .extracting(Problem::kind)
                        .doesNotContain(Kind.DISAGREEMENT);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(250);
    }

    @Test
    void saysNothingWhereBothAgree() throws IOException {
        assertThat(together(form -> form).problems()).isEmpty();
    }

    @Test
    void takesFromTheHeaderWhatTheFormLacks() throws IOException {
        ParseResult result = together(form -> form.replaceAll("(?s)<issuer>.*</reportingOwner>", "")
                .replaceAll("<periodOfReport>.*</periodOfReport>", ""));

        OwnershipDocument form = document(result);
        assertThat(form.issuer().issuerName()).isEqualTo("INVENTED ISSUER INC");
        assertThat(form.issuer().issuerCik()).hasToString("0000000017");
        assertThat(form.periodOfReport()).isEqualTo("2024-06-07");
        assertThat(form.reportingOwner())
                .extracting(ReportingOwner::rptOwnerName)
                .containsExactly("Owner Invented Q");
        assertThat(form.reportingOwner())
                .extracting(owner -> String.valueOf(owner.rptOwnerCik()))
                .containsExactly("0000000018");
    }

    @Test
    void takesTheTypeFromTheHeaderWhereTheFormHasNone() throws IOException {
        ParseResult result = together(form -> form.replace("<documentType>4</documentType>", ""));

        assertThat(document(result).documentType()).isEqualTo("4");
        assertThat(result.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.REPAIRED);
    }

    @Test
    void givesAnOwnerWithoutNumberTheNumberOfTheHeader() throws IOException {
        ParseResult result = together(form -> form.replace("<rptOwnerCik>0000000018</rptOwnerCik>", ""));

        assertThat(document(result).reportingOwner()).singleElement().satisfies(owner -> {
            assertThat(owner.rptOwnerCik()).hasToString("0000000018");
            assertThat(owner.rptOwnerName()).isEqualTo("Owner Invented");
        });
    }

    @Test
    void givesEachOfSeveralOwnersTheNumberOfItsName() throws IOException {
        String second = """
                <REPORTING-OWNER>
                <OWNER-DATA>
                <CONFORMED-NAME>Second Fund L.P.
                <CIK>0000000020
                </OWNER-DATA>
                </REPORTING-OWNER>
                """;
        String twoOwners = FORM.replace("<rptOwnerCik>0000000018</rptOwnerCik>", "")
                .replace(
                        "<nonDerivativeTable>",
                        "<reportingOwner><reportingOwnerId><rptOwnerName>SECOND FUND, L.P.</rptOwnerName>"
                                + "</reportingOwnerId></reportingOwner><nonDerivativeTable>");
        ParseResult result = read(HEADER.replace("<ISSUER>", second + "<ISSUER>") + document(twoOwners));

        assertThat(document(result).reportingOwner())
                .extracting(owner -> String.valueOf(owner.rptOwnerCik()))
                .containsExactly("0000000018", "0000000020");
    }

    @Test
    void letsTheFormStandWhereTheyDiffer() throws IOException {
        for (List<String> change : List.of(
                List.of("<documentType>4", "<documentType>4/A"),
                List.of("2024-06-07", "2024-06-06"),
                List.of("<issuerCik>0000000017", "<issuerCik>0000000099"),
                List.of("<rptOwnerCik>0000000018", "<rptOwnerCik>0000000099"))) {
            String changed = FORM.replace(change.get(0), change.get(1));
            ParseResult result = read(HEADER + document(changed));

            assertThat(document(result)).isEqualTo(form(changed));
            assertThat(result.problems()).extracting(Problem::kind).containsExactly(Kind.DISAGREEMENT);
        }
    }

    @Test
    void keepsWhatTheHeaderReportedWhenTheFormHadToBeMended() throws IOException {
        ParseResult result =
                read(HEADER.replace("20240610", "soon") + document(FORM.replace("Invented Issuer, Inc.", "A & B")));

        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Kind.BAD_DATE, Kind.MALFORMED);
    }

    private static ParseResult together(UnaryOperator<String> change) throws IOException {
        return read(HEADER + document(change.apply(FORM)));
    }

    private static String document(String form) {
        return "<DOCUMENT>\n<TYPE>4\n<SEQUENCE>1\n<TEXT>\n<XML>\n" + form
                + "\n</XML>\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n";
    }

    /** The header as a dissemination file has it, from another parser's account of it: tags that are not closed. */
    private static String dissemination(String json) throws IOException {
        StringBuilder header = new StringBuilder("<SUBMISSION>\n");
        try (JsonParser in = new JsonFactory().createParser(json)) {
            List<String> open = new ArrayList<>();
            boolean inSubmission = false;
            String name = "";
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> name = in.currentName();
                    case START_OBJECT -> {
                        open.add(name);
                        inSubmission |= name.equals("submission");
                        if (inSubmission && !name.equals("submission")) {
                            header.append('<').append(name).append(">\n");
                        }
                    }
                    case END_OBJECT -> {
                        String closed = open.remove(open.size() - 1);
                        inSubmission &= !closed.equals("submission");
                        if (inSubmission) {
                            header.append("</").append(closed).append(">\n");
                        }
                        name = closed;
                    }
                    case VALUE_STRING -> {
                        if (inSubmission) {
                            header.append('<')
                                    .append(name)
                                    .append('>')
                                    .append(in.getText())
                                    .append('\n');
                        }
                    }
                    default -> {}
                }
            }
        }
        return header.toString();
    }

    private static String value(String json, String key) {
        int at = json.indexOf('"', json.indexOf(':', json.indexOf('"' + key + '"'))) + 1;
        return json.substring(at, json.indexOf('"', at));
    }

    private static List<Path> headers() throws IOException {
        try (Stream<Path> walk = Files.walk(Shared.corpus("ownership-xml"))) {
            return List.copyOf(new TreeSet<>(
                    walk.filter(file -> file.endsWith("header.json")).toList()));
        }
    }

    private static List<Path> forms(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }

    private static OwnershipDocument form(String xml) throws IOException {
        return document(read(xml));
    }

    private static OwnershipDocument document(ParseResult result) {
        return Objects.requireNonNull(result.filing(), result.problems().toString())
                .document();
    }

    private static ParseResult read(String text) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test");
    }
}
