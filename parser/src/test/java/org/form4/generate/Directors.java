package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Edith, Farid and Greta on the board, Greta's family trust, and Mila, who has just joined. */
final class Directors {
    private static final Person EDITH = Person.director(9_999_900_105L, "Invented Edith (sample)");
    private static final Person FARID = Person.director(9_999_900_106L, "Invented Farid (sample)");
    private static final Person GRETA = Person.director(9_999_900_107L, "Invented Greta (sample)");
    private static final Person TRUST =
            Person.other(9_999_900_207L, "Invented Larch Family Trust (sample)", "Trust of a director");
    private static final Person MILA = Person.director(9_999_900_112L, "Invented Mila (sample)");

    private static final String BY_TRUST = "By family trust";
    private static final String TRUSTEE = "Held by a trust of which the reporting person is a trustee.";

    private final Story story;

    Directors(Story story) {
        this.story = story;
    }

    void tell() {
        threeBuyInTheSlump();
        edithBuysEveryMay();
        faridTradesWhenHeLikes();
        faridMistypes();
        gretaGives();
        gretaAndHerTrust();
        milaJoins();
    }

    private void threeBuyInTheSlump() {
        story.holds(EDITH, 4_000);
        story.holds(FARID, 10_000);
        story.holds(GRETA, 30_000);

        story.form4(EDITH, "2020-03-17", "first of three purchases within days").buy(1_000);
        story.form4(GRETA, "2020-03-19", "second of three purchases within days")
                .buy(2_500);
        story.form4(FARID, "2020-03-24", "third of three purchases within days").buy(1_200);
    }

    private void edithBuysEveryMay() {
        String episode = "purchase every May";
        story.form4(EDITH, "2020-05-12", episode).buy(300);
        story.form5(EDITH, "2020-12-31", "annual report: a small acquisition, and a purchase that was forgotten")
                .filed("2021-02-12")
                .admitsLateness()
                .on("2020-09-15")
                .row("L", "A", 40, story.prices.on(LocalDate.of(2020, 9, 15)))
                .timeliness("5", null)
                .on("2020-10-20")
                .buy(100)
                .timeliness("4", null)
                .because("Should have been reported on Form 4.");
        story.form4(EDITH, "2021-05-11", episode).bare().buy(300);
        story.form4(EDITH, "2022-05-17", episode).bare().buy(350);
        story.form4(EDITH, "2023-05-16", episode).buy(350).because("Bought in the open market.");
        story.form4(EDITH, "2024-07-16", "shares bought with dividends")
                .buy(12)
                .because("Bought under the company's dividend reinvestment plan.");
    }

    private void faridTradesWhenHeLikes() {
        story.form4(FARID, "2021-02-09", "purchase before the sale of June").buy(800);
        story.form4(FARID, "2021-06-08", "sale within six months of a purchase").sell(800);
        story.form4(FARID, "2022-11-09", "purchase reported three weeks late")
                .filed("2022-11-30")
                .buy(500);
        story.form4(FARID, "2023-09-19", "opportunistic purchase, signed in a year to come")
                .signed("2028-09-20")
                .buy(600);
    }

    private void faridMistypes() {
        BigDecimal total = story.prices.on(LocalDate.of(2024, 2, 6)).multiply(BigDecimal.valueOf(250));
        story.form4(FARID, "2024-02-06", "total value typed as the price").row("P", "A", 250, total);
        story.form4(FARID, "2024-09-10", "sale marked as an acquisition")
                .row("S", "A", 300, story.prices.on(LocalDate.of(2024, 9, 10)), -300);
        story.form4(FARID, "2025-05-13", "box ticked by mistake")
                .box(true)
                .sell(200)
                .because("The box was inadvertently checked; the sale was not made pursuant to a Rule 10b5-1 plan.");
    }

    private void gretaGives() {
        Award option = Award.option("18", "2016-09-01", "2023-09-01");
        story.holds(GRETA, option, 4_000);

        story.form5(GRETA, "2020-12-31", "gift reported at the end of the year, as was allowed")
                .filed("2021-02-11")
                .on("2020-12-15")
                .giveAway(1_000)
                .timeliness("5", null)
                .because("Given to a charity.");
        story.form4(GRETA, "2022-08-16", "director sells to cover the exercise price")
                .exercise(option, 4_000)
                .sell(1_700)
                .pattern("SELL_TO_COVER");
        story.form4(GRETA, "2022-12-13", "gift reported earlier than it had to be")
                .giveAway(600)
                .timeliness("5", "E");
        story.form4(GRETA, "2024-12-17", "gift reported a month late")
                .filed("2025-01-21")
                .giveAway(400)
                .because("Given to a charity.");
    }

    private void gretaAndHerTrust() {
        story.form4(GRETA, "2021-04-13", "re-titling into the family trust")
                .together(TRUST)
                .giveAway(8_000)
                .because("Moved to a trust for the reporting person's family; nobody else's interest changed.")
                .indirectly(BY_TRUST, TRUSTEE)
                .receiveGift(8_000)
                .because("Moved to a trust for the reporting person's family; nobody else's interest changed.");
        story.form4(GRETA, "2021-11-16", "plan sale by the trust")
                .together(TRUST)
                .indirectly(BY_TRUST, TRUSTEE)
                .sell(2_000)
                .because("Sold under a Rule 10b5-1 plan that the Invented Larch Family Trust dated October 22, 1993"
                        + " adopted on August 3, 2021.")
                .directly()
                .holding();
        story.form4(GRETA, "2024-03-12", "re-titling from the trust into a company of the family")
                .together(TRUST)
                .indirectly(BY_TRUST, TRUSTEE)
                .row("J", "D", 3_000, BigDecimal.ZERO)
                .because("Put into a company wholly owned by the trust's beneficiaries.")
                .indirectly("By family LLC")
                .row("J", "A", 3_000, BigDecimal.ZERO)
                .because("Put into a company wholly owned by the trust's beneficiaries.");
        story.form4(GRETA, "2025-02-18", "shares inherited, and a gift received by the trust")
                .together(TRUST)
                .row("W", "A", 1_500, BigDecimal.ZERO)
                .because("Inherited by will.")
                .indirectly(BY_TRUST, TRUSTEE)
                .receiveGift(700)
                .because("A gift from a relative.");
    }

    private void milaJoins() {
        FormDraft mistaken = story.form3(
                        MILA.withCik(Story.ISSUER), "2024-09-03", "first report under the issuer's key")
                .filed("2024-09-20");
        story.form3(MILA, "2024-09-03", "first report of a director who holds nothing, late")
                .filed("2024-09-23");
        story.form4(MILA, "2024-11-19", "award to a new director")
                .awarded(1_100)
                .because("Restricted shares that vest in one year.");
        story.form4(MILA, "2025-11-18", "two rows that both show the balance at the end")
                .awarded(1_000)
                .withhold(310)
                .because("Kept back for tax on the shares awarded in 2024.")
                .pattern("VEST_WITHHOLD")
                .withEndBalances();
        story.amend(mistaken, "2024-09-24", "amendment that withdraws the report under the wrong key")
                .remark("The original was filed under the issuer's own key by mistake.");
    }
}
