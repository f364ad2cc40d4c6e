package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonGenerator;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.Table;

/** Plans over time: adoption, the days to wait, the trades. */
final class PlanTimeline {
    private static final int DRAWN = 25;

    /** The first day on which a plan could be adopted to which the cooling-off periods apply. */
    private static final LocalDate COOLING_OFF_SINCE = LocalDate.of(2023, 2, 27);

    private static final int SHORTEST_COOLING_OFF = 90;
    private static final int LONGEST_COOLING_OFF = 120;

    private PlanTimeline() {}

    static Chart chart(Material material, Scene scene, String columns) {
        Map<String, IntArrayList> plans = new LinkedHashMap<>();
        Ranked ranked = new Ranked();
        Table rows = scene.rows();
        for (int row = 0; row < rows.rowCount(); row++) {
            String plan = rows.stringColumn("rpt_owner_name").get(row) + ", adopted "
                    + Cells.text(rows.column("adoption_date"), row);
            plans.computeIfAbsent(plan, key -> new IntArrayList()).add(row);
            ranked.add(plan, 1);
        }
        Map<String, Integer> drawn = ranked.first(DRAWN);
        return new Chart(
                scene.id("plans"),
                "plans",
                scene.title() + ": plans from adoption to trades",
                "Each line is a plan: a diamond where it was adopted, a band for the days to wait where the rule asks"
                        + " for them (90 days, and up to 120), a mark for each transaction."
                        + ranked.cut(DRAWN, "plan"),
                ChartData.of(json -> write(json, rows, drawn, plans)),
                material.numbers(scene.id("plans") + "-numbers", "Transactions drawn", rows, columns));
    }

    private static void write(
            JsonGenerator json, Table rows, Map<String, Integer> drawn, Map<String, IntArrayList> plans)
            throws IOException {
        json.writeArrayFieldStart("plans");
        for (String plan : drawn.keySet()) {
            IntArrayList trades = plans.getOrDefault(plan, new IntArrayList());
            LocalDate adopted = rows.dateColumn("adoption_date").get(trades.getInt(0));
            json.writeStartObject();
            json.writeStringField("name", plan);
            json.writeStringField("adopted", String.valueOf(adopted));
            if (!adopted.isBefore(COOLING_OFF_SINCE)) {
                json.writeStringField("wait", String.valueOf(adopted.plusDays(SHORTEST_COOLING_OFF)));
                json.writeStringField("longest", String.valueOf(adopted.plusDays(LONGEST_COOLING_OFF)));
            }
            json.writeArrayFieldStart("trades");
            for (int row : trades) {
                LocalDate traded = rows.dateColumn("transaction_date").get(row);
                if (traded != null) {
                    json.writeStartArray();
                    json.writeString(traded.toString());
                    String code = rows.stringColumn("transaction_code").get(row);
                    json.writeNumber(Deed.of(code).place());
                    ChartData.number(
                            json, rows.doubleColumn("transaction_shares").getDouble(row));
                    json.writeString(code);
                    json.writeEndArray();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        ChartData.names(json, "deeds", Deed.names());
    }
}
