package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.Table;

/** One row for each issuer, where there are several; where there are many, each opens to its insiders. */
final class Overview implements Section {
    private static final String COLUMNS = "issuer_name:Issuer, filings:Filings, insiders:Insiders,"
            + " last_transaction_date:Last trade, bought:Bought, bought_value:Bought ($), sold:Sold, sold_value:Sold"
            + " ($), plan_share_of_sales:Sold under plans, exercised:Exercised, withheld:Withheld,"
            + " net_shares_disposed:Net disposed, late_filings:Late filings, flags:Flags";

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String title() {
        return "Issuers at a glance";
    }

    @Override
    public List<String> metrics() {
        return List.of("issuer-summary");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.issuers().size() < 2
                ? Optional.empty()
                : material.metric("issuer-summary").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table issuers = material.result(metric).sortDescendingOn("filings");
        boolean isMany = issuers.rowCount() > Scene.ISSUERS;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Says("Shares, all classes together. Net disposed is what left the insiders' hands less what came"
                + " into them; a negative number is a gain. Dollars count rows that state a price."
                + (isMany ? " An issuer's name opens what its insiders did." : "")));
        Grid grid =
                material.grid("issuers", "Issuers", metric, issuers, COLUMNS).showing(Grid.MOST);
        blocks.add(grid);
        Optional<Metric> insiders = material.metric("insider-summary");
        if (isMany && insiders.isPresent()) {
            blocks.add(new OnDemand(
                    "issuers",
                    material.result(insiders.get()),
                    issuers.first(grid.shownRows()),
                    Insiders.columns(false)));
        }
        return new Part(this, findings(issuers), blocks);
    }

    private static List<String> findings(Table issuers) {
        int most = 0;
        for (int row = 0; row < issuers.rowCount(); row++) {
            double sold = issuers.doubleColumn("sold_value").getDouble(row);
            double before = issuers.doubleColumn("sold_value").getDouble(most);
            most = sold > before || Double.isNaN(before) ? row : most;
        }
        double sold = issuers.doubleColumn("sold_value").getDouble(most);
        double all = Sums.orZero(issuers, "sold_value");
        return sold > 0
                ? List.of("Of " + Cells.count(issuers.rowCount(), "issuer") + ", insiders sold most at "
                        + issuers.stringColumn("issuer_name").get(most) + ": " + Cells.dollars(sold) + " of "
                        + Cells.dollars(all) + " in all.")
                : List.of();
    }
}
