package org.form4.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.form4.filing.FootnoteId;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.junit.jupiter.api.Test;

/** Rows as copies of the page have them, one trait each; the form around them is made up. */
class RenderedRowsTest {
    private static final String FORM = """
            INVENTED OWNER
             Form 4%s
             November 15, 2011
            STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES
            1. Name and Address of Reporting Person *
             INVENTED OWNER
            2. Issuer Name and Ticker or Trading Symbol
             Invented Issuer Inc. [INVT]
            3. Date of Earliest Transaction (Month/Day/Year)
            11/14/2011
            4. If Amendment, Date Original Filed(Month/Day/Year)
            %s
            _X_ Director ____ 10%% Owner
            ____ Officer (give title below) ____ Other (specify below)
            Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
            1. Title of Security (Instr. 3)\t2. Transaction Date\tCode\tV\tAmount\t(A) or (D)\tPrice
            %s
            Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
            Signatures
            /s/ Invented Owner 11/15/2011
            **Signature of Reporting Person Date
            Explanation of Responses:
            (1) One.
            (2) Two.
            """;

    @Test
    void anEarlyReportAndADeemedDateStandInTheirOwnColumns() throws IOException {
        NonDerivativeTransaction gift =
                transaction("Common Stock\t11/14/2011\t11/15/2011\tG\tV\t500\tD\t\\$ 0\t40,885\tI\tBy Trust");
        assertThat(gift.transactionTimeliness().value()).isEqualTo("E");
        assertThat(gift.deemedExecutionDate().value()).isEqualTo("2011-11-15");
        assertThat(gift.natureOfOwnership().value()).isEqualTo("By Trust");
    }

    @Test
    void aSwapIsMarkedBehindTheCode() throws IOException {
        NonDerivativeTransaction swap = transaction("Common Stock\t11/14/2011\t\tP/K\t\t10\tA\t(1)\t10.5\tD\t");
        assertThat(swap.transactionCoding().transactionCode()).isEqualTo("P");
        assertThat(swap.transactionCoding().equitySwapInvolved()).isTrue();
        assertThat(swap.transactionPricePerShare().value()).isNull();
        assertThat(swap.transactionPricePerShare().footnoteIds()).containsExactly(new FootnoteId("F1"));
    }

    @Test
    void severalMarksOnOneCellKeepTheirOrder() throws IOException {
        assertThat(transaction("Common Stock\t11/14/2011\t\tS\t\t300\tD\t\\$ 26.10 (2) (1)\t40,585\tD\t")
                        .transactionPricePerShare()
                        .footnoteIds())
                .extracting(FootnoteId::id)
                .containsExactly("F2", "F1");
    }

    @Test
    void cellsWrappedUnderThemselvesAreJoined() throws IOException {
        NonDerivativeTransaction wrapped =
                transaction("Class A\t11/14/2011\t\tP\t\t10\tA\t\\$ 5\t10.5\tI\tBy\nUnits\t\t\t\t\t\t\t\t\t\tspouse");
        assertThat(wrapped.securityTitle().value()).isEqualTo("Class A Units");
        assertThat(wrapped.natureOfOwnership().value()).isEqualTo("By spouse");
    }

    @Test
    void aTitleBrokenBeforeItsRowIsJoined() throws IOException {
        assertThat(transaction(
                                "Common Stock, par value\n1 cent per share\t11/14/2011\t\tS\t\t300\tD\t\\$ 26\t40,585\tD\t")
                        .securityTitle()
                        .value())
                .isEqualTo("Common Stock, par value 1 cent per share");
    }

    @Test
    void aHoldingHasNoTransaction() throws IOException {
        OwnershipDocument form = requireNonNull(
                        read("", "", "Common Stock\t2,000\tI\tSee footnote (2)").filing())
                .document();
        NonDerivativeHolding holding =
                (NonDerivativeHolding) form.nonDerivativeTable().get(0);
        assertThat(holding.sharesOwnedFollowingTransaction().value()).isEqualByComparingTo("2000");
        assertThat(holding.natureOfOwnership().value()).isEqualTo("See footnote");
        assertThat(holding.natureOfOwnership().footnoteIds()).containsExactly(new FootnoteId("F2"));
    }

    @Test
    void anAmendmentIsKnownByTheDateOfItsOriginal() throws IOException {
        String row = "Common Stock\t11/14/2011\t\tS\t\t300\tD\t\\$ 26\t40,585\tD\t";
        for (String sign : List.of("/A", "")) {
            OwnershipDocument form =
                    requireNonNull(read(sign, "11/10/2011", row).filing()).document();
            assertThat(form.documentType()).isEqualTo("4/A");
            assertThat(form.dateOfOriginalSubmission()).isEqualTo("2011-11-10");
        }
    }

