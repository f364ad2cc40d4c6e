package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.form4.Shared;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Real filings whose events are easily put together wrongly. */
class ExerciseRealFilingsTest {
    private static Form4Tables filings(String... folders) {
        return Loader.load(List.of(folders).stream()
                .map(folder -> Shared.corpus("ownership-xml/" + folder).toString())
                .toList());
    }

    private static Row only(Form4Tables tables) {
        Table result = new ExercisePatterns().compute(tables);
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }

    @Test
    void sellsToCoverADirectExerciseAndLeavesTheTrustsSalesAlone() {
        Form4Tables tables = filings("000089924321044060", "000089924321044077");
        Row row = only(tables);

        assertThat(row.getString("pattern")).isEqualTo("SELL_TO_COVER");
        assertThat(row.getString("flags")).doesNotContain("inferred");
        assertThat(row.getDouble("exercised_shares")).isEqualTo(2154572);
        assertThat(row.getDouble("exercise_price")).isEqualTo(6.24);
        assertThat(row.getDouble("sold_shares_paired")).isEqualTo(934091);
        assertThat(row.getString("plan_state")).isEqualTo("PLAN");
        assertThat(new ExercisePatterns(30, 0.2, 0.57, Amendments.LATEST, null)
                        .compute(tables)
                        .row(0)
                        .getDouble("sold_shares"))
                .isEqualTo(934091);
    }

    @Test
    void coversOnMondayWhatVestedOnFriday() {
        Row row = only(filings("000110465925088703"));

        assertThat(row.getDate("exercise_date")).hasToString("2025-09-05");
        assertThat(row.getString("instrument")).isEqualTo("UNIT");
        assertThat(row.getString("pattern")).isEqualTo("SELL_TO_COVER");
        assertThat(row.getDouble("sold_shares_paired")).isEqualTo(2605.5);
        assertThat(row.getString("evidence")).contains("TO SATISFY THE REPORTING PERSON'S TAX");
    }

    @Test
    void readsTheClassReceivedInTableTwo() {
        Row row = only(filings("000089924321019441"));

        assertThat(row.getString("instrument")).isEqualTo("WARRANT");
        assertThat(row.getString("pattern")).isEqualTo("NET_EXERCISE");
        assertThat(row.getDouble("exercised_shares")).isEqualTo(536445 + 172201);
        assertThat(row.getDouble("withheld_shares")).isEqualTo(145176 + 46602);
        assertThat(row.getDouble("exercise_price")).isEqualTo(6.13);
        assertThat(row.getDouble("implied_tax_rate")).isCloseTo(0, within(0.0001));
        assertThat(row.getString("flags")).contains("class_in_table_two").doesNotContain("strike_payment_inferred");
    }

    @Test
    void aNetExercisedWarrantWithoutAPriceBesideASaleInTheOffering() {
        Row row = only(filings("000118143110035864"));

        assertThat(row.getString("pattern")).isEqualTo("WITHHOLD_AND_SELL");
        assertThat(row.getDouble("sold_shares")).isEqualTo(1415167);
        assertThat(row.getDouble("sold_shares_paired")).isEqualTo(113908 - 21728);
        assertThat(row.isMissing("exercise_cost")).isTrue();
        assertThat(row.getString("flags")).contains("exercise_price_missing");
    }
}
