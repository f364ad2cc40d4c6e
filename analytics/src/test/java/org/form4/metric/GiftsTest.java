package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class GiftsTest {
    @Test
    void tellsGiftsFromRetitlings() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "G", 100, 0, "D", 900)
                .trade("2024-03-07", "G", 100, 0, "A", 100)
                .indirect("By Trust")
                .trade("2024-03-07", "G", 30, 0, "D", 870));

        assertThat(result.stringColumn("gift_kind").asList()).containsExactly("RETITLED", "OUT");
        assertThat(result.doubleColumn("share_of_holding").get(0)).isEqualTo(0.1);
        assertThat(result.doubleColumn("share_of_holding").get(1)).isCloseTo(0.033333, within(1e-6));
        assertThat(result.stringColumn("to_nature_of_ownership").get(0)).isEqualTo("By Trust");
        assertThat(result.stringColumn("rows").get(0)).isEqualTo("0000000001-24-000001:I:1 0000000001-24-000001:I:2");
        assertThat(result.stringColumn("accession_numbers").get(0)).isEqualTo("0000000001-24-000001");
    }

    @Test
    void pairsRowsOfTwoTrustsAndOfCodeJ() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "J", 100, 0, "D", 0)
                .indirect("By Trust A")
                .trade("2024-03-07", "J", 100, 0, "A", 100)
                .indirect("By Trust B"));

        assertThat(result.stringColumn("gift_kind").asList()).containsExactly("RETITLED");
    }

    @Test
    void doesNotPairAnotherDayAnotherNumberOrTheSamePosition() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "G", 100, 0, "D", 900)
                .trade("2024-03-06", "G", 100, 0, "A", 100)
                .indirect("By Trust")
                .trade("2024-03-07", "G", 99, 0, "A", 199)
                .indirect("By Trust")
                .trade("2024-03-07", "G", 100, 0, "A", 1000));

        assertThat(result.stringColumn("gift_kind").asList()).containsExactly("OUT", "IN", "IN", "IN");
    }

    @Test
    void judgesByTheRuleOfTheDay() {
        Table result = compute(new Fixture()
                .filing("4", "2023-03-15")
                .owner(7, "Doe")
                .trade("2023-02-26", "G", 1, 0, "D", 100)
                .trade("2023-02-27", "G", 1, 0, "D", 99)
                .trade("2023-02-27", "G", 1, 0, "A", 100));

        assertThat(result.stringColumn("filing_rule").asList())
                .containsExactly("FORM_5", "TWO_BUSINESS_DAYS", "FORM_5");
        assertThat(result.intColumn("days_to_filing").asList()).containsExactly(17, 16, 16);
        assertThat(result.dateColumn("due_date").asList()).containsExactly(null, LocalDate.of(2023, 3, 1), null);
        assertThat(result.intColumn("business_days_late").asList()).containsExactly(null, 10, null);
    }

    @Test
    void asksForNoReportOfARetitling() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-28")
                .owner(7, "Doe")
                .trade("2024-03-07", "G", 100, 0, "D", 900)
                .trade("2024-03-07", "G", 100, 0, "A", 100)
                .indirect("By Trust"));

        assertThat(result.stringColumn("filing_rule").asList()).containsExactly("");
        assertThat(result.intColumn("business_days_late").isMissing(0)).isTrue();
        assertThat(result.intColumn("days_to_filing").asList()).containsExactly(21);
    }

    @Test
    void countsToTheReportThatFirstHadTheGift() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "G", 100, 0, "D", 900)
                .filing("4/A", "2024-04-08")
                .owner(7, "Doe")
                .original("2024-03-08")
                .trade("2024-03-07", "G", 110, 0, "D", 890));

        assertThat(result.doubleColumn("shares").asList()).containsExactly(110.0);
        assertThat(result.intColumn("days_to_filing").asList()).containsExactly(1);
        assertThat(result.intColumn("business_days_late").asList()).containsExactly(0);
    }

    @Test
    void explainsTheShareOfTheHolding() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .trade("2024-03-07", "G", 250, 0, "D", 750)
                .tables();

        assertThat(new Gifts().explain(tables, new Gifts().compute(tables), 0))
                .contains("share_of_holding = 250 of 1,000 held before = 0.25");
    }

    @Test
    void explainsWithEachFootnoteOnceThoughSeveralCellsCiteIt() {
        Form4Tables tables = new Fixture()
                .filing("4", "2024-03-08")
                .owner(7, "Doe")
                .note("F1", "Given to a foundation.")
                .trade("2024-03-07", "G", 250, 0, "D", 750)
                .cites("transaction_shares", "F1")
                .cites("shares_owned_following_transaction", "F1")
                .tables();

        assertThat(new Gifts().explain(tables, new Gifts().compute(tables), 0))
                .contains("Common Stock  (F1)\n")
                .contains("0000000001-24-000001 F1: Given to a foundation.");
    }

    private static Table compute(Fixture fixture) {
        return new Gifts().compute(fixture.tables());
    }
}