    @Test
    void aDirectionThatNoRuleForcesStaysMissing() throws IOException {
        ParseResult result = read("", "", "Common Stock\t11/14/2011\t\tG\t\t500\t\t\\$ 0\t40,885\tD\t");
        NonDerivativeTransaction gift = (NonDerivativeTransaction)
                requireNonNull(result.filing()).document().nonDerivativeTable().get(0);
        assertThat(gift.transactionAcquiredDisposedCode().isAbsent()).isTrue();
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.MISSING_FACT);
    }

    @Test
    void aLineThatIsNoRowIsQuoted() throws IOException {
        ParseResult result = read(
                "",
                "",
                "Common Stock\t11/14/2011\t\tS\t\t300\tD\t\\$ 26\t40,585\tD\t\n$ 12 ??\t11/14/2011\tsmudge\tX\t3");
        assertThat(requireNonNull(result.filing()).document().nonDerivativeTable())
                .hasSize(1);
        assertThat(result.problems()).extracting(Problem::rawText).containsExactly("$ 12 ?? 11/14/2011 smudge X 3");
    }

    @Test
    void aLineWhoseCellsNothingPartsIsQuoted() throws IOException {
        ParseResult result = read("", "", "Common Stock,11/14/2011,,M,,12,000,A,$ 7,41,385,D,");
        assertThat(requireNonNull(result.filing()).document().nonDerivativeTable())
                .isEmpty();
        assertThat(result.problems())
                .extracting(Problem::rawText)
                .containsExactly("Common Stock,11/14/2011,,M,,12,000,A,$ 7,41,385,D,");
    }

    @Test
    void aTitleThatMayHaveSwallowedTheDayIsSuspect() throws IOException {
        ParseResult result = read("", "", "Common Stock 11/14/2011\t2,000\tD\t");
        assertThat(result.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.SUSPECT);
    }

    @Test
    void commasAndQuotesOfTextsAreNoFields() throws IOException {
        String note = "Held by \"One\", Two, Three, Four, Five, Six, \"Seven\", Eight; nine; ten; and others.";
        String text = FORM.formatted("", "", "Common Stock\t11/14/2011\t\tS\t\t300\tD\t\\$ 26\t40,585\tD\t")
                .replace("One.", note)
                .replace("Issuer Inc.", "Issuer, Inc.");
        for (String copy : List.of(text, text.replace("\t", "    "), text.replace("\t", ";"))) {
            OwnershipDocument form = requireNonNull(readText(copy).filing()).document();
            assertThat(form.footnotes().get(0).text()).isEqualTo(note);
            assertThat(form.issuer().issuerName()).isEqualTo("Invented Issuer, Inc.");
            assertThat(form.nonDerivativeTable()).hasSize(1);
        }
    }

    @Test
    void aFieldOfASpreadsheetMayHaveSeveralLines() throws IOException {
        String row = "\"Common\nStock\",11/14/2011,,S,,\"3,300\",D,\"$ 26\",\"40,585\",I,\"By\nspouse\"";
        NonDerivativeTransaction sale = transaction(row);
        assertThat(sale.securityTitle().value()).isEqualTo("Common Stock");
        assertThat(sale.transactionShares().value()).isEqualByComparingTo("3300");
        assertThat(sale.natureOfOwnership().value()).isEqualTo("By spouse");
    }

    @Test
    void anotherFormBehindTheFirstIsSaid() throws IOException {
        String first = FORM.formatted("", "", "Common Stock\t11/14/2011\t\tS\t\t300\tD\t\\$ 26\t40,585\tD\t");
        String second = first.replace("INVENTED OWNER", "ANOTHER OWNER").replace("300", "500");
        ParseResult result = readText(first + second);
        assertThat(requireNonNull(result.filing()).document())
                .isEqualTo(requireNonNull(readText(first).filing()).document());
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.SUSPECT);
            assertThat(problem.line()).isEqualTo((int) first.lines().count() + 1);
            assertThat(problem.rawText()).isEqualTo("ANOTHER OWNER");
        });
    }

    @Test
    void theSameFormAgainIsPassedOver() throws IOException {
        String first = FORM.formatted("", "", "Common Stock\t11/14/2011\t\tS\t\t300\tD\t\\$ 26\t40,585\tD\t");
        ParseResult result = readText(first + "\n" + first);
        assertThat(requireNonNull(result.filing()).document())
                .isEqualTo(requireNonNull(readText(first).filing()).document());
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.DUPLICATE);
    }

    private static NonDerivativeTransaction transaction(String rows) throws IOException {
        ParseResult result = read("", "", rows);
        OwnershipDocument form = requireNonNull(
                        result.filing(), () -> result.problems().toString())
                .document();
        assertThat(form.nonDerivativeTable()).hasSize(1);
        assertThat(result.problems()).extracting(Problem::severity).doesNotContain(Problem.Severity.SUSPECT);
        return (NonDerivativeTransaction) form.nonDerivativeTable().get(0);
    }

    private static ParseResult read(String amendment, String original, String rows) throws IOException {
        return readText(FORM.formatted(amendment, original, rows));
    }

    private static ParseResult readText(String text) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "copy.txt");
    }
}
