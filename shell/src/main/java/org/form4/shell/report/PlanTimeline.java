package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonGenerator;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.Table;

/** Plans over time: adoption, the days to wait, the trades. */
final class PlanTimeline {
    private static final int DRAWN = 25;

    /** The first day on which a plan could be adopted to which the cooling-off periods apply. */
    private static final LocalDate COOLING_OFF_SINCE = LocalDate.of(2023, 2, 27);

    private static final int SHORTEST_COOLING_OFF = 90;
    private static final int LONGEST_COOLING_OFF = 120;
    private static final int COOLING_OFF_OF_OTHERS = 30;

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
        List<String> drawn = new ArrayList<>(ranked.first(DRAWN).keySet());
        drawn.sort(Comparator.comparing((String plan) -> insider(rows, plans, plan))
                .thenComparing(plan -> adopted(rows, plans, plan)));
        Set<String> others = others(material);
        return new Chart(
                scene.id("plans"),
                "plans",
                scene.title() + ": plans from adoption to trades",
                "Each line is a plan: a diamond where it was adopted, a band for the days to wait where the rule asks"
                        + " for them (90 and up to 120 days for directors and officers, 30 for others), a mark for each"
                        + " transaction."
                        + ranked.cut(DRAWN, "plan"),
                ChartData.of(json -> write(json, rows, drawn, plans, others)),
                material.numbers(scene.id("plans") + "-numbers", "Transactions drawn", rows, columns));
    }

    private static String insider(Table rows, Map<String, IntArrayList> plans, String plan) {
        return rows.stringColumn("rpt_owner_name").get(first(plans, plan));
    }

    private static LocalDate adopted(Table rows, Map<String, IntArrayList> plans, String plan) {
        return rows.dateColumn("adoption_date").get(first(plans, plan));
    }

    private static int first(Map<String, IntArrayList> plans, String plan) {
        return plans.getOrDefault(plan, new IntArrayList()).getInt(0);
    }

    /** Those whom no filing calls director or officer; for them the wait is shorter. */
    private static Set<String> others(Material material) {
        Set<String> others = new HashSet<>();
        material.metric("insider-summary").map(material::result).ifPresent(insiders -> {
            for (int row = 0; row < insiders.rowCount(); row++) {
                String role = insiders.stringColumn("role").get(row);
                if (!role.contains("Director") && !role.contains("Officer")) {
                    others.add(insiders.stringColumn("rpt_owner_name").get(row));
                }
            }
        });
        return others;
    }

    private static void write(
            JsonGenerator json, Table rows, List<String> drawn, Map<String, IntArrayList> plans, Set<String> others)
            throws IOException {
        json.writeArrayFieldStart("plans");
        for (String plan : drawn) {
            IntArrayList trades = plans.getOrDefault(plan, new IntArrayList());
            LocalDate adopted = adopted(rows, plans, plan);
            json.writeStartObject();
            json.writeStringField("name", plan);
            json.writeStringField("adopted", String.valueOf(adopted));
            boolean isOther = others.contains(insider(rows, plans, plan));
            if (!adopted.isBefore(COOLING_OFF_SINCE)) {
                int wait = isOther ? COOLING_OFF_OF_OTHERS : SHORTEST_COOLING_OFF;
                json.writeStringField("wait", String.valueOf(adopted.plusDays(wait)));
            }
            if (!adopted.isBefore(COOLING_OFF_SINCE) && !isOther) {
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
