package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Jonas, a founder with shares of every class, and the Quay fund, which holds more than a tenth. */
final class Holders {
    private static final Person JONAS = Person.officer(9_999_900_110L, "Invented Jonas (sample)", "Chief Scientist");
    private static final Person FUND = Person.holder(9_999_900_211L, "Invented Quay Fund LP (sample)");
    private static final Person GENERAL_PARTNER = Person.holder(9_999_900_212L, "Invented Quay GP LLC (sample)");
    private static final Person KARL = Person.holder(9_999_900_111L, "Invented Karl (sample)");

    private static final String CLASS_B = "Class B Common Stock";

    private final Story story;

    Holders(Story story) {
        this.story = story;
    }

    void tell() {
        jonasConverts();
        jonasExercisesWarrants();
        jonasExercisesIntoClassB();
        jonasSwapsAndVests();
        fundBuysAndSells();
    }

    private void jonasConverts() {
        Award classB = Award.shareClass(CLASS_B);
        Award classC = Award.shareClass("Class C Common Stock");
        story.holds(JONAS, 15_000);
        story.holds(JONAS, classB, 80_000);
        story.holds(JONAS, classC, 2_000);

        for (String episode : new String[] {"first report of a founder", "the same report filed twice"}) {
            story.form3(JONAS, "2020-07-01", episode)
                    .filed("2020-07-09")
                    .holding()
                    .holding(classB)
                    .holding(classC);
        }
        story.form4(JONAS, "2020-09-15", "conversion of a share class, and a sale")
                .tableTwo("C", "D", classB, 20_000)
                .row("C", "A", 20_000, BigDecimal.ZERO)
                .sell(5_000);
        story.form4(JONAS, "2023-05-09", "conversion of a share class under the letter of an exercise")
                .tableTwo("M", "D", classC, 2_000)
                .row("M", "A", 2_000, BigDecimal.ZERO)
                .pattern("HOLD");
    }

    private void jonasExercisesWarrants() {
        Award warrant = Award.option("10", "2015-01-05", "2025-01-05").named("Warrant (right to buy)");
        story.holds(JONAS, warrant, 6_000);

        story.form4(JONAS, "2021-03-09", "warrant exercised for cash")
                .exercise("X", warrant, 3_000)
                .pattern("HOLD");
        story.form4(JONAS, "2021-09-14", "warrant exercised net")
                .exercise("X", warrant, 3_000)
                .withhold(450)
                .because("A cashless exercise: the company kept shares worth the exercise price.")
                .pattern("NET_EXERCISE");
    }

    /** The class received is itself convertible, so its leg stands in Table II. */
    private void jonasExercisesIntoClassB() {
        Award classB = Award.shareClass(CLASS_B);
        Award option = Award.option("8", "2016-02-08", "2026-02-08").on(CLASS_B);
        story.holds(JONAS, option, 4_000);

        story.form4(JONAS, "2022-02-08", "option for convertible shares, converted and sold")
                .tableTwo("M", "D", option, 4_000)
                .tableTwo("M", "A", classB, 4_000)
                .pattern("HOLD")
                .tableTwo("C", "D", classB, 4_000)
                .row("C", "A", 4_000, BigDecimal.ZERO)
                .sell(1_500);
    }

    private void jonasSwapsAndVests() {
        Award units = Award.units("Restricted Stock Units", "Vest in full on June 1, 2024.");
        story.holds(JONAS, units, 1_200);

        story.form4(JONAS, "2022-12-06", "equity swap")
                .row("K", "D", 2_000, story.prices.on(LocalDate.of(2022, 12, 6)))
                .swapInvolved()
                .because("Settlement of a cash-settled swap over 2,000 shares with a bank.");
        story.form4(JONAS, "2024-06-01", "units that vest on a Saturday")
                .filed("2024-06-04")
                .exercise(units, 1_200)
                .withhold(470)
                .because("Shares kept back by the company for tax on the vesting.")
                .pattern("WITHHOLD");
    }

    private void fundBuysAndSells() {
        String nature = "See footnote";
        String who = "Held by Invented Quay Fund LP, whose general partner is Invented Quay GP LLC, which Invented Karl"
                + " manages; each disclaims what exceeds its own interest.";

        story.holds(FUND, 900_000, Award.COMMON, nature, who);
        story.form4(FUND, "2020-03-26", "private purchase by a group of holders")
                .together(GENERAL_PARTNER, KARL)
                .indirectly(nature, who)
                .row("P", "A", 200_000, new BigDecimal("27.00"))
                .because("Bought from the company in a privately negotiated transaction.");
        story.form4(FUND, "2021-11-10", "sale in an underwritten offering")
                .together(GENERAL_PARTNER, KARL)
                .indirectly(nature, who)
                .row("S", "D", 300_000, new BigDecimal("70.00"))
                .because("Sold to the underwriters of a registered public offering.");
        story.form4(FUND, "2023-09-19", "plan sale by a holder with the shorter cooling-off")
                .together(GENERAL_PARTNER, KARL)
                .box(true)
                .indirectly(nature, who)
                .sell(40_000)
                .because("Sold under a Rule 10b5-1 trading plan that the fund adopted on August 1, 2023.");
        story.form4(FUND, "2024-05-21", "shares handed out to the fund's partners")
                .together(GENERAL_PARTNER, KARL)
                .bare()
                .indirectly(nature, who)
                .row("J", "D", 100_000, BigDecimal.ZERO)
                .because("Distributed to the partners of the fund in kind, without payment.");
    }
}
