package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Hiro, who keeps the books and files late, and Ines, who sells and mistypes. */
final class OtherOfficers {
    private static final Person HIRO =
            Person.other(9_999_900_108L, "Invented Hiro (sample)", "Chief Accounting Officer");
    private static final Person INES = Person.officer(9_999_900_109L, "Invented Ines (sample)", "SVP, Sales");

    private final Story story;

    OtherOfficers(Story story) {
        this.story = story;
    }

    void tell() {
        hiroIsLate();
        hiroIsPaidInUnits();
        inesExercises();
        inesMistypes();
    }

    private void hiroIsLate() {
        story.holds(HIRO, 6_000);

        story.form4(HIRO, "2020-10-06", "award and tax on it the same day")
                .awarded(1_000)
                .withhold(380)
                .because("Kept back for tax on the award, of which a part vested at once.")
                .pattern("VEST_WITHHOLD");
        story.form4(HIRO, "2023-03-02", "report five weeks late")
                .filed("2023-04-11")
                .withhold(310)
                .because("Kept back for tax on restricted shares awarded in 2020.")
                .pattern("VEST_WITHHOLD");
        story.form5(HIRO, "2024-12-31", "annual report that admits a missed Form 4")
                .filed("2025-02-13")
                .admitsLateness()
                .on("2024-09-10")
                .sell(150)
                .timeliness("4", null)
                .because("Should have been reported on Form 4.");
        story.form4(HIRO, "2025-04-15", "balance that includes exempt plan purchases")
                .row("S", "D", 200, story.prices.on(LocalDate.of(2025, 4, 15)), -200 + 87)
                .note(
                        Cell.FOLLOWING,
                        "Includes 87 shares acquired under the employee stock purchase plan (ESPP), exempt"
                                + " under Rule 16b-3(c).");
    }

    private void hiroIsPaidInUnits() {
        Award phantom = Award.units("Phantom Stock Units (cash settled)", "Vested on April 12, 2022.");
        Award units = Award.units("Restricted Stock Units", "Vest each autumn.");
        story.holds(HIRO, phantom, 900);
        story.holds(HIRO, units, 1_400);

        story.form4(HIRO, "2021-12-07", "more shares withheld than were received")
                .exercise(units, 400)
                .withhold(500)
                .because("Kept back for tax on this vesting and on an earlier one.")
                .pattern("UNKNOWN");
        story.form4(HIRO, "2022-04-12", "units settled in cash")
                .exercise(phantom, 900)
                .row("D", "D", 900, story.prices.on(LocalDate.of(2022, 4, 12)))
                .because("The units were paid out in cash at the day's closing price.")
                .pattern("CASH_SETTLED");
        story.form4(HIRO, "2022-10-04", "withholding whose price only a note tells")
                .exercise(units, 1_000)
                .withhold(400)
                .onlyNoted(Cell.PRICE, "Valued at the average of the day's highest and lowest price.")
                .pattern("WITHHOLD");
        story.form4(HIRO, "2023-08-15", "discretionary transfer inside the 401(k) plan")
                .filed("2023-08-21")
                .indirectly("By 401(k) plan")
                .row("I", "A", 300, story.prices.on(LocalDate.of(2023, 8, 15)))
                .typed(Cell.DEEMED, LocalDate.of(2023, 8, 17))
                .because("A transfer of savings between the funds of the 401(k) plan.");
    }

    private void inesExercises() {
        Award first = Award.option("14", "2018-01-15", "2028-01-15");
        Award dying = Award.option("9", "2014-10-01", "2021-10-01");
        Award second = Award.option("22", "2019-01-15", "2029-01-15");
        story.holds(INES, 9_000);
        story.holds(INES, first, 16_000);
        story.holds(INES, dying, 2_500);
        story.holds(INES, second, 6_000);

        story.form4(INES, "2020-12-08", "same-day sale in price tranches")
                .exercise(first, 6_000)
                .sell(2_400, "50.2210")
                .averaged("49.70", "50.69")
                .sell(3_000, "51.0145")
                .averaged("50.70", "51.40")
                .sell(600, "51.55")
                .pattern("SAME_DAY_SALE");
        story.form4(INES, "2021-08-10", "exercise in the last 90 days of the option")
                .exercise(dying, 2_500)
                .pattern("HOLD");
        story.form4(INES, "2022-06-14", "exercise reported in Table II alone")
                .tableTwo("M", "D", first, 1_000)
                .pattern("HOLD");
        // The shares of that exercise are in her next balance, though no row reported them.
        story.form4(INES, "2022-11-15", "sale after which the balance does not add up")
                .row("S", "D", 700, story.prices.on(LocalDate.of(2022, 11, 15)), -700 + 1_000);
        story.form4(INES, "2024-06-11", "two options exercised and one withholding")
                .exercise(first, 2_000)
                .exercise(second, 3_000)
                .withhold(2_980)
                .because("Withheld for the exercise price of both options and for tax.")
                .pattern("NET_EXERCISE");
        story.form4(INES, "2025-01-07", "sale and a cancelled option, due after a day of mourning")
                .filed("2025-01-10")
                .sell(400)
                .tableTwo("D", "D", second, 1_000)
                .because("Cancelled by agreement with the company.");
        story.form4(INES, "2025-09-09", "same-day sale under a plan with 99 days of cooling-off")
                .box(true)
                .exercise(first, 2_000)
                .sell(2_000)
                .because("The sales in this form were made under a Rule 10b5-1 plan adopted on 6/2/2025.")
                .pattern("SAME_DAY_SALE");
    }

    private void inesMistypes() {
        Award option = Award.option("30", "2020-05-01", "2030-05-01");
        story.holds(INES, option, 4_000);

        story.form4(INES, "2023-06-06", "legs of an exercise that differ")
                .tableTwo("M", "D", option, 1_100)
                .row("M", "A", 1_000, new BigDecimal("30"))
                .pattern("HOLD");
        story.form4(INES, "2023-10-10", "expiration date before the transaction")
                .tableTwo("M", "D", option, 500)
                .typed(Cell.EXPIRES, LocalDate.of(1988, 5, 1))
                .row("M", "A", 500, new BigDecimal("30"))
                .pattern("HOLD");
    }
}
