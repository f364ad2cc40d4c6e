package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** How often which share of an exercise was withheld. */
final class WithholdingRates {
    private static final int BINS = 20;

    private WithholdingRates() {}

    static Chart chart(Material material, Scene scene, Table withheld, String columns) {
        DoubleColumn rates = withheld.doubleColumn("withholding_rate");
        return new Chart(
                scene.id("rates"),
                "rates",
                scene.title() + ": how much of an exercise is withheld",
                words(rates),
                ChartData.of(json -> write(json, rates)),
                material.numbers(scene.id("rates") + "-numbers", "Exercises with shares withheld", withheld, columns));
    }

    private static String words(DoubleColumn rates) {
        if (rates.size() == 1) {
            return "Of the one exercise with shares withheld, " + Cells.percent(rates.max()) + " was withheld.";
        }
        return "Of " + Cells.count(rates.size(), "exercise") + " with shares withheld, half had a rate of "
                + Cells.percent(rates.median()) + " or less; the lowest was " + Cells.percent(rates.min())
                + ", the highest " + Cells.percent(rates.max())
                + (rates.max() > 1 ? ": more than was exercised cannot be, but was filed." : ".");
    }

    private static void write(JsonGenerator json, DoubleColumn rates) throws IOException {
        int[] bins = new int[rates.max() > 1 ? BINS + 1 : BINS];
        for (double rate : rates.asDoubleArray()) {
            bins[rate > 1 ? BINS : Math.min(BINS - 1, (int) (rate * BINS))]++;
        }
        json.writeNumberField("width", 100 / BINS);
        json.writeArrayFieldStart("counts");
        for (int count : bins) {
            json.writeNumber(count);
        }
        json.writeEndArray();
    }
}
