package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.form4.ledger.Amendments;
import org.form4.metric.Grain;
import org.form4.metric.NetSharesDisposed;
import org.form4.metric.Period;
import tech.tablesaw.api.Table;

/** Net shares disposed, by insider and quarter. */
final class NetShares implements Section {
    private static final int DRAWN = 25;

    private static final String COLUMNS = "period:Quarter, rpt_owner_name:Insider, security_class:Class,"
            + " acquired_shares:Acquired, disposed_shares:Disposed, net_shares_disposed:Net disposed,"
            + " net_market_disposed:Of it in the market, discretionary_disposed:Of it by choice,"
            + " opening_balance:Held before, closing_balance:Held after, net_value:Net value ($),"
            + " transactions:Transactions, flags:Flags";

    @Override
    public String id() {
        return "net-shares";
    }

    @Override
    public String title() {
        return "Net shares disposed over time";
    }

    @Override
    public List<String> metrics() {
        return List.of("net-shares-disposed");
    }

    @Override
    public Optional<Part> of(Material material) {
        NetSharesDisposed metric = new NetSharesDisposed(Grain.OWNER, Period.QUARTER, false, Amendments.LATEST, null);
        Table result = material.result(metric);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Says("Shares disposed less shares acquired in each quarter, gifts, grants, exercises and"
                + " withholding included; a negative number is a gain. By choice are sales outside plans and apart from"
                + " exercises, less purchases outside plans."));
        for (Scene scene : Scene.of(material, result)) {
            blocks.add(chart(material, scene));
        }
        blocks.add(material.grid("net-by-quarter", "Net shares disposed by quarter", metric, COLUMNS));
        List<String> findings = new ArrayList<>();
        double net = Sums.of(result, "net_shares_disposed");
        if (!Double.isNaN(net)) {
            findings.add("All told, insiders ended with " + Cells.number(Math.abs(net)) + " shares "
                    + (net > 0 ? "fewer" : "more") + ": "
                    + Cells.number(Sums.orZero(result, "disposed_shares")) + " left their hands and "
                    + Cells.number(Sums.orZero(result, "acquired_shares")) + " came in.");
        }
        return Optional.of(new Part(this, findings, blocks));
    }

    private static Chart chart(Material material, Scene scene) {
        Table rows = scene.rows();
        Ranked owners = new Ranked();
        Map<String, Map<String, Double>> cells = new LinkedHashMap<>();
        TreeSet<String> quarters = new TreeSet<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            double net = rows.doubleColumn("net_shares_disposed").getDouble(row);
            String quarter = rows.stringColumn("period").get(row);
            String owner = rows.stringColumn("rpt_owner_name").get(row);
            if (!Double.isNaN(net) && !quarter.isEmpty()) {
                owners.add(owner, net);
                quarters.add(quarter);
                cells.computeIfAbsent(owner, key -> new LinkedHashMap<>()).merge(quarter, net, Double::sum);
            }
        }
        Map<String, Integer> drawn = owners.first(DRAWN);
        return new Chart(
                scene.id("heat"),
                "heat",
                scene.title() + ": net disposal by insider and quarter",
                "Each cell is a quarter of an insider: the stronger the colour, the more shares left (orange) or came"
                        + " in (blue). Shades grow with the logarithm of the number." + owners.cut(DRAWN, "insider"),
                ChartData.of(json -> write(json, drawn, Quarters.all(quarters), cells)),
                material.numbers(scene.id("heat") + "-numbers", "Quarters drawn", rows, COLUMNS));
    }

    private static void write(
            JsonGenerator json,
            Map<String, Integer> drawn,
            List<String> quarters,
            Map<String, Map<String, Double>> cells)
            throws IOException {
        ChartData.names(json, "owners", drawn.keySet());
        ChartData.names(json, "quarters", quarters);
        json.writeArrayFieldStart("cells");
        for (Map.Entry<String, Integer> owner : drawn.entrySet()) {
            for (Map.Entry<String, Double> cell :
                    cells.getOrDefault(owner.getKey(), Map.of()).entrySet()) {
                json.writeStartArray();
                json.writeNumber(quarters.indexOf(cell.getKey()));
                json.writeNumber(owner.getValue());
                ChartData.number(json, cell.getValue());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }
}
