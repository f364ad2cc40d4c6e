package org.form4.generate;

import static java.math.BigDecimal.ZERO;

/** Ada, who runs the company, and Bruno, who keeps its money: options, units and trading plans. */
final class Executives {
    private static final Person ADA = Person.officer(9_999_900_101L, "Invented Ada (sample)", "Chief Executive Officer")
            .alsoDirector();
    private static final Person BRUNO =
            Person.officer(9_999_900_102L, "Invented Bruno (sample)", "Chief Financial Officer");

    private final Story story;

    Executives(Story story) {
        this.story = story;
    }

    void tell() {
        adaKeepsSellsAndGives();
        adaSellsUnderPlans();
        brunoPaysInShares();
        brunoAndTheBox();
    }

    private void adaKeepsSellsAndGives() {
        Award old = Award.option("12", "2017-05-20", "2024-05-20");
        Award fresh = Award.optionVesting("31.5", "Vests in four equal yearly parts from March 2, 2021.", "2030-03-02");
        Award units = Award.units("Restricted Stock Units", "Vest in parts on March 2 of 2021 and 2023.");
        story.holds(ADA, 120_000);
        story.holds(ADA, old, 35_000);

        story.form4(ADA, "2020-03-02", "grants of options and units")
                .grant(fresh, 40_000)
                .grant(units, 12_000);
        story.form4(ADA, "2020-05-14", "exercise and hold")
                .exercise(old, 10_000)
                .pattern("HOLD");
        story.form4(ADA, "2021-03-02", "unit vesting with tax withheld")
                .exercise(units, 4_000)
                .withhold(1_560)
                .because("Shares kept back by the company for tax on the vesting.")
                .pattern("WITHHOLD");
        story.form4(ADA, "2021-06-16", "partial sale after exercise, due after two closed days")
                .filed("2021-06-21")
                .exercise(old, 5_000)
                .sell(4_500)
                .pattern("PARTIAL_SALE");
        story.form4(ADA, "2023-03-02", "performance shares earned years after the grant")
                .awarded(6_000)
                .because("Shares earned under performance units granted on March 2, 2020; the committee certified the"
                        + " result on March 2, 2023.")
                .exercise(units, 4_000)
                .withhold(1_610)
                .because("Shares kept back by the company for tax on the vesting.")
                .pattern("WITHHOLD");
        story.form4(ADA, "2024-12-10", "gift to a charity, on time")
                .giveAway(2_000)
                .because("Given to a charity; nothing was paid.");
    }

    private void adaSellsUnderPlans() {
        String plan = "Sold under a Rule 10b5-1 trading plan that the reporting person adopted on May 10, 2023.";
        Award old = Award.option("12", "2017-05-20", "2024-05-20");

        story.form4(ADA, "2023-09-12", "first plan sale after a long enough cooling-off")
                .box(true)
                .sell(3_000)
                .because(plan);
        story.form4(ADA, "2023-12-12", "later plan sale in price tranches")
                .box(true)
                .sell(1_200, "56.6180")
                .because(plan)
                .averaged("56.10", "57.09")
                .sell(1_500, "57.5362")
                .because(plan)
                .averaged("57.10", "58.08")
                .sell(300, "58.21")
                .because(plan);
        story.form4(ADA, "2024-03-04", "same-day sale under the plan in the last 90 days of the option")
                .box(true)
                .exercise(old, 20_000)
                .because(plan)
                .sell(20_000)
                .because(plan)
                .pattern("SAME_DAY_SALE");
        story.form4(ADA, "2025-06-24", "sale under a modified plan, and one of which no note speaks")
                .box(true)
                .sell(2_500)
                .because("Sold under a Rule 10b5-1 plan adopted on September 5, 2024 and modified, as to the amount, on"
                        + " February 20, 2025.")
                .sell(400);
    }

    private void brunoPaysInShares() {
        Award option = Award.option("15", "2018-08-01", "2026-08-01");
        String forPriceAndTax = "Shares withheld by the company to pay the exercise price and the tax due.";
        String plan =
                "All transactions in this Form 4 were carried out under a Rule 10b5-1(c) trading plan entered into"
                        + " on July 20, 2021.";
        story.holds(BRUNO, 30_000);
        story.holds(BRUNO, option, 30_000);

        story.form4(BRUNO, "2020-08-12", "net exercise")
                .netExercise(option, 8_000, 0.40)
                .because(forPriceAndTax)
                .pattern("NET_EXERCISE");
        story.form4(BRUNO, "2021-05-11", "net exercise that no note explains")
                .netExercise(option, 6_000, 0.38)
                .pattern("NET_EXERCISE");
        story.form4(BRUNO, "2021-11-15", "net exercise under a plan, settled on two days")
                .exercise(option, 9_000)
                .because(plan)
                .withhold(4_100)
                .because(forPriceAndTax)
                .on("2021-11-16")
                .withhold(420)
                .because(forPriceAndTax)
                .on("2021-11-15")
                .pattern("NET_EXERCISE");
        story.form4(BRUNO, "2022-12-13", "exercise and hold beside another day's vesting")
                .exercise(option, 4_000)
                .pattern("HOLD")
                .on("2022-12-14")
                .withhold(610)
                .because("Kept back for tax on the quarterly vesting of restricted shares.")
                .pattern("VEST_WITHHOLD");
    }

    private void brunoAndTheBox() {
        story.form4(BRUNO, "2023-05-16", "box not ticked, plan older than the box")
                .box(false)
                .sell(1_000)
                .because("Made under a Rule 10b5-1 trading plan dated November 30, 2022.");
        story.form4(BRUNO, "2024-05-14", "box ticked and no note").box(true).sell(1_500);
        FormDraft forgotten = story.form4(BRUNO, "2024-08-13", "box forgotten, plan younger than the box")
                .box(false)
                .sell(1_200)
                .because("Sold under the reporting person's Rule 10b-5-1 plan, which was adopted on 03/12/24.");
        story.form4(BRUNO, "2024-11-12", "expressly outside any plan")
                .box(false)
                .sell(800)
                .because(
                        "This sale was not made pursuant to a Rule 10b5-1 trading plan; the reporting person terminated the"
                                + " earlier plan on October 1, 2024.");
        story.amend(forgotten, "2024-08-20", "amendment that only ticks the box")
                .box(true)
                .remark("Filed only to tick the box for Rule 10b5-1(c), which was left open by mistake.");
        story.form4(BRUNO, "2025-02-11", "plan named by a remark")
                .box(true)
                .remark("Transaction pursuant to a Rule 10b5-1 plan adopted September 10, 2024.")
                .sell(900)
                .row("J", "A", 35, ZERO)
                .because("Shares bought through the company's employee stock purchase plan since the last report.");
    }
}
