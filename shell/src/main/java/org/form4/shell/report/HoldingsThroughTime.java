package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonGenerator;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.form4.metric.Metric;
import org.form4.tables.CellText;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** A line for each position: the shares held, as reported row by row. */
final class HoldingsThroughTime {
    private static final int DRAWN = 12;

    private HoldingsThroughTime() {}

    static Optional<Chart> chart(Material material, Metric metric, Scene scene, String columns) {
        Table rows = scene.rows();
        DoubleColumn balances = rows.doubleColumn("reported_balance");
        Map<String, IntArrayList> positions = new LinkedHashMap<>();
        Map<String, Double> most = new LinkedHashMap<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            if (!balances.isMissing(row) && date(rows, row) != null) {
                String name = name(rows, row);
                positions.computeIfAbsent(name, key -> new IntArrayList()).add(row);
                most.merge(name, balances.getDouble(row), Math::max);
            }
        }
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        Ranked ranked = new Ranked();
        most.forEach(ranked::add);
        Map<String, Integer> drawn = ranked.first(DRAWN);
        return Optional.of(new Chart(
                scene.id("holdings"),
                "holdings",
                scene.title() + ": shares held through time",
                "The shares held as the owner reported them after each row, the largest holding first."
                        + (drawn.size() > 1 ? " Each has a scale of its own; time is the same for all." : "")
                        + ranked.cut(DRAWN, "holding"),
                ChartData.of(json -> write(json, rows, drawn, positions)),
                material.grid(scene.id("holdings") + "-numbers", "Balances drawn", metric, rows, columns)));
    }

    private static String name(Table rows, int row) {
        return rows.stringColumn("rpt_owner_name").get(row) + ", " + kind(rows, row);
    }

    private static String kind(Table rows, int row) {
        String nature = rows.stringColumn("nature_of_ownership").get(row);
        return rows.stringColumn("security_class").get(row) + ", "
                + Cells.text(rows.column("direct_or_indirect_ownership"), row)
                + (nature.isEmpty() ? "" : ", " + nature);
    }

    /** The day of the row; a holding has none, and is dated by its filing. */
    private static @Nullable String date(Table rows, int row) {
        String traded = CellText.of(rows.column("transaction_date"), row);
        return traded == null ? CellText.of(rows.column("known_at"), row) : traded;
    }

    private static void write(
            JsonGenerator json, Table rows, Map<String, Integer> drawn, Map<String, IntArrayList> positions)
            throws IOException {
        json.writeArrayFieldStart("series");
        for (String name : drawn.keySet()) {
            json.writeStartObject();
            IntArrayList held = positions.getOrDefault(name, new IntArrayList());
            json.writeStringField("name", rows.stringColumn("rpt_owner_name").get(held.getInt(0)));
            json.writeStringField("kind", kind(rows, held.getInt(0)));
            json.writeArrayFieldStart("points");
            // What was reported late, and holdings, stand where they belong in time.
            held.sort((a, b) -> String.valueOf(date(rows, a)).compareTo(String.valueOf(date(rows, b))));
            for (int row : held) {
                json.writeStartArray();
                json.writeString(date(rows, row));
                ChartData.number(json, rows.doubleColumn("reported_balance").getDouble(row));
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
