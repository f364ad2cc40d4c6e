package org.form4.generate;

import java.time.LocalDate;

/** Chiara and Daoud: plans before there was a box, taxes covered by sales, and corrections. */
final class SeniorOfficers {
    private static final Person CHIARA =
            Person.officer(9_999_900_103L, "Invented Chiara (sample)", "Chief Technology Officer");
    private static final Person DAOUD = Person.officer(9_999_900_104L, "Invented Daoud (sample)", "General Counsel");

    private final Story story;

    SeniorOfficers(Story story) {
        this.story = story;
    }

    void tell() {
        chiaraArrivesAndSellsUnderAPlan();
        chiaraCoversTaxes();
        chiaraTurnsFromSellerToBuyer();
        daoudCorrectsHisForms();
    }

    private void chiaraArrivesAndSellsUnderAPlan() {
        Award option = Award.optionVesting("28", "Vests monthly over four years from January 1, 2019.", "2029-01-01");
        story.holds(CHIARA, 52_000);
        story.holds(CHIARA, 1_500, Award.COMMON, "By spouse", "");
        story.holds(CHIARA, option, 20_000);
        String plan = "Sold under a Rule 10b5‑1 trading plan adopted by the reporting person on December 11, 2019.";

        story.form3(CHIARA, "2020-02-03", "first report of an officer, with holdings")
                .filed("2020-02-12")
                .holding()
                .indirectly("By spouse")
                .holding()
                .directly()
                .holding(option);
        story.form4(CHIARA, "2020-06-09", "plan sale in price tranches before there was a box")
                .sell(700, "34.1015")
                .because(plan)
                .averaged("33.55", "34.54")
                .sell(1_100, "35.0240")
                .because(plan)
                .averaged("34.56", "35.50")
                .sell(200, "35.62")
                .because(plan);
        story.form4(CHIARA, "2020-09-08", "plan sale whose execution she learnt of two days later")
                .filed("2020-09-14")
                .sell(2_000)
                .because(plan)
                .typed(Cell.DEEMED, LocalDate.of(2020, 9, 10));
        story.form4(CHIARA, "2020-12-08", "last sale of the plan")
                .acceptedAt("21:40:12")
                .sell(2_000)
                .because(plan)
                .indirectly("By spouse")
                .holding();
    }

    private void chiaraCoversTaxes() {
        Award units = Award.units("Restricted Stock Units", "Vest each February from 2021 to 2024.");
        story.holds(CHIARA, units, 12_000);

        story.form4(CHIARA, "2021-02-16", "sale that looks like cover but does not say so")
                .exercise(units, 3_000)
                .sell(1_200)
                .pattern("SELL_TO_COVER");
        story.form4(CHIARA, "2022-02-11", "units vest on Friday, taxes are covered on Monday")
                .filed("2022-02-15")
                .exercise(units, 3_000)
                .pattern("SELL_TO_COVER")
                .on("2022-02-14")
                .sell(1_190)
                .because("Sold solely to satisfy tax withholding on the vesting of restricted stock units.");
    }

    private void chiaraTurnsFromSellerToBuyer() {
        story.form4(CHIARA, "2022-05-10", "unusually large sale").sell(24_000);
        story.form4(CHIARA, "2022-09-13", "sale outside any plan").sell(1_000);
        story.form4(CHIARA, "2023-06-13", "sale with the box left open")
                .box(false)
                .sell(900);
        story.form4(CHIARA, "2023-11-14", "reversal: a purchase below the sale of five months before")
                .buy(2_000);
        String plan = "Under a Rule 10b5-1 plan adopted on December 16, 2024.";
        story.form4(CHIARA, "2025-03-11", "plan sale after too short a cooling-off, and a gift under the plan")
                .box(true)
                .sell(1_500)
                .because(plan)
                .giveAway(250)
                .because(plan);
    }

    private void daoudCorrectsHisForms() {
        Award units = Award.units("Restricted Stock Units", "Vest each November from 2020 to 2023.");
        Award option = Award.option("20", "2019-11-01", "2028-11-01");
        story.holds(DAOUD, 18_000);
        story.holds(DAOUD, units, 7_200);
        story.holds(DAOUD, option, 5_000);
        story.holds(DAOUD, 640, Award.COMMON, "By 401(k) plan", "");

        story.form4(DAOUD, "2020-11-10", "sell to cover")
                .exercise(units, 2_400)
                .sell(980)
                .because("Automatic sale to cover the tax withholding on vested units; not a choice of the reporting"
                        + " person.")
                .pattern("SELL_TO_COVER");
        story.form4(DAOUD, "2021-11-09", "withhold and sell")
                .exercise(option, 5_000)
                .withhold(2_900)
                .because("Shares withheld to pay the exercise price and tax.")
                .sell(1_000)
                .pattern("WITHHOLD_AND_SELL");

        FormDraft wrong = story.form4(DAOUD, "2022-11-08", "sale reported with too few shares")
                .sell(1_000);
        story.amend(wrong, "2022-11-15", "amendment that corrects a line")
                .row("S", "D", 1_200, story.prices.on(wrong.period()), -200)
                .because("The original report gave 1,000 shares; 1,200 were sold.");
        FormDraft short1 =
                story.form4(DAOUD, "2023-02-07", "report that lacks a sale").sell(600);
        story.amend(short1, "2023-02-21", "amendment that adds a line")
                .on("2023-02-08")
                .sell(400)
                .because("Left out of the original report by mistake.");
        FormDraft noHolding =
                story.form4(DAOUD, "2024-02-13", "report that lacks a holding").sell(500);
        story.amend(noHolding, "2024-02-20", "amendment with holdings only")
                .indirectly("By 401(k) plan")
                .holding();
    }
}
