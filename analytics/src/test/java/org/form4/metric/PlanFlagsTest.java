package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.form4.Shared;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class PlanFlagsTest {
    private static final String UNDER_OLD_PLAN =
            "This sale was made pursuant to a Rule 10b5-1 trading plan adopted on May 3, 2022.";
    private static final String UNDER_NEW_PLAN =
            "This sale was made pursuant to a Rule 10b5-1 trading plan adopted on March 1, 2024.";

    @Test
    void readsTheSeedWithOneNoteAboutAllTransactions() {
        Table flags = measure(Loader.load(
                List.of(Shared.seeds().resolve("001_20de01b7dda587e4.txt").toString())));

        assertThat(flags.rowCount()).isEqualTo(4);
        assertThat(flags.stringColumn("plan_state").asList()).containsOnly("PLAN");
        assertThat(flags.stringColumn("plan_source").asList()).containsOnly("FILING_FOOTNOTE");
        assertThat(flags.dateColumn("adoption_date").asList()).containsOnly(LocalDate.of(2011, 9, 19));
        assertThat(flags.intColumn("days_from_adoption").get(0)).isEqualTo(56);
        assertThat(flags.stringColumn("cooling_off").asList()).containsOnly("NO_RULE");
    }

    @Test
    void leavesASeedWithoutAnyWordOfAPlanUnknown() {
        Table flags = measure(Loader.load(
                List.of(Shared.seeds().resolve("000_16552a079f4b9e35.txt").toString())));

        assertThat(flags.stringColumn("plan_state").asList()).containsOnly("UNKNOWN");
        assertThat(flags.stringColumn("plan_source").asList()).containsOnly("NONE");
    }

    @Test
    void takesAnOpenBoxBesideAnOlderPlanAsNoConflict() {
        Table flags = measure(
                sale("2024-06-03", false).cites("transaction_code", "F1").note("F1", UNDER_OLD_PLAN));

        assertThat(cell(flags, "plan_state")).isEqualTo("PLAN");
        assertThat(cell(flags, "plan_source")).isEqualTo("ROW_FOOTNOTE");
        assertThat(cell(flags, "conflict")).isEqualTo("false");
    }

    @Test
    void takesAnOpenBoxBesideANewerPlanAsAConflict() {
        Table flags = measure(
                sale("2024-09-03", false).cites("transaction_code", "F1").note("F1", UNDER_NEW_PLAN));

        assertThat(cell(flags, "plan_state")).isEqualTo("PLAN");
        assertThat(cell(flags, "conflict")).isEqualTo("true");
    }

    @Test
    void presumesAPlanForASaleUnderATickedBoxWithoutNotes() {
        Table flags = measure(sale("2024-06-03", true));

        assertThat(cell(flags, "plan_state")).isEqualTo("PLAN");
        assertThat(cell(flags, "plan_source")).isEqualTo("BOX");
        assertThat(cell(flags, "flags")).isEqualTo("presumed");
        assertThat(cell(flags, "cooling_off")).isEqualTo("UNKNOWN");
    }

    @Test
    void presumesNoPlanForASaleUnderAnOpenBoxWithoutNotes() {
        assertThat(cell(measure(sale("2024-06-03", false)), "plan_state")).isEqualTo("NOT_PLAN");
    }

    @Test
    void leavesASaleUnknownOnAFormWithoutTheBox() {
        assertThat(cell(measure(sale("2021-06-03", null)), "plan_state")).isEqualTo("UNKNOWN");
    }

    @Test
    void leavesOtherSalesUnknownWhenANoteNamesSome() {
        Table flags = measure(sale("2024-06-03", true)
                .cites("transaction_code", "F1")
                .note("F1", UNDER_OLD_PLAN)
                .trade("2024-06-03", "S", 50, 11, "D", 850));

        assertThat(flags.stringColumn("plan_state").asList()).containsExactly("PLAN", "UNKNOWN");
    }

    @Test
    void neverLetsTheBoxReachGrantsGiftsOrWithholding() {
        Table flags = measure(new Fixture()
                .filing("4", "2024-06-04")
                .owner(7, "Invented Owner")
                .box(true)
                .trade("2024-06-03", "A", 100, 0, "A", 1000)
                .trade("2024-06-03", "G", 10, 0, "D", 990)
                .trade("2024-06-03", "F", 10, 20, "D", 980));

        assertThat(flags.stringColumn("plan_state").asList()).containsOnly("UNKNOWN");
    }

    @Test
    void takesADenialAsNotAPlan() {
        Table flags = measure(sale("2021-06-03", null)
                .cites("transaction_code", "F1")
                .note("F1", "This sale was not made pursuant to a Rule 10b5-1 plan."));

        assertThat(cell(flags, "plan_state")).isEqualTo("NOT_PLAN");
        assertThat(cell(flags, "plan_source")).isEqualTo("ROW_FOOTNOTE");
    }

    @Test
    void letsARemarkReachTheSales() {
        Table flags = measure(sale("2021-06-03", null)
                .remarks("The sales reported above were effected under a Rule 10b5-1 plan adopted on 01/15/2021."));

        assertThat(cell(flags, "plan_source")).isEqualTo("REMARKS");
        assertThat(cell(flags, "adoption_date")).isEqualTo("2021-01-15");
    }

    @Test
    void judgesCoolingOffByThePlansFirstTradeOnly() {
        Table flags = measure(new Fixture()
                .filing("4", "2024-05-03")
                .owner(7, "Invented Owner")
                .box(true)
                .trade("2024-05-02", "S", 100, 10, "D", 900)
                .cites("transaction_code", "F1")
                .note("F1", UNDER_NEW_PLAN)
                .filing("4", "2024-08-02")
                .owner(7, "Invented Owner")
                .box(true)
                .trade("2024-08-01", "S", 100, 10, "D", 800)
                .cites("transaction_code", "F1")
                .note("F1", UNDER_NEW_PLAN));

        assertThat(flags.stringColumn("cooling_off").asList()).containsExactly("SHORT", "LATER_TRADE");
        assertThat(flags.intColumn("days_from_adoption").asList()).containsExactly(62, 153);
    }

    @Test
    void letsTheBoxOfTheLatestAmendmentStand() {
        Table flags = measure(sale("2024-06-03", false)
                .filing("4/A", "2024-06-10")
                .owner(7, "Invented Owner")
                .original("2024-06-03")
                .box(true));

        assertThat(flags.rowCount()).isEqualTo(1);
        assertThat(cell(flags, "plan_state")).isEqualTo("PLAN");
    }

    @Test
    void explainsARowWithTheSentenceAsFiled() {
        Fixture fixture =
                sale("2024-06-03", false).cites("transaction_code", "F1").note("F1", UNDER_OLD_PLAN);
        Form4Tables tables = fixture.tables();

        String explanation = new PlanFlags().explain(tables, new PlanFlags().compute(tables), 0);

        assertThat(explanation).contains(UNDER_OLD_PLAN, "footnote F1", "762 days", "not ticked");
    }

    private static Fixture sale(String date, @Nullable Boolean box) {
        return new Fixture()
                .filing("4", date)
                .owner(7, "Invented Owner")
                .box(box)
                .trade(date, "S", 100, 10.5, "D", 900);
    }

    private static Table measure(Fixture fixture) {
        return measure(fixture.tables());
    }

    private static Table measure(Form4Tables tables) {
        return new PlanFlags().compute(tables);
    }

    private static String cell(Table flags, String column) {
        return flags.getString(0, column);
    }
}
