package org.form4.shell.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** How exercises and vestings were paid for, and what was kept. */
final class ExercisesAndWhatWasKept implements Section {
    private static final String COLUMNS = "exercise_date:Date, rpt_owner_name:Insider, instrument:Kind,"
            + " pattern:How it was paid, exercised_shares:Exercised, withheld_shares:Withheld,"
            + " returned_shares:Returned, sold_shares_paired:Sold, retained_shares:Kept,"
            + " withholding_rate:Withheld of exercised, exercise_price:Exercise price ($), market_price:Market price"
            + " ($), withheld_value:Withheld ($), intrinsic_value:Gain before tax ($), implied_tax_rate:Implied tax"
            + " rate, plan_state:Plan, flags:Flags";

    @Override
    public String id() {
        return "exercises";
    }

    @Override
    public String title() {
        return "Exercises, and what was kept";
    }

    @Override
    public List<String> metrics() {
        return List.of("exercise-patterns");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("exercise-patterns").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Says("An exercise is put together from its rows: shares received, shares that went back to the"
                + " issuer for price or tax, shares sold at once, shares kept. Prices and rates are missing where no"
                + " row states a price."));
        for (Scene scene : Scene.of(material, result)) {
            Table whole = whole(scene.rows());
            if (!whole.isEmpty()) {
                blocks.add(ExercisesSplit.chart(material, scene, whole, COLUMNS));
            }
            Table withheld = withheld(scene.rows());
            if (!withheld.isEmpty()) {
                blocks.add(WithholdingRates.chart(material, scene, withheld, COLUMNS));
            }
        }
        blocks.add(material.grid("exercise-events", "Exercises and vestings", metric, COLUMNS));
        return new Part(this, findings(result), blocks);
    }

    /** Events of which all four counts of shares are known. */
    private static Table whole(Table rows) {
        return rows.where(rows.doubleColumn("exercised_shares")
                .isGreaterThan(0)
                .and(rows.doubleColumn("retained_shares").isNotMissing()));
    }

    private static Table withheld(Table rows) {
        return rows.where(rows.doubleColumn("withholding_rate").isGreaterThan(0));
    }

    private static List<String> findings(Table result) {
        if (result.isEmpty()) {
            return List.of();
        }
        List<String> findings = new ArrayList<>();
        Table whole = whole(result);
        double exercised = Sums.orZero(whole, "exercised_shares");
        if (exercised > 0) {
            double kept = Sums.orZero(whole, "retained_shares");
            double withheld = Sums.orZero(whole, "withheld_shares") + Sums.orZero(whole, "returned_shares");
            double sold = Sums.orZero(whole, "sold_shares_paired");
            findings.add("Of " + Cells.number(exercised) + " shares received in "
                    + Cells.count(whole.rowCount(), "exercise") + ", " + Cells.percent(kept / exercised)
                    + " were kept, " + Cells.percent(withheld / exercised)
                    + " went back to the issuer for price or tax, " + Cells.percent(sold / exercised)
                    + " were sold at once.");
        }
        findings.add("How they were paid: " + mix(Summary.count(result, "pattern")) + ".");
        double value = Sums.orZero(result, "withheld_value");
        if (value > 0) {
            DoubleColumn rates = withheld(result).doubleColumn("withholding_rate");
            findings.add("Shares worth " + Cells.dollars(value) + " were withheld or returned"
                    + (rates.isEmpty()
                            ? "."
                            : "; where shares were withheld, the middle rate is " + Cells.percent(rates.median())
                                    + " of those exercised."));
        }
        return findings;
    }

    private static String mix(Map<String, Integer> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> Cells.kind(entry.getKey()) + " " + entry.getValue())
                        .toList());
    }
}
