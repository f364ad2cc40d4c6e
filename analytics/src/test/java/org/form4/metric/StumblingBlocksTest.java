package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.form4.tables.CellText;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Filings over which sums, pairings and balances stumble, worked by hand. */
class StumblingBlocksTest {
    @Test
    void sharesWithheldAndSoldOfOneExerciseOnOneDay() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-05", "M", 100, 5, "A", 1_100)
                .trade("2024-03-05", "F", 40, 20, "D", 1_060)
                .trade("2024-03-05", "S", 60, 20, "D", 1_000)
                .option("2024-03-05", "M", 100, 5, "D", 0);

        assertThat(cells(
                        new ExercisePatterns(),
                        filing,
                        "pattern exercised_shares withheld_shares sold_shares sold_shares_paired retained_shares"))
                .containsExactly("WITHHOLD_AND_SELL 100 40 60 60 0");
        assertThat(cells(
                        new NetSharesDisposed(),
                        filing,
                        "net_shares_disposed exercised withheld market_sold discretionary_disposed opening_balance"
                                + " closing_balance reconciled"))
                .containsExactly("0 100 40 60 0 1000 1000 true");
    }

    @Test
    void aDirectSaleFollowedByAnIndirectOne() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-05", "S", 100, 10, "D", 900)
                .trade("2024-03-05", "S", 50, 10, "D", 4_950)
                .indirect("By Trust");

        assertThat(cells(new HoldingsReconciliation(), filing, "direct_or_indirect_ownership reported_balance status"))
                .containsExactly("D 900 FIRST", "I 4950 FIRST");
        assertThat(cells(
                        new NetSharesDisposed(),
                        filing,
                        "direct_or_indirect_ownership opening_balance closing_balance reconciled"))
                .containsExactly("D 1000 900 true", "I 5000 4950 true");
    }

    @Test
    void twoTranchesOfASaleAtOnePrice() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-05", "S", 100, 10, "D", 900)
                .trade("2024-03-05", "S", 100, 10, "D", 800);

        assertThat(cells(new NetSharesDisposed(), filing, "market_sold net_value transactions filings reconciled"))
                .containsExactly("200 2000 2 1 true");
        assertThat(cells(new FilingTimeliness(), filing, "row_number status"))
                .containsExactly("1 ON_TIME", "2 ON_TIME");
    }

    @Test
    void aJointFilingOfSix() {
        Fixture filing = new Fixture().filing("4", "2024-03-06");
        for (int owner = 1; owner <= 6; owner++) {
            filing.owner(owner, "Fund " + owner, "is_ten_percent_owner");
        }
        filing.trade("2024-03-05", "P", 100, 10, "A", 1_100).indirect("By funds");

        assertThat(cells(new NetSharesDisposed(), filing, "rpt_owner_name market_purchased transactions"))
                .containsExactly("Fund 1 100 1");
        assertThat(cells(new ClusterTrades(), filing, "issuer_name")).isEmpty();
        assertThat(cells(new InsiderSummary(), filing, "rpt_owner_name bought")).containsExactly("Fund 1 100");
    }

    @Test
    void anAmendmentOfHoldingsOnly() {
        Fixture filings = sale().filing("4/A", "2024-03-20")
                .original("2024-03-06")
                .owner(7, "Doe")
                .holding(500)
                .indirect("By Spouse");

        assertThat(cells(new NetSharesDisposed(), filings, "market_sold transactions net_shares_disposed"))
                .containsExactly("100 1 100");
        assertThat(cells(new FilingTimeliness(), filings, "accession_number status"))
                .containsExactly("0000000001-24-000001 ON_TIME");
    }

    @Test
    void anAmendmentThatOnlyTicksTheBox() {
        Fixture filings = sale().box(false)
                .filing("4/A", "2024-03-20")
                .original("2024-03-06")
                .owner(7, "Doe")
                .box(true);

        assertThat(cells(new PlanFlags(), filings, "plan_state plan_source box flags"))
                .containsExactly("PLAN BOX true presumed");
    }

    @Test
    void anAmendmentThatAddsALine() {
        Fixture filings = sale().filing("4/A", "2024-03-20")
                .original("2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-04", "G", 10, 0, "D", 890);

        assertThat(cells(new NetSharesDisposed(), filings, "market_sold gifted_out transactions filings flags"))
                .containsExactly("100 10 2 2 amendment_added");
        assertThat(cells(new FilingTimeliness(), filings, "transaction_code status due_date business_days_late"))
                .containsExactly("S ON_TIME 2024-03-07 0", "G ADDED_BY_AMENDMENT 2024-03-06 10");
    }

    @Test
    void anAmendmentThatCorrectsATitle() {
        Fixture filings = sale().filing("4/A", "2024-03-20")
                .original("2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-05", "S", 100, 10, "D", 900)
                .title("Class A Common Stock");

        assertThat(cells(new NetSharesDisposed(), filings, "security_class market_sold transactions filings"))
                .containsExactly("class a common stock 100 1 1");
    }

    @Test
    void unitsWithheldTheDayAfterAnOptionWasExercised() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-07")
                .owner(7, "Doe")
                .trade("2024-03-05", "M", 100, 5, "A", 1_100)
                .trade("2024-03-06", "F", 40, 20, "D", 1_060)
                .cites("transaction_code", "F1")
                .option("2024-03-05", "M", 100, 5, "D", 0)
                .note("F1", "Withheld for taxes due on restricted stock units that vested.");

        assertThat(cells(
                        new ExercisePatterns(), filing, "exercise_date pattern exercised_shares withheld_shares flags"))
                .containsExactly("2024-03-05 HOLD 100 0 ", "2024-03-06 VEST_WITHHOLD  40 near_exercise");
    }

    @Test
    void aTrustsSaleBesideADirectExercise() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-05", "M", 100, 5, "A", 1_100)
                .trade("2024-03-05", "S", 100, 20, "D", 4_900)
                .indirect("By Trust")
                .option("2024-03-05", "M", 100, 5, "D", 0);

        assertThat(cells(new ExercisePatterns(), filing, "pattern sold_shares sold_shares_paired retained_shares"))
                .containsExactly("HOLD 0 0 100");
        assertThat(cells(new NetSharesDisposed(), filing, "direct_or_indirect_ownership discretionary_disposed"))
                .containsExactly("D 0", "I 100");
    }

    @Test
    void unitsThatVestOnFridayAndAreCoveredOnMonday() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-01", "M", 100, 0, "A", 1_100)
                .trade("2024-03-04", "S", 40, 20, "D", 1_060)
                .cites("transaction_code", "F1")
                .option("2024-03-01", "M", 100, Double.NaN, "D", 0)
                .title("Restricted Stock Units")
                .note("F1", "Sold solely to cover taxes on the vesting.");

        assertThat(cells(
                        new ExercisePatterns(),
                        filing,
                        "exercise_date instrument pattern sold_shares_paired retained_shares market_price_source"))
                .containsExactly("2024-03-01 UNIT SELL_TO_COVER 40 60 S");
    }

    @Test
    void unitsSettledInCash() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-05", "M", 100, 0, "A", 1_100)
                .trade("2024-03-05", "D", 100, 20, "D", 1_000)
                .option("2024-03-05", "M", 100, Double.NaN, "D", 0)
                .title("Phantom Stock Units");

        assertThat(cells(new ExercisePatterns(), filing, "pattern exercised_shares returned_shares retained_shares"))
                .containsExactly("CASH_SETTLED 100 100 0");
    }

    @Test
    void theWholeValueTypedAsThePrice() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .trade("2024-03-05", "S", 200, 2_000, "D", 700);

        assertThat(cells(
                        new NetSharesDisposed(),
                        filing,
                        "market_sold net_value transactions priced_transactions flags"))
                .containsExactly("300 1000 2 1 price_implausible");
        assertThat(cells(new DataQuality(), filing, "fact row_number")).contains("price_implausible 2");
    }

    @Test
    void aGrantForNothing() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .trade("2024-03-05", "A", 500, 0, "A", 1_400);

        assertThat(cells(
                        new NetSharesDisposed(),
                        filing,
                        "granted net_shares_disposed net_value priced_transactions flags"))
                .containsExactly("500 -400 1000 2 ");
    }

    @Test
    void aFilingThatDoesNotSayWhatIsLeft() {
        Fixture filing = new Fixture()
                .filing("4", "2024-03-06")
                .owner(7, "Doe")
                .trade("2024-03-04", "S", 100, 10, "D", Double.NaN)
                .trade("2024-03-05", "S", 50, 10, "D", Double.NaN);

        assertThat(cells(
                        new NetSharesDisposed(),
                        filing,
                        "net_shares_disposed opening_balance closing_balance reconciled positions positions_reconciled"
                                + " percent_of_opening"))
                .containsExactly("150    1 0 ");
        assertThat(cells(new HoldingsReconciliation(), filing, "expected_balance reported_balance difference status"))
                .containsExactly("   MISSING", "   MISSING");
    }

    private static Fixture sale() {
        return new Fixture().filing("4", "2024-03-06").owner(7, "Doe").trade("2024-03-05", "S", 100, 10, "D", 900);
    }

    /** Some cells of each row, missing ones empty, with blanks in between. */
    private static List<String> cells(Metric metric, Fixture fixture, String columns) {
        Table table = metric.compute(fixture.tables());
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> cells = new ArrayList<>();
            for (String column : columns.split(" ", -1)) {
                String text = CellText.of(table.column(column), row);
                cells.add(text == null ? "" : text);
            }
            rows.add(String.join(" ", cells));
        }
        return rows;
    }
}
