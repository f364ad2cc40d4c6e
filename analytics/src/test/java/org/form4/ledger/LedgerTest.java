package org.form4.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.form4.metric.Fixture;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void standsInTheOrderOfFilingThenAccessionNumberThenTableThenRow() {
        Ledger ledger = of(new Fixture()
                .filing("4", "2024-03-09")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 1, 10, "D", 1)
                .filing("4", "2024-03-08")
                .accessionNumber("0000000009-24-000009")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 1, 10, "D", 1)
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .option("2024-03-07", "M", 1, 7, "D", 0)
                .trade("2024-03-07", "M", 1, 7, "A", 1)
                .holding(5)
                .trade("2024-03-07", "S", 1, 10, "D", 0));

        assertThat(references(ledger))
                .containsExactly(
                        "0000000001-24-000003:I:1",
                        "0000000001-24-000003:I:2",
                        "0000000001-24-000003:I:3",
                        "0000000001-24-000003:II:1",
                        "0000000009-24-000009:I:1",
                        "0000000001-24-000001:I:1");
    }

    @Test
    void seesOnlyWhatWasPublicOnTheDay() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 1, 10, "D", 1)
                .filing("4", "2024-03-09")
                .owner(7, "Doe")
                .trade("2024-03-01", "S", 1, 10, "D", 1);

        assertThat(references(Ledger.of(fixture.tables(), Amendments.LATEST, LocalDate.of(2024, 3, 8))))
                .containsExactly("0000000001-24-000001:I:1");
        assertThat(references(Ledger.of(fixture.tables(), Amendments.LATEST, LocalDate.of(2024, 3, 7))))
                .isEmpty();
    }

    @Test
    void takesTheLastSignatureForAFilingDateThatIsNotAtHand() {
        Fixture fixture = new Fixture()
                .filing("4", "")
                .period("2024-03-05")
                .owner(7, "Doe")
                .signed("/s/ Doe", "2024-03-06")
                .signed("/s/ Doe", "2024-03-07")
                .trade("2024-03-05", "S", 1, 10, "D", 1);

        Ledger ledger = of(fixture);

        assertThat(Days.date(ledger.filings().knownAt(0))).isEqualTo("2024-03-07");
        assertThat(ledger.filings().isKnownFromSignature(0)).isTrue();
        assertThat(Ledger.of(fixture.tables(), Amendments.LATEST, LocalDate.of(2024, 3, 6))
                        .size())
                .isZero();
    }

    @Test
    void neverPutsDirectAndIndirectSharesIntoOnePosition() {
        Ledger ledger = of(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .holding(1)
                .holding(2)
                .indirect("")
                .holding(3)
                .set("direct_or_indirect_ownership", "")
                .holding(4));

        assertThat(positions(ledger)).containsExactly(0, 1, 2, 0);
    }

    @Test
    void tellsPositionsApartByClassOwnerIssuerAndTable() {
        Ledger ledger = of(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .holding(1)
                .holding(1)
                .title("Class B Common Stock")
                .optionHolding(7, 1)
                .title("Common Stock")
                .filing("4", "2024-03-09")
                .owner(8, "Roe")
                .holding(1)
                .filing("4", "2024-03-10")
                .issuer(2, "Other")
                .owner(7, "Doe")
                .holding(1)
                .filing("4", "2024-03-11")
                .owner(7, "Doe")
                .holding(1)
                .title("COMMON STOCK, par value $.01"));

        // the filing of the other issuer comes last
        assertThat(positions(ledger)).containsExactly(0, 1, 2, 3, 0, 4);
    }

    @Test
    void tellsTrustsApartByTheTextOfTheirFootnotesNotByTheirNumbers() {
        Ledger ledger = of(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .holding(1)
                .indirect("By Trust")
                .cites("nature_of_ownership", "F1")
                .holding(1)
                .indirect("By Trust")
                .cites("nature_of_ownership", "F2")
                .note("F1", "The family trust.")
                .note("F2", "The children's trust.")
                .filing("4", "2024-03-09")
                .owner(7, "Doe")
                .holding(1)
                .indirect("By trust")
                .cites("nature_of_ownership", "F1")
                .note("F1", "THE CHILDREN'S TRUST"));

        assertThat(positions(ledger)).containsExactly(0, 1, 1);
    }

    @Test
    void tellsFundsApartThatShareAFootnote() {
        Ledger ledger = of(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .holding(1)
                .indirect("By Fund I")
                .cites("nature_of_ownership", "F1")
                .holding(1)
                .indirect("By Fund II")
                .cites("nature_of_ownership", "F1")
                .note("F1", "The general partner of both funds."));

        assertThat(positions(ledger)).containsExactly(0, 1);
    }

    @Test
    void wordsThatOnlyPointAtAFootnoteSayNothing() {
        Fixture fixture = new Fixture().filing("4", "2024-03-08").owner(7, "Doe");
        for (String pointer :
                List.of("See footnote", "See Footnotes", "see footnote 1", "See Footnotes (1) and (2)", "")) {
            fixture.holding(1).indirect(pointer).cites("nature_of_ownership", "F1");
        }
        fixture.holding(1)
                .indirect("By Trust")
                .cites("nature_of_ownership", "F1")
                .note("F1", "A trust.");

        assertThat(positions(of(fixture))).containsExactly(0, 0, 0, 0, 0, 1);
    }

    @Test
    void replacesAMissingCikByTheNameWithoutCaseAndPunctuation() {
        Ledger ledger = of(new Fixture()
                .filing("4", "2024-03-08")
                .owner(0, "Doe, Jane")
                .holding(1)
                .filing("4", "2024-03-09")
                .owner(0, "DOE JANE")
                .holding(1)
                .filing("4", "2024-03-10")
                .owner(0, "Roe")
                .holding(1));

        assertThat(IntStream.range(0, 3).map(ledger::owner)).containsExactly(0, 0, 1);
    }

    private static Ledger of(Fixture fixture) {
        return Ledger.of(fixture.tables(), Amendments.LATEST, null);
    }

    private static List<String> references(Ledger ledger) {
        return IntStream.range(0, ledger.size()).mapToObj(ledger::reference).toList();
    }

    private static IntStream positions(Ledger ledger) {
        return IntStream.range(0, ledger.size()).map(ledger::position);
    }
}
