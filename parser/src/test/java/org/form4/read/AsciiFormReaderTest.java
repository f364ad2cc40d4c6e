package org.form4.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.filing.ReportingOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms drawn for these tests in the manner of the time; no filer is meant. */
class AsciiFormReaderTest {
    private static final String HEADER = """
        <SEC-DOCUMENT>0000000000-00-000004.txt : 20000309
        <SEC-HEADER>0000000000-00-000004.hdr.sgml : 20000309
        ACCESSION NUMBER:		0000000001-00-000004
        CONFORMED SUBMISSION TYPE:	4
        PUBLIC DOCUMENT COUNT:		1
        CONFORMED PERIOD OF REPORT:	20000229
        FILED AS OF DATE:		20000309

        SUBJECT COMPANY:
        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			INVENTED ISSUER INC
        		CENTRAL INDEX KEY:			0000000017

        FILED BY:
        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			INVENTED OWNER
        		CENTRAL INDEX KEY:			0000000018
        		RELATIONSHIP:				OFFICER
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>4
        <SEQUENCE>1
        <TEXT>
        """;

    private static final String HEAD = """
        FORM 4
                      U.S. SECURITIES AND EXCHANGE COMMISSION
               STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

        [ ] Check this box if no longer subject to Section 16.
        1. Name and Address of Reporting Person
           Owner            Invented
           (Last)           (First)          (Middle)
           1 Nowhere Street
           (Street)
           Nowhere          DE               00000
           (City)           (State)          (Zip)
        2. Issuer Name and Ticker or Trading Symbol
           Invented Issuer Inc. (INVT)
        3. IRS or Social Security Number of Reporting Person (Voluntary)
        4. Statement for Month/Year
           February 2000
        5. If Amendment, Date of Original (Month/Year)
        6. Relationship of Reporting Person(s) to Issuer (Check all applicable)
           [ ] Director  [ ] 10% Owner  [X] Officer (give title below)  [ ] Other (specify below)
           Treasurer
        7. Individual or Joint/Group Filing (Check Applicable Line)
           [X] Form filed by One Reporting Person
        """;

    private static final String DRAWN = """
        TABLE I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
        ______________________________________________________________________________________________________
        1.Title of Security     |2.Trans|3.Trans  |4.Securities Acquired (A)   |5.Amount of  |6.Owner|7.Nature of |
                                |action |action   |or Disposed of (D)          |Securities   |ship   |Indirect    |
                                |Date   |Code | V |Amount     |A,D |Price      |Owned        |Form   |Ownership   |
        ______________________________________________________________________________________________________
        Common Stock            |2/7/0  |M    |   |5,000      |A   |$10.50     |25,000       |D      |            |
                                |0      |     |   |           |    |           |             |       |            |
        ______________________________________________________________________________________________________
        Common Stock            |2/8/00 |S    |   |5,000      |D   |$31.25     |20,000       |D      |            |
        ______________________________________________________________________________________________________
        smudged                 |???    |     |   |           |    |           |             |       |            |
        ______________________________________________________________________________________________________

        TABLE II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
        ____________________________________________________________________________________________________________
        1.Title of Derivative |2.Con |3.Trans|4.Trans |5.Number of |6.Date Exer-    |7.Title and Amount |8.Price|9.Num|10.|11. |
        Security              |      |       |Code | V|A    |D     |Exer- |Expira- |Title    |Amount   |       |     |   |    |
        ____________________________________________________________________________________________________________
        Options to Purchase Co|$10.50|2/7/00 |M    |  |     |5,000 |2/1/98|2/1/08  |Common   |5,000    |       |1,000|D  |    |
        mmon Stock            |      |       |     |  |     |      |      |        |Stock    |         |       |     |   |    |
        ____________________________________________________________________________________________________________

        Explanation of Responses:

        /s/ Invented Owner                                      March 8, 2000
        ** Signature of Reporting Person                        Date
        </TEXT>
        </DOCUMENT>
        </SEC-DOCUMENT>
        """;

    private static final String COLUMNS = """
        TABLE I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
        <TABLE>
        <CAPTION>
        Title of         Transaction  Code   V   Amount    A or D  Price     Owned     D or I  Nature
        <S>              <C>          <C>    <C> <C>       <C>     <C>       <C>       <C>     <C>
        Common Stock     02/07/00     P          1,000     A       $12.00    26,000    D
        Common Stock                                                         500       I       By trust
        </TABLE>
        TABLE II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
        None
        /s/ Invented Owner                                      03/08/00
        ** Signature of Reporting Person                        Date
        </TEXT>
        </DOCUMENT>
        </SEC-DOCUMENT>
        """;

