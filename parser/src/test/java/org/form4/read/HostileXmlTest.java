package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to harm: each is refused with its reason, before it can fill the memory or take the day. */
class HostileXmlTest {
    private static final String HEAD = "<documentType>4</documentType><issuer><issuerName>I</issuerName></issuer>";
    private static final int MANY = 40_000;

    @Test
    void aFileBesideIsNeverRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        for (String doctype : new String[] {
            "<!DOCTYPE ownershipDocument [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE ownershipDocument SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE ownershipDocument [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>"
        }) {
            ParseResult result = read(doctype + form("<remarks>&x;</remarks>"));
            assertRefused(result, Kind.FORBIDDEN);
            assertThat(result.toString()).doesNotContain("the secret");
        }
    }

    @Test
    void entitiesThatGrowAreNotExpanded() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE ownershipDocument [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertRefused(read(bomb + "]>" + form("<remarks>&e29;</remarks>")), Kind.FORBIDDEN);
    }

    /** In every place where one element may stand in another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "<issuer>%s</issuer>",
                "<remarks>%s</remarks>",
                "<periodOfReport>%s</periodOfReport>",
                "<reportingOwner>%s</reportingOwner>",
                "<reportingOwner><reportingOwnerId>%s</reportingOwnerId></reportingOwner>",
                "<reportingOwner><reportingOwnerId><rptOwnerName>%s</rptOwnerName></reportingOwnerId></reportingOwner>",
                "<nonDerivativeTable>%s</nonDerivativeTable>",
                "<nonDerivativeTable><nonDerivativeHolding>%s</nonDerivativeHolding></nonDerivativeTable>",
                "<nonDerivativeTable><nonDerivativeHolding><securityTitle>%s</securityTitle></nonDerivativeHolding></nonDerivativeTable>",
                "<footnotes>%s</footnotes>",
                "<footnotes><footnote id=\"F1\">%s</footnote></footnotes>",
                "<ownerSignature>%s</ownerSignature>",
                "</ownershipDocument>%s"
            })
    void nestingWithoutEndIsRefused(String place) throws IOException {
        for (String element : new String[] {"x", "value", "nonDerivativeTable", "securityTitle", "footnoteId"}) {
            String nest = ("<" + element + ">").repeat(MANY) + ("</" + element + ">").repeat(MANY);
            ParseResult result = read(form(place.formatted(nest)));
            if (result.filing() != null) {
                assertThat(result.problems()).isNotEmpty(); // behind the form's end nothing is read
                assertThat(place).startsWith("</");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<remarks>%s</remarks>",
                "<schemaVersion>%s</schemaVersion>",
                "<footnotes><footnote id=\"F1\">%s</footnote></footnotes>",
                "<footnotes><footnote id=\"%s\">text</footnote></footnotes>",
                "<nonDerivativeTable><nonDerivativeHolding><securityTitle><value>%s</value></securityTitle></nonDerivativeHolding></nonDerivativeTable>",
                "<nonDerivativeTable><nonDerivativeHolding><securityTitle>%s</securityTitle></nonDerivativeHolding></nonDerivativeTable>",
                "<nonDerivativeTable><nonDerivativeHolding><securityTitle><footnoteId"
                        + " id=\"%s\"/></securityTitle></nonDerivativeHolding></nonDerivativeTable>",
                "<reportingOwner><reportingOwnerId><rptOwnerName>%s</rptOwnerName></reportingOwnerId></reportingOwner>"
            })
    void textsAndAttributesWithoutEndAreRefused(String place) throws IOException {
        assertRefused(read(form(place.formatted("endless ".repeat(MANY)))), Kind.TOO_LARGE);
        assertRefused(read(form(place.formatted("endless ".repeat(15_000)))), Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nonDerivativeTable>%s</nonDerivativeTable>~<nonDerivativeHolding/>",
                "<derivativeTable>%s</derivativeTable>~<derivativeTransaction/>",
                "<footnotes>%s</footnotes>~<footnote id=\"F1\"/>",
                "%s~<reportingOwner/>",
                "%s~<ownerSignature/>",
                "<nonDerivativeTable><nonDerivativeHolding><securityTitle>%s</securityTitle></nonDerivativeHolding></nonDerivativeTable>~<footnoteId"
                        + " id=\"F1\"/>"
            })
    void millionsOfRowsAreRefused(String placeAndElement) throws IOException {
        String[] parts = placeAndElement.split("~", -1);
        assertRefused(read(form(parts[0].formatted(parts[1].repeat(MANY)))), Kind.TOO_LARGE);
    }

    /** What a repair looks for must not cost more the more often it is there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "<script",
                "&",
                "&a",
                "<",
                "< ",
                "<a b",
                "<a b=c ",
                "<x:",
                "</",
                "\u0001",
                "&#0;",
                "]]>",
                "<!--"
            })
    void damageWithoutEndIsAnswered(String damage) throws IOException {
        ParseResult result = read(form("<remarks>" + damage.repeat(MANY) + "</remarks>"));
        assertThat(result.problems()).hasSizeLessThan(1_000).isNotEmpty();
    }

    @Test
    void unknownElementsWithoutNumberAreSaidInBounds() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 15_000; i++) {
            many.append("<x").append(i).append("/>");
        }
        ParseResult result = read(form(many.toString()));
        assertThat(result.filing()).isNotNull();
        assertThat(result.problems()).hasSizeLessThan(1_000);
        assertRefused(read(form(many.toString() + many)), Kind.TOO_LARGE);
    }

    /** Parsers take time with the square of such names. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<remarks%s/>~ a#=''", "<remarks%s/>~ a#='>'", "<issuer%s/>~ xmlns:a#='u'", "%s~<value a#='1'/>"
            })
    void attributesWithoutNumberAreRefused(String placeAndAttribute) throws IOException {
        String[] parts = placeAndAttribute.split("~", -1);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            many.append(parts[1].replace("#", String.valueOf(i)));
        }
        assertRefused(read(form(parts[0].formatted(many))), Kind.TOO_LARGE);
    }

    @Test
    void aHeaderWithoutEndIsAnswered() throws IOException {
        String header = "<SEC-HEADER>\n" + "REPORTING-OWNER:\n\tCOMPANY CONFORMED NAME:\tA\n".repeat(MANY);
        assertThat(read(header).filing()).isNull();
        String form = header + "<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>" + form("") + "</XML></TEXT></DOCUMENT>";
        ParseResult result = read(form);
        assertThat(result.filing()).isNotNull();
        assertThat(result.filing().document().reportingOwner()).hasSizeLessThanOrEqualTo(1_000);
    }

    private static String form(String parts) {
        return "<ownershipDocument>" + HEAD + parts + "</ownershipDocument>";
    }

    private static void assertRefused(ParseResult result, Kind kind) {
        assertThat(result.filing()).isNull();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.severity()).isEqualTo(Problem.Severity.REJECTED);
            assertThat(problem.message()).isNotBlank().hasSizeLessThan(300);
        });
    }

    private static ParseResult read(String text) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.xml");
    }
}
