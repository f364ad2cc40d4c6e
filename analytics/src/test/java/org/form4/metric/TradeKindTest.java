package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.form4.Shared;
import org.form4.filing.AccessionNumber;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TradeKindTest {
    /** Rows of real filings whose notes say what kind of trade they are, read by hand; all other P and S rows are UNKNOWN. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            // bought from the issuer in a private placement: F1
            Map.entry("0001494730-11-000006:1", "PRIVATE F1"),
            Map.entry("0001209191-21-021966:1", "PRIVATE F1 F3"),
            // bought in a registered offering of the issuer: F1
            Map.entry("0001494730-12-000005:1", "OFFERING F1"),
            Map.entry("0001494730-19-000001:1", "OFFERING F1"),
            Map.entry("0001494730-20-000001:1", "OFFERING F1"),
            // one row, part bought in an offering and part privately: F1
            Map.entry("0001494730-13-000004:1", "UNKNOWN F1"),
            // bought on the open market; a direct purchase is only announced: F1
            Map.entry("0001494730-18-000006:1", "OPEN_MARKET F1"),
            Map.entry("0001494730-18-000006:2", "OPEN_MARKET F1"),
            Map.entry("0001494730-18-000006:3", "OPEN_MARKET F1"),
            // sold to the underwriters, told on the conversion that gave the shares: F6
            Map.entry("0001181431-11-033001:4", "OFFERING F6"));

    @Test
    void readsTheWorkedExample() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .cites("transaction_code", "F1")
                .trade("2024-03-04", "P", 100, 10, "A", 200)
                .cites("shares_owned_following_transaction", "F2")
                .trade("2024-03-04", "S", 100, 10, "D", 100)
                .cites("transaction_code", "F3")
                .trade("2024-03-04", "A", 100, 0, "A", 200)
                .cites("transaction_code", "F1")
                .note("F1", "Purchased in a private placement.")
                .note("F2", "Includes shares acquired under the employee stock purchase plan.")
                .note("F3", "The shares were acquired in the initial public offering."));

        assertThat(result.stringColumn("trade_kind").asList()).containsExactly("PRIVATE", "UNKNOWN", "UNKNOWN");
        assertThat(result.stringColumn("footnote_ids").asList()).containsExactly("F1", "", "");
        assertThat(result.stringColumn("evidence").get(0)).isEqualTo("Purchased in a private placement.");
    }

    @Test
    void aPlanIsAWayToBuyAndNotToSell() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .cites("transaction_code", "F1")
                .trade("2024-03-04", "S", 100, 10, "D", 0)
                .cites("transaction_code", "F1")
                .note("F1", "Acquired through the dividend reinvestment plan and sold on the open market."));

        assertThat(result.stringColumn("trade_kind").asList()).containsExactly("PLAN_PURCHASE", "OPEN_MARKET");
    }

    @Test
    void remarksReachTheSideTheyName() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .trade("2024-03-04", "S", 100, 10, "D", 0)
                .remarks("The shares were sold in an underwritten public offering."));

        assertThat(result.stringColumn("trade_kind").asList()).containsExactly("UNKNOWN", "OFFERING");
    }

    @Test
    void aFootnoteAboutAllPurchasesReachesThoseThatDoNotCiteIt() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .cites("transaction_code", "F1")
                .trade("2024-03-04", "P", 50, 10, "A", 150)
                .note("F1", "All purchases reported on this form were made on the open market."));

        assertThat(result.stringColumn("trade_kind").asList()).containsExactly("OPEN_MARKET", "OPEN_MARKET");
    }

    @Test
    void aSaleIsToldByTheNoteOnTheConversionThatGaveItsShares() {
        assertThat(kinds(conversionAndSales())).containsExactly("OFFERING", "OFFERING");
    }

    @Test
    void aNoteOfASaleThatWasAmendedDoesNotPassToTheOtherSales() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .trade("2024-03-04", "S", 40, 11, "D", 860)
                .cites("transaction_code", "F1")
                .note("F1", "Sold in a privately negotiated transaction.")
                .filing("4/A", "2024-03-08")
                .owner(7, "Doe")
                .original("2024-03-05")
                .trade("2024-03-04", "S", 41, 11, "D", 859);

        assertThat(kinds(fixture)).containsExactly("UNKNOWN", "UNKNOWN");
    }

    @Test
    void footnotesOfAnAmendmentAreNotThoseOfTheOriginalWithTheSameNumber() {
        Fixture fixture = conversionAndSales()
                .filing("4/A", "2024-03-08")
                .owner(7, "Doe")
                .original("2024-03-05")
                .trade("2024-03-04", "S", 41, 11, "D", 859)
                .cites("transaction_price_per_share", "F1")
                .note("F1", "A weighted average price.");

        assertThat(kinds(fixture)).containsExactly("OFFERING", "UNKNOWN");
    }

    @Test
    void explainsByTheSentence() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .cites("transaction_code", "F1")
                .note("F1", "Bought in a private placement.")
                .tables();

        assertThat(new TradeKind().explain(tables, new TradeKind().compute(tables), 0))
                .contains("0000000001-24-000001:I:1", "PRIVATE by footnote F1: \"Bought in a private placement.\"");
    }

    @Test
    void readsRealFilingsAsAReaderDoes() {
        Table result = new TradeKind()
                .compute(Loader.load(List.of(Shared.corpus("ownership-xml").toString())));
        Map<String, String> told = new TreeMap<>();
        IntStream.range(0, result.rowCount())
                .filter(row -> !result.column("evidence").isMissing(row))
                .forEach(row -> told.put(
                        AccessionNumber.format(
                                        result.longColumn("accession_number").getLong(row)) + ":"
                                + result.intColumn("row_number").getInt(row),
                        result.stringColumn("trade_kind").get(row) + " "
                                + result.stringColumn("footnote_ids").get(row)));

        assertThat(told).isEqualTo(LABELS);
    }

    private static List<String> kinds(Fixture fixture) {
        return compute(fixture).stringColumn("trade_kind").asList();
    }

    private static Fixture conversionAndSales() {
        return new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "C", 140, 0, "A", 1_000)
                .cites("transaction_code", "F1")
                .note("F1", "These shares were sold to the underwriters in a secondary offering.")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .trade("2024-03-04", "S", 40, 11, "D", 860);
    }

    private static Table compute(Fixture fixture) {
        return new TradeKind().compute(fixture.tables());
    }
}
