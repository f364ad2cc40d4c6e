package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.form4.metric.Metric;
import org.form4.tables.CellText;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** When each insider bought, sold, exercised and gave away, and at what price. */
final class Trades implements Section {
    private static final int DRAWN = 25;

    private static final String COLUMNS = "transaction_date:Date, rpt_owner_name:Insider, security_title:Security,"
            + " transaction_code:Code, transaction_shares:Shares, transaction_price_per_share:Price ($),"
            + " transaction_acquired_disposed_code:Acquired or disposed, direct_or_indirect_ownership:Held, plan_state:Plan,"
            + " plan_source:Known from, adoption_date:Plan adopted, flags:Flags";

    private static final String DRAWN_COLUMNS = "transaction_date:Date, rpt_owner_name:Insider,"
            + " transaction_code:Code, transaction_shares:Shares, transaction_price_per_share:Price ($)";

    @Override
    public String id() {
        return "trades";
    }

    @Override
    public String title() {
        return "Trades over time";
    }

    @Override
    public List<String> metrics() {
        return List.of("plan-flags");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("plan-flags").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        Table tableI = result.where(result.stringColumn("table_name").isEqualTo("I"));
        List<Block> blocks = new ArrayList<>();
        for (Scene scene : Scene.of(material, tableI)) {
            blocks.add(chart(material, scene, implausible(material)));
        }
        blocks.add(material.grid("transactions", "All transactions of both tables", metric, COLUMNS));
        return new Part(this, List.of(), blocks);
    }

    /** The rows whose prices cannot be meant, which would flatten the picture. */
    private static Set<String> implausible(Material material) {
        Set<String> rows = new HashSet<>();
        material.metric("data-quality").map(material::result).ifPresent(facts -> {
            for (int row = 0; row < facts.rowCount(); row++) {
                if (facts.stringColumn("fact").get(row).equals("price_implausible")) {
                    rows.add(key(facts, row));
                }
            }
        });
        return rows;
    }

    private static String key(Table rows, int row) {
        return CellText.of(rows.column("accession_number"), row)
                + rows.stringColumn("table_name").get(row)
                + rows.intColumn("row_number").get(row);
    }

    private static Chart chart(Material material, Scene scene, Set<String> implausible) {
        Ranked owners = new Ranked();
        scene.rows().stringColumn("rpt_owner_name").forEach(name -> owners.add(name, 1));
        Map<String, Integer> places = owners.first(DRAWN);
        return new Chart(
                scene.id("timeline"),
                "timeline",
                scene.title() + ": trades by insider",
                "Each mark is a Table I transaction; its colour and shape say what was done, its size how many shares."
                        + largest(scene.rows(), "S", " The largest sale: ")
                        + largest(scene.rows(), "P", " The largest purchase: ") + owners.cut(DRAWN, "insider"),
                ChartData.of(json -> write(json, scene.rows(), places, implausible)),
                material.numbers(scene.id("timeline") + "-numbers", "Trades drawn", scene.rows(), DRAWN_COLUMNS));
    }

    private static String largest(Table rows, String code, String label) {
        DoubleColumn shares = rows.doubleColumn("transaction_shares");
        int largest = -1;
        for (int row = 0; row < rows.rowCount(); row++) {
            boolean isLarger =
                    !shares.isMissing(row) && (largest < 0 || shares.getDouble(row) > shares.getDouble(largest));
            if (isLarger && rows.stringColumn("transaction_code").get(row).equals(code)) {
                largest = row;
            }
        }
        if (largest < 0) {
            return "";
        }
        double price = rows.doubleColumn("transaction_price_per_share").getDouble(largest);
        return label + rows.stringColumn("rpt_owner_name").get(largest) + ", "
                + Cells.number(shares.getDouble(largest)) + " shares"
                + (Double.isNaN(price) ? "" : " at $" + Cells.text(rows.column("transaction_price_per_share"), largest))
                + " on " + Cells.text(rows.column("transaction_date"), largest) + ".";
    }

    private static void write(JsonGenerator json, Table rows, Map<String, Integer> places, Set<String> implausible)
            throws IOException {
        ChartData.names(json, "owners", places.keySet());
        ChartData.names(json, "deeds", Deed.names());
        json.writeArrayFieldStart("rows");
        for (int row = 0; row < rows.rowCount(); row++) {
            Integer place = places.get(rows.stringColumn("rpt_owner_name").get(row));
            String date = CellText.of(rows.column("transaction_date"), row);
            if (place != null && date != null) {
                String code = rows.stringColumn("transaction_code").get(row);
                json.writeStartArray();
                json.writeNumber(place);
                json.writeString(date);
                json.writeNumber(Deed.of(code).place());
                ChartData.number(json, rows.doubleColumn("transaction_shares").getDouble(row));
                double price = rows.doubleColumn("transaction_price_per_share").getDouble(row);
                ChartData.number(json, implausible.contains(key(rows, row)) ? Double.NaN : price);
                json.writeString(code);
                json.writeString(CellText.of(rows.column("accession_number"), row));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }
}