    @Test
    void readsRowsDrawnWithStrokesAndCutAtTheirEdges() throws IOException {
        ParseResult result = read(HEADER + HEAD + DRAWN);
        OwnershipDocument form = requireNonNull(
                        result.filing(), () -> result.problems().toString())
                .document();

        assertThat(form.nonDerivativeTable())
                .extracting(row -> (NonDerivativeTransaction) row)
                .extracting(
                        row -> row.transactionDate().value(),
                        row -> row.transactionCoding().transactionCode(),
                        row -> String.valueOf(row.transactionShares().value()),
                        row -> String.valueOf(row.transactionPricePerShare().value()),
                        row -> row.transactionAcquiredDisposedCode().value(),
                        row -> String.valueOf(
                                row.sharesOwnedFollowingTransaction().value()))
                .containsExactly(
                        tuple(LocalDate.of(2000, 2, 7), "M", "5000", "10.50", "A", "25000"),
                        tuple(LocalDate.of(2000, 2, 8), "S", "5000", "31.25", "D", "20000"));
        assertThat(form.derivativeTable()).singleElement().satisfies(row -> {
            DerivativeTransaction exercise = (DerivativeTransaction) row;
            assertThat(exercise.securityTitle().value()).isEqualTo("Options to Purchase Common Stock");
            assertThat(exercise.underlyingSecurityTitle().value()).isEqualTo("Common Stock");
            assertThat(exercise.transactionAcquiredDisposedCode().value()).isEqualTo("D");
            assertThat(exercise.expirationDate().value()).isEqualTo("2008-02-01");
            assertThat(exercise.sharesOwnedFollowingTransaction().value()).isEqualByComparingTo("1000");
        });
    }

