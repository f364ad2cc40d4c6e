package org.form4.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.form4.metric.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmendmentMergeTest {
    @Test
    void aCorrectedLineTakesThePlaceOfTheClosestOne() {
        Fixture fixture = original()
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 205, 11, "D", 695);

        assertThat(rows(fixture))
                .containsExactly(
                        "0000000001-24-000001:I:1 S 100.0",
                        "0000000001-24-000002:I:1 S 205.0 amended",
                        "0000000001-24-000001:II:1 M 10.0");
    }

    @Test
    void aCorrectedTitleDoesNotMakeANewLine() {
        Fixture fixture = original()
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 10, "D", 900)
                .title("Class A Common Stock");

        Ledger ledger = latest(fixture);

        assertThat(ledger.size()).isEqualTo(3);
        assertThat(ledger.securityTitle(0)).isEqualTo("Class A Common Stock");
    }

    @Test
    void aLineThatFitsNoneIsAddedBehindThoseOfItsTable() {
        Fixture fixture = original()
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-06", "P", 5, 10, "A", 705);

        assertThat(rows(fixture))
                .containsExactly(
                        "0000000001-24-000001:I:1 S 100.0",
                        "0000000001-24-000001:I:2 S 200.0",
                        "0000000001-24-000002:I:1 P 5.0 added",
                        "0000000001-24-000001:II:1 M 10.0");
    }

    @Test
    void eachLineOfTheOriginalIsReplacedOnce() {
        Fixture fixture = original()
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 10, "D", 900)
                .trade("2024-03-07", "S", 200, 11, "D", 700)
                .trade("2024-03-07", "S", 200, 11, "D", 500);

        assertThat(rows(fixture))
                .containsExactly(
                        "0000000001-24-000002:I:1 S 100.0 amended",
                        "0000000001-24-000002:I:2 S 200.0 amended",
                        "0000000001-24-000002:I:3 S 200.0 added",
                        "0000000001-24-000001:II:1 M 10.0");
    }

    @Test
    void anAmendmentOfHoldingsDeletesNothing() {
        Fixture fixture = original()
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .holding(5000)
                .indirect("By Trust");

        assertThat(rows(fixture))
                .containsExactly(
                        "0000000001-24-000001:I:1 S 100.0",
                        "0000000001-24-000001:I:2 S 200.0",
                        "0000000001-24-000001:II:1 M 10.0",
                        "0000000001-24-000002:I:1  NaN");
    }

    @Test
    void anAmendmentThatOnlyTicksTheBoxTicksItForTheOriginal() {
        Fixture fixture = original()
                .box(false)
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe");
        fixture.box(true);

        Ledger ledger = latest(fixture);

        assertThat(ledger.size()).isEqualTo(3);
        assertThat(ledger.aff10b5One(0)).isTrue();
        assertThat(Ledger.of(fixture.tables(), Amendments.AS_FILED, null).aff10b5One(0))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-03", "2024-03-07", "2024-03-13"})
    void aWrongDateOfOriginalWithinFiveDaysStillFindsIt(String stated) {
        assertThat(rows(statedOriginal(stated)))
                .contains("0000000001-24-000002:I:1 S 101.0 amended")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-02", "2024-03-14", "2023-03-08"})
    void aDateFurtherOffFindsNone(String stated) {
        assertThat(rows(statedOriginal(stated)))
                .contains("0000000001-24-000002:I:1 S 101.0 unmatched")
                .hasSize(4);
    }

    @Test
    void theOriginalOfTheStatedDayIsPreferredToOneWhoseRowsFitBetter() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-03-07")
                .owner(7, "Doe")
                .trade("2024-03-06", "S", 100, 10, "D", 900)
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 50, 10, "D", 850)
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-06", "S", 100, 10, "D", 900);

        Ledger ledger = latest(fixture);

        assertThat(rows(fixture)).contains("0000000001-24-000003:I:1 S 100.0 added");
        assertThat(ledger.place(2)).isEqualTo(1);
    }

    @Test
    void withoutFilingDatesTheDaysOfSignatureTellWhichCameFirst() {
        Fixture fixture = new Fixture()
                .filing("4", "")
                .period("2025-09-29")
                .signed("Doe", "2025-09-29")
                .owner(7, "Doe")
                .trade("2025-09-25", "P", 4_780, 12.64, "A", 4_780)
                .filing("4/A", "")
                .period("2025-09-25")
                .original("2025-09-29")
                .signed("Doe", "2025-10-06")
                .owner(7, "Doe")
                .trade("2025-09-25", "P", 4_781, 12.64, "A", 4_781);

        assertThat(rows(fixture)).containsExactly("0000000001-00-000002:I:1 P 4781.0 amended");
    }

    @Test
    void chainsEndInTheirLastCorrection() {
        Fixture fixture = original()
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 101, 10, "D", 899)
                .filing("4/A", "2024-04-20")
                .original("2024-03-20")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 102, 10, "D", 898)
                .filing("4/A", "2024-05-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 103, 10, "D", 897);

        assertThat(rows(fixture))
                .containsExactly(
                        "0000000001-24-000004:I:1 S 103.0 amended",
                        "0000000001-24-000001:I:2 S 200.0",
                        "0000000001-24-000001:II:1 M 10.0");
        assertThat(rows(Ledger.of(fixture.tables(), Amendments.LATEST, LocalDate.of(2024, 5, 19))))
                .contains("0000000001-24-000003:I:1 S 102.0 amended")
                .hasSize(3);
        assertThat(rows(Ledger.of(fixture.tables(), Amendments.LATEST, LocalDate.of(2024, 3, 19))))
                .contains("0000000001-24-000001:I:1 S 100.0")
                .hasSize(3);
    }

    @Test
    void otherOwnersIssuersAndFormsAreNoOriginals() {
        Fixture fixture = original()
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .owner(8, "Roe")
                .trade("2024-03-07", "S", 101, 10, "D", 899)
                .filing("4/A", "2024-03-20")
                .original("2024-03-08")
                .issuer(2, "Other")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 101, 10, "D", 899)
                .filing("5/A", "2024-03-20")
                .original("2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 101, 10, "D", 899);

        assertThat(rows(fixture))
                .hasSize(6)
                .filteredOn(row -> row.endsWith("unmatched"))
                .hasSize(3);
    }

    @Test
    void asFiledKeepsEveryLine() {
        Fixture fixture = statedOriginal("2024-03-08");

        assertThat(rows(Ledger.of(fixture.tables(), Amendments.AS_FILED, null)))
                .hasSize(4)
                .contains("0000000001-24-000001:I:1 S 100.0", "0000000001-24-000002:I:1 S 101.0");
    }

    /** A filing of two sales and an exercise. */
    private static Fixture original() {
        return new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 10, "D", 900)
                .trade("2024-03-07", "S", 200, 11, "D", 700)
                .option("2024-03-07", "M", 10, 7, "D", 0);
    }

    private static Fixture statedOriginal(String date) {
        return original()
                .filing("4/A", "2024-03-20")
                .original(date)
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 101, 10, "D", 899);
    }

    private static Ledger latest(Fixture fixture) {
        return Ledger.of(fixture.tables(), Amendments.LATEST, null);
    }

    private static List<String> rows(Fixture fixture) {
        return rows(latest(fixture));
    }

    private static List<String> rows(Ledger ledger) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ledger.size(); row++) {
            rows.add(ledger.reference(row) + " " + ledger.transactionCode(row) + " " + ledger.transactionShares(row)
                    + (ledger.isAmended(row) ? " amended" : "")
                    + (ledger.isAmendmentAdded(row) ? " added" : "")
                    + (ledger.isAmendmentUnmatched(row) ? " unmatched" : ""));
        }
        return rows;
    }
}
