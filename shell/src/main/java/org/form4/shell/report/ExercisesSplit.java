package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.Table;

/** Bars of exercises parted into kept, withheld and sold: one for each event, or for each insider where they are many. */
final class ExercisesSplit {
    private static final int EVENTS = 24;

    private ExercisesSplit() {}

    static Chart chart(Material material, Scene scene, Table whole, String columns) {
        boolean isByEvent = whole.rowCount() <= EVENTS;
        Ranked ranked = new Ranked();
        Map<String, double[]> bars = new LinkedHashMap<>();
        for (int row = 0; row < whole.rowCount(); row++) {
            String insider = whole.stringColumn("rpt_owner_name").get(row);
            String name = isByEvent
                    ? Cells.text(whole.column("exercise_date"), row) + ", " + insider + " " + (row + 1)
                    : insider;
            double[] bar = bars.computeIfAbsent(name, key -> new double[3]);
            bar[0] += number(whole, "retained_shares", row);
            bar[1] += number(whole, "withheld_shares", row) + number(whole, "returned_shares", row);
            bar[2] += number(whole, "sold_shares_paired", row);
            ranked.add(name, number(whole, "exercised_shares", row));
        }
        Map<String, Integer> drawn = isByEvent ? numbered(bars) : ranked.first(EVENTS);
        return new Chart(
                scene.id("split"),
                "split",
                scene.title() + ": exercises split into kept, withheld and sold",
                "Each bar is " + (isByEvent ? "an exercise" : "an insider's exercises together")
                        + ", all of the same length: the shares kept, those that went back to the issuer, those sold."
                        + (isByEvent ? "" : ranked.cut(EVENTS, "insider")),
                ChartData.of(json -> write(json, drawn, bars, isByEvent)),
                material.numbers(scene.id("split") + "-numbers", "Exercises drawn", whole, columns));
    }

    private static Map<String, Integer> numbered(Map<String, double[]> bars) {
        Map<String, Integer> places = new LinkedHashMap<>();
        bars.keySet().forEach(name -> places.put(name, places.size()));
        return places;
    }

    private static double number(Table rows, String column, int row) {
        double number = rows.doubleColumn(column).getDouble(row);
        return Double.isNaN(number) ? 0 : number;
    }

    private static void write(
            JsonGenerator json, Map<String, Integer> drawn, Map<String, double[]> bars, boolean isByEvent)
            throws IOException {
        json.writeArrayFieldStart("bars");
        for (String name : drawn.keySet()) {
            double[] bar = bars.getOrDefault(name, new double[3]);
            json.writeStartArray();
            json.writeString(isByEvent ? name.substring(0, name.lastIndexOf(' ')) : name);
            for (double shares : bar) {
                ChartData.number(json, Math.max(0, shares));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