    /** The same rows as other filers drew them. */
    static Stream<String> drawnOtherwise() {
        return Stream.of(
                DRAWN.replaceAll("_{20,}", "-".repeat(100)),
                DRAWN.replaceAll("_{20,}", "=".repeat(100)),
                DRAWN.replaceAll("_{20,}", "+-----------------------+-------+---------+-----+---+-----------+"),
                DRAWN.replaceAll("(?m)^(.*\\|.*)$", "|$1|"),
                DRAWN.replace("|A   |", "|(A) |").replace("|D   |", "|(D) |"),
                DRAWN.replace("|A   |$10.50", "|A,D |$10.50"),
                DRAWN.replace("TABLE I -", "<TABLE>\n<CAPTION>\nTABLE I -")
                        .replace("Explanation", "</TABLE>\nExplanation"),
                DRAWN.replace("TABLE II -", "<PAGE>\n\nTABLE II -"),
                DRAWN.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("drawnOtherwise")
    void readsTheSameRowsHoweverTheyAreDrawn(String drawn) throws IOException {
        assertThat(rows(drawn)).isEqualTo(rows(DRAWN)).hasSize(3);
    }

    @Test
    void makesNothingUpWhereColumnsCannotBeTold() throws IOException {
        String blurred = DRAWN.replace("|", " ");
        assertThat(numbers(DRAWN)).containsAll(numbers(blurred));
        assertThat(read(HEADER + HEAD + blurred).problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.MALFORMED)
                .hasSizeGreaterThan(1)
                .allSatisfy(problem -> assertThat(problem.rawText()).isNotBlank());
    }

    /** Of each row its numbers and days. */
    private static List<List<Object>> numbers(String drawn) throws IOException {
        List<List<Object>> numbers = new ArrayList<>();
        for (Object row : rows(drawn)) {
            if (row instanceof NonDerivativeTransaction it) {
                numbers.add(List.of(
                        it.transactionDate(),
                        it.transactionShares(),
                        it.transactionPricePerShare(),
                        it.sharesOwnedFollowingTransaction()));
            } else if (row instanceof DerivativeTransaction it) {
                numbers.add(List.of(
                        it.transactionDate(),
                        it.transactionShares(),
                        it.conversionOrExercisePrice(),
                        it.exerciseDate(),
                        it.expirationDate(),
                        it.underlyingSecurityShares(),
                        it.sharesOwnedFollowingTransaction()));
            } else {
                numbers.add(List.of(row));
            }
        }
        return numbers;
    }

    private static List<Object> rows(String drawn) throws IOException {
        ParseResult result = read(HEADER + HEAD + drawn);
        OwnershipDocument form = requireNonNull(
                        result.filing(), () -> result.problems().toString())
                .document();
        List<Object> rows = new ArrayList<>(form.nonDerivativeTable());
        rows.addAll(form.derivativeTable());
        return rows;
    }

    @Test
    void takesTheNumberOfAnOwnerFromTheHeader() throws IOException {
        Filing filing = requireNonNull(read(HEADER + HEAD + DRAWN).filing());
        assertThat(filing.document().reportingOwner())
                .singleElement()
                .satisfies(owner -> assertThat(owner.rptOwnerCik()).hasToString("0000000018"));
    }

    @Test
    void quotesTheLineItCannotRead() throws IOException {
        assertThat(read(HEADER + HEAD + DRAWN).problems())
                .filteredOn(problem ->
                        problem.kind() == Problem.Kind.MALFORMED && problem.severity() == Problem.Severity.SUSPECT)
                .extracting(Problem::rawText)
                .containsExactly("smudged ???");
    }

    @Test
    void takesFromTheHeaderWhatTheFormCannotSay() throws IOException {
        Filing filing = requireNonNull(read(HEADER + HEAD + DRAWN).filing());
        assertThat(filing.accessionNumber()).hasToString("0000000001-00-000004");
        assertThat(filing.filingDate()).isEqualTo("2000-03-09");
        assertThat(filing.sourceFormat()).isEqualTo("submission");
        OwnershipDocument form = filing.document();
        assertThat(form.periodOfReport()).as("the form has month and year only").isEqualTo("2000-02-29");
        assertThat(form.issuer().issuerName()).isEqualTo("Invented Issuer Inc.");
        assertThat(form.issuer().issuerTradingSymbol()).isEqualTo("INVT");
        assertThat(requireNonNull(form.issuer().issuerCik()).number()).isEqualTo(17);
        ReportingOwner owner = form.reportingOwner().get(0);
        assertThat(owner.rptOwnerName()).isEqualTo("Owner Invented");
        assertThat(owner.address().rptOwnerCity()).isEqualTo("Nowhere");
        assertThat(List.of(requireNonNull(owner.isDirector()), requireNonNull(owner.isOfficer())))
                .containsExactly(false, true);
        assertThat(owner.officerTitle()).isEqualTo("Treasurer");
        assertThat(form.ownerSignature()).singleElement().satisfies(signature -> {
            assertThat(signature.signatureName()).isEqualTo("/s/ Invented Owner");
            assertThat(signature.signatureDate()).isEqualTo("2000-03-08");
        });
    }

    @Test
    void readsColumnsThatStandWhereTheirMarksAre() throws IOException {
        ParseResult result = read(HEADER + HEAD + COLUMNS);
        OwnershipDocument form = requireNonNull(
                        result.filing(), () -> result.problems().toString())
                .document();
        assertThat(form.nonDerivativeTable()).hasSize(2);
        NonDerivativeTransaction purchase =
                (NonDerivativeTransaction) form.nonDerivativeTable().get(0);
        assertThat(purchase.transactionShares().value()).isEqualByComparingTo("1000");
        assertThat(purchase.sharesOwnedFollowingTransaction().value()).isEqualByComparingTo("26000");
        assertThat(form.nonDerivativeTable().get(1).natureOfOwnership().value()).isEqualTo("By trust");
        assertThat(form.derivativeTable()).isEmpty();
    }

    @Test
    void readsABareFormToo() throws IOException {
        ParseResult result = read(HEAD + DRAWN.substring(0, DRAWN.indexOf("</TEXT>")));
        Filing filing = requireNonNull(result.filing(), () -> result.problems().toString());
        assertThat(filing.sourceFormat()).isEqualTo("ascii");
        assertThat(filing.document().periodOfReport()).as("no day is made up").isNull();
    }

    @Test
    void refusesAFormWithoutItsEnd() throws IOException {
        ParseResult result = read(HEAD + DRAWN.substring(0, DRAWN.indexOf("Explanation")));
        assertThat(result.filing()).isNull();
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.TRUNCATED);
    }

    private static ParseResult read(String text) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "form.txt");
    }
}
