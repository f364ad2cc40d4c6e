package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.form4.Shared;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

class FilingTimelinessTest {
    @Test
    void findsTheWorkedExampleLateByOneDay() {
        Table result = compute(new Fixture()
                .filing("4", "2007-10-29")
                .owner(7, "Doe")
                .period("2007-10-25")
                .option("2007-10-24", "A", 100_000, 14.55, "A", 100_000));

        assertThat(text(result)).isEqualTo("TWO_BUSINESS_DAYS 2007-10-26 1 LATE date_before_period");
        assertThat(result.stringColumn("table_name").get(0)).isEqualTo("II");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-05, TWO_BUSINESS_DAYS 2024-03-05 0 ON_TIME", // Friday to Tuesday
        "2024-03-01, 2024-03-06, TWO_BUSINESS_DAYS 2024-03-05 1 LATE",
        "2024-03-02, 2024-03-05, TWO_BUSINESS_DAYS 2024-03-05 0 ON_TIME", // on a Saturday
        "2018-12-04, 2018-12-07, TWO_BUSINESS_DAYS 2018-12-07 0 ON_TIME",
        "2019-12-23, 2019-12-27, TWO_BUSINESS_DAYS 2019-12-27 0 ON_TIME",
        "2024-10-11, 2024-10-16, TWO_BUSINESS_DAYS 2024-10-16 0 ON_TIME", // Columbus Day
        "2024-03-28, 2024-04-01, TWO_BUSINESS_DAYS 2024-04-01 0 ON_TIME", // Good Friday
        "2002-08-28, 2002-09-10, TENTH_OF_NEXT_MONTH 2002-09-10 0 ON_TIME",
        "2002-08-29, 2002-09-10, TWO_BUSINESS_DAYS 2002-09-03 5 LATE", // Labor Day
        "2001-10-15, 2001-11-13, TENTH_OF_NEXT_MONTH 2001-11-13 0 ON_TIME" // a Saturday and Veterans Day
    })
    void countsBusinessDays(String traded, String filed, String expected) {
        Table result = compute(
                new Fixture().filing("4", filed).owner(7, "Doe").period(traded).trade(traded, "S", 100, 10, "D", 900));

        assertThat(text(result)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-26, G, D, FORM_5  - NOT_DUE_YET_RULE",
        "2023-02-27, G, D, TWO_BUSINESS_DAYS 2023-03-01 10 LATE",
        "2023-02-27, G, A, FORM_5  - NOT_DUE_YET_RULE",
        "2023-02-27, G, '', '  - UNKNOWN direction_missing'",
        "2023-02-26, G, '', FORM_5  - NOT_DUE_YET_RULE",
        "2023-02-27, L, A, FORM_5  - NOT_DUE_YET_RULE",
        "2023-02-27, W, A, FORM_5  - NOT_DUE_YET_RULE",
        "2002-08-28, A, A, FORM_5  - NOT_DUE_YET_RULE",
        "2002-08-28, D, D, FORM_5  - NOT_DUE_YET_RULE",
        "2002-08-29, A, A, TWO_BUSINESS_DAYS 2002-09-03 5136 LATE"
    })
    void leavesSomeCodesToForm5(String traded, String code, String direction, String expected) {
        Table result = compute(new Fixture()
                .filing("4", "2023-03-15")
                .owner(7, "Doe")
                .period(traded)
                .trade(traded, code, 100, 0, direction, 900));

        assertThat(text(result)).isEqualTo(expected);
    }

    @Test
    void leavesToForm5WhatTheFilerLeavesToIt() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-15")
                .owner(7, "Doe")
                .period("2024-01-05")
                .trade("2024-01-05", "J", 1, 0, "D", 99)
                .set("transaction_form_type", "5")
                .trade("2024-01-05", "C", 1, 0, "A", 100)
                .set("transaction_timeliness", "E")
                .trade("2024-01-05", "S", 1, 9, "D", 99)
                .set("transaction_timeliness", "E"));

        assertThat(text(result, 0)).isEqualTo("FORM_5  - NOT_DUE_YET_RULE");
        assertThat(text(result, 1)).isEqualTo("FORM_5  - NOT_DUE_YET_RULE");
        assertThat(text(result, 2)).isEqualTo("FORM_5  - NOT_DUE_YET_RULE form_5_doubtful");
    }

    @Test
    void allowsPlansUpToFiveBusinessDays() {
        for (String code : new String[] {"S", "I"}) {
            assertThat(text(compute(planTrade("2024-03-05", code)))).endsWith("2024-03-06 0 ON_TIME");
            assertThat(text(compute(planTrade("2024-03-11", code)))).endsWith("2024-03-06 0 PLAN_ALLOWANCE");
            assertThat(text(compute(planTrade("2024-03-13", code)))).endsWith("2024-03-06 2 LATE");
        }
        assertThat(compute(planTrade("2024-03-13", "S"))
                        .dateColumn("plan_allowance_until")
                        .get(0))
                .isEqualTo("2024-03-11");
    }

    @Test
    void allowsNothingWithoutAPlan() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-07")
                .owner(7, "Doe")
                .period("2024-03-04")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .set("deemed_execution_date", "2024-03-05"));

        assertThat(text(result)).isEqualTo("TWO_BUSINESS_DAYS 2024-03-06 1 LATE deemed_date_without_plan");
    }

    @Test
    void countsFromADeemedExecutionDateButNotBeyondTheThirdDay() {
        assertThat(text(compute(planTrade("2024-03-08", "S").set("deemed_execution_date", "2024-03-06"))))
                .endsWith("2024-03-08 0 ON_TIME");
        assertThat(text(compute(planTrade("2024-03-11", "S").set("deemed_execution_date", "2024-03-06"))))
                .endsWith("2024-03-08 1 LATE");
        assertThat(text(compute(planTrade("2024-03-12", "S").set("deemed_execution_date", "2024-03-11"))))
                .endsWith("2024-03-11 1 LATE deemed_date_too_late");
        assertThat(text(compute(planTrade("2024-03-06", "S").set("deemed_execution_date", "2024-03-01"))))
                .endsWith("2024-03-06 0 ON_TIME deemed_date_before_transaction");
    }

    @Test
    void keepsTheFilingDateOfTheReportThatFirstHadARow() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .period("2024-03-04")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .filing("4/A", "2024-04-05")
                .owner(7, "Doe")
                .original("2024-03-05")
                .period("2024-03-04")
                .trade("2024-03-04", "S", 101, 10, "D", 899)
                .trade("2024-03-04", "M", 50, 1, "A", 949)
                .filing("4/A", "2024-05-06")
                .owner(7, "Doe")
                .original("2024-03-05")
                .period("2024-03-04")
                .trade("2024-03-04", "M", 51, 1, "A", 950));

        assertThat(result.doubleColumn("transaction_shares").asList()).containsExactly(101.0, 51.0);
        assertThat(text(result, 0)).isEqualTo("TWO_BUSINESS_DAYS 2024-03-06 0 ON_TIME");
        assertThat(text(result, 1)).isEqualTo("TWO_BUSINESS_DAYS 2024-03-06 22 ADDED_BY_AMENDMENT amendment_added");
        assertThat(result.dateColumn("filing_date").get(1)).isEqualTo("2024-04-05");
        assertThat(result.dateColumn("known_at").get(1)).isEqualTo("2024-05-06");
    }

    @Test
    void judgesNoAmendmentWithoutItsOriginal() {
        Fixture fixture = new Fixture()
                .filing("4/A", "2024-04-05")
                .owner(7, "Doe")
                .original("2024-03-05")
                .period("2024-03-04")
                .trade("2024-03-04", "S", 100, 10, "D", 900);

        assertThat(text(compute(fixture))).isEqualTo("TWO_BUSINESS_DAYS 2024-03-06 - UNKNOWN amendment_unmatched");
        assertThat(text(new FilingTimeliness(Amendments.AS_FILED, null).compute(fixture.tables())))
                .isEqualTo("TWO_BUSINESS_DAYS 2024-03-06 - UNKNOWN amendment_unmatched");
        assertThat(new FilingTimeliness().explain(fixture.tables(), compute(fixture), 0))
                .contains(
                        "Form 4/A filed Fri 2024-04-05: the report it amends, whose date would count, is not at hand");
    }

    @Test
    void takesAForm5AtItsWord() {
        Table result = compute(new Fixture()
                .filing("5", "2024-02-14")
                .owner(7, "Doe")
                .period("2023-12-31")
                .trade("2023-06-01", "G", 5, 0, "A", 100)
                .set("transaction_form_type", "5")
                .trade("2023-06-01", "S", 5, 9, "D", 95));

        assertThat(text(result, 0)).isEqualTo("FORM_5 2024-02-14 0 NOT_DUE_YET_RULE");
        assertThat(text(result, 1)).isEqualTo("TWO_BUSINESS_DAYS 2023-06-05 173 LATE late_by_admission");
    }

    @Test
    void findsAForm5LateAfter45Days() {
        Table result = compute(new Fixture()
                .filing("5", "2023-08-15")
                .owner(7, "Doe")
                .period("2023-06-30")
                .trade("2023-06-01", "L", 5, 9, "A", 100)
                .set("transaction_form_type", "5"));

        assertThat(text(result)).isEqualTo("FORM_5 2023-08-14 1 LATE");
    }

    @Test
    void givesForm3TenDaysAndTheNextBusinessDay() {
        Table result = compute(new Fixture()
                .filing("3", "2024-05-28")
                .owner(7, "Doe")
                .period("2024-05-15")
                .holding(10)
                .filing("3", "2024-05-29")
                .owner(8, "Roe")
                .period("2024-05-15")
                .filing("3/A", "2024-06-29")
                .owner(8, "Roe")
                .period("2024-05-15"));

        assertThat(result.rowCount()).isEqualTo(2);
        assertThat(text(result, 0)).isEqualTo("TEN_DAYS 2024-05-28 0 ON_TIME");
        assertThat(text(result, 1)).isEqualTo("TEN_DAYS 2024-05-28 1 LATE");
        assertThat(result.intColumn("row_number").isMissing(0)).isTrue();
    }

    @Test
    void flagsWhatIsOlderThanTheOwnersForm3() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe")
                .period("2024-01-03")
                .trade("2024-01-03", "P", 5, 9, "A", 5)
                .filing("3", "2024-05-20")
                .owner(7, "Doe")
                .period("2024-05-15")
                .filing("4", "2024-05-20")
                .owner(7, "Doe")
                .period("2024-05-02")
                .trade("2024-05-02", "P", 5, 9, "A", 10)
                .trade("2024-05-16", "P", 5, 9, "A", 15);

        assertThat(compute(fixture).stringColumn("flags").asList()).containsExactly("", "", "pre_registration", "");
    }

    @Test
    void doesWithoutAFilingDateWhereTheFormIsSigned() {
        Table signed = compute(new Fixture()
                .filing("4", "")
                .owner(7, "Doe")
                .period("2024-03-01")
                .signed("/s/ Doe", "2024-03-09")
                .trade("2024-03-01", "S", 5, 9, "D", 95));
        Table unsigned = compute(new Fixture()
                .filing("4", "")
                .owner(7, "Doe")
                .period("2024-03-01")
                .trade("2024-03-01", "S", 5, 9, "D", 95));

        assertThat(text(signed)).isEqualTo("TWO_BUSINESS_DAYS 2024-03-05 4 LATE filing_date_from_signature");
        assertThat(text(unsigned)).isEqualTo("TWO_BUSINESS_DAYS 2024-03-05 - UNKNOWN filing_date_missing");
    }

    @Test
    void flagsNeverRepairs() {
        Table result = compute(new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .period("2024-03-04")
                .trade("", "S", 5, 9, "D", 95)
                .trade("2028-03-04", "S", 5, 9, "D", 90)
                .trade("0024-03-04", "S", 5, 9, "D", 85)
                .trade("2021-03-04", "A", 5, 0, "A", 90)
                .cites("transaction_code", "F1")
                .note("F1", "Performance shares granted in 2021 were certified as earned."));

        assertThat(text(result, 0)).isEqualTo("  - UNKNOWN date_missing");
        assertThat(text(result, 1)).isEqualTo("TWO_BUSINESS_DAYS 2028-03-07 0 ON_TIME filed_before_transaction");
        assertThat(text(result, 2))
                .isEqualTo("TENTH_OF_NEXT_MONTH  - UNKNOWN date_outside_calendar date_before_period");
        assertThat(text(result, 3)).endsWith("LATE date_before_period earned_later");
    }

    @Test
    void explainsTheDaysItCounted() {
        Form4Tables tables = new Fixture()
                .filing("4", "2018-12-11")
                .owner(7, "Doe")
                .period("2018-12-04")
                .trade("2018-12-04", "S", 5, 9, "D", 95)
                .filing("3", "2018-12-11")
                .owner(8, "Roe")
                .period("2018-12-04")
                .tables();
        FilingTimeliness metric = new FilingTimeliness();

        assertThat(metric.explain(tables, metric.compute(tables), 0))
                .contains("second business day after Tue 2018-12-04: Fri 2018-12-07")
                .contains("no business day: Wed 2018-12-05")
                .contains("E.O. 13852")
                .contains("Form 4 filed Tue 2018-12-11: 2 business days late");
        assertThat(metric.explain(tables, metric.compute(tables), 1))
                .contains("due ten days later, Fri 2018-12-14")
                .contains("Form 3 filed Tue 2018-12-11: in time");
    }

    @Test
    void knowsOnlyWhatWasFiledByTheDayAsked() {
        Fixture fixture = new Fixture()
                .filing("4", "2024-03-05")
                .owner(7, "Doe")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .filing("4/A", "2024-04-05")
                .owner(7, "Doe")
                .original("2024-03-05")
                .period("2024-03-04")
                .trade("2024-03-04", "M", 50, 1, "A", 950);

        assertThat(new FilingTimeliness(Amendments.LATEST, LocalDate.of(2024, 4, 4))
                        .compute(fixture.tables())
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void readsTheSeedsAsTheyWereFiled() throws Exception {
        Table result = new FilingTimeliness()
                .compute(Loader.load(List.of(Shared.seeds().toString())));

        assertThat(text(result, 0)).isEqualTo("TWO_BUSINESS_DAYS 2007-10-26 1 LATE date_before_period");
        assertThat(result.stringColumn("status").asList())
                .containsExactly("LATE", "ON_TIME", "ON_TIME", "ON_TIME", "ON_TIME");
    }

    /** A trade of Monday 2024-03-04 under a plan. */
    private static Fixture planTrade(String filed, String code) {
        return new Fixture()
                .filing("4", filed)
                .owner(7, "Doe")
                .period("2024-03-04")
                .note("F1", code.equals("I") ? "Plan fund." : "Sold under a Rule 10b5-1 plan adopted on May 1, 2023.")
                .trade("2024-03-04", code, 100, 10, "D", 900)
                .cites("transaction_code", "F1");
    }

    private static Table compute(Fixture fixture) {
        return new FilingTimeliness().compute(fixture.tables());
    }

    private static String text(Table result) {
        assertThat(result.rowCount()).isEqualTo(1);
        return text(result, 0);
    }

    /** Rule, due date, days late, status and flags. */
    private static String text(Table result, int row) {
        Integer late = result.intColumn("business_days_late").get(row);
        LocalDate due = result.dateColumn("due_date").get(row);
        return (result.stringColumn("filing_rule").get(row) + " " + (due == null ? "" : due) + " "
                        + (late == null ? "-" : late) + " "
                        + result.stringColumn("status").get(row) + " "
                        + result.stringColumn("flags").get(row))
                .stripTrailing();
    }
}
