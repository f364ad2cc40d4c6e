package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.form4.Shared;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class HoldingsReconciliationTest {
    @Test
    void followsARunningBalance() {
        Table result = compute(sales().trade("2024-03-07", "S", 50, 10, "D", 850));

        assertThat(result.stringColumn("status").asList()).containsExactly("FIRST", "OK");
        assertThat(result.doubleColumn("expected_balance").get(1)).isEqualTo(850);
        assertThat(result.doubleColumn("difference").get(1)).isZero();
        assertThat(result.stringColumn("previous_row").get(1)).isEqualTo("0000000001-24-000001:I:1");
    }

    @Test
    void reportsABreakAndCountsOnFromWhatIsReported() {
        Table result = compute(sales().trade("2024-03-07", "S", 50, 10, "D", 700)
                .filing("4", "2024-04-08")
                .owner(7, "Doe")
                .trade("2024-04-07", "P", 1, 10, "A", 701));

        assertThat(result.stringColumn("status").asList()).containsExactly("FIRST", "BREAK", "OK");
        assertThat(result.doubleColumn("difference").get(1)).isEqualTo(-150);
    }

    @Test
    void acceptsABalanceRepeatedOnEveryRow() {
        Table result = compute(new Fixture()
                .filing("3", "2024-01-08")
                .owner(7, "Doe")
                .holding(1000)
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "S", 100, 10, "D", 850)
                .trade("2024-03-07", "S", 50, 10, "D", 850));

        assertThat(result.stringColumn("status").asList())
                .containsExactly("FIRST", "END_BALANCE_REPEATED", "END_BALANCE_REPEATED");
        assertThat(result.doubleColumn("reported_balance").asList()).containsExactly(1000d, 850d, 850d);
    }

    @Test
    void believesANoteOnAPlanPurchase() {
        Table result = compute(sales().trade("2024-03-07", "S", 50, 10, "D", 863)
                .cites("shares_owned_following_transaction", "F1")
                .note("F1", "Includes 13 shares bought under the issuer's Employee Stock Purchase Plan."));

        assertThat(result.stringColumn("status").get(1)).isEqualTo("EXEMPT_CHANGE");
    }

    @Test
    void carriesABalanceOverARowThatStatesNone() {
        Table result = compute(
                sales().trade("2024-03-07", "S", 50, 10, "D", Double.NaN).trade("2024-03-07", "S", 50, 10, "D", 800));

        assertThat(result.stringColumn("status").asList()).containsExactly("FIRST", "MISSING", "OK");
    }

    @Test
    void neverMixesPositions() {
        Table result = compute(sales().trade("2024-03-07", "S", 50, 10, "D", 20)
                .indirect("By Trust")
                .cites("nature_of_ownership", "F1")
                .trade("2024-03-07", "S", 50, 10, "D", 70)
                .indirect("By Trust")
                .cites("nature_of_ownership", "F2")
                .trade("2024-03-07", "S", 10, 10, "D", 10)
                .indirect("By Trust")
                .cites("nature_of_ownership", "F1")
                .note("F1", "The family trust.")
                .note("F2", "The children's trust."));

        assertThat(result.stringColumn("status").asList()).containsExactly("FIRST", "FIRST", "OK", "FIRST");
        assertThat(result.intColumn("row_number").asList()).containsExactly(1, 2, 4, 3);
    }

    @Test
    void explainsTheArithmetic() {
        Form4Tables tables = sales().trade("2024-03-07", "S", 50, 10, "D", 700).tables();

        assertThat(new HoldingsReconciliation().explain(tables, new HoldingsReconciliation().compute(tables), 1))
                .contains("900 before − 50 in this row = 850")
                .contains("held after the row: 700; difference -150")
                .contains("status: BREAK");
    }

    @Test
    void agreesWithNinetyNineOfAHundredConsecutiveRowsOfRealFilings() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));

        Table result = new HoldingsReconciliation().compute(tables);

        int compared = 0;
        int agreed = 0;
        for (int row = 0; row < result.rowCount(); row++) {
            String status = result.stringColumn("status").get(row);
            boolean sameFiling = result.longColumn("accession_number")
                    .get(row)
                    .equals(result.longColumn("previous_accession_number").get(row));
            // the sample lacks most filings in between, so only rows of one filing can be held against each other
            if (sameFiling && !status.equals("MISSING")) {
                compared++;
                agreed += status.equals("OK") || status.equals("END_BALANCE_REPEATED") ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(1600);
        assertThat(agreed).isGreaterThan(compared * 99 / 100);
    }

    private static Fixture sales() {
        return new Fixture().filing("4", "2024-03-08").owner(7, "Doe").trade("2024-03-07", "S", 100, 10, "D", 900);
    }

    private static Table compute(Fixture fixture) {
        return new HoldingsReconciliation().compute(fixture.tables());
    }
}
