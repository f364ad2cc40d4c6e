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
        Table issuers = Sorted.descending(material.result(metric), "filings");
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
        Table selling = issuers.where(issuers.doubleColumn("sold_value").isGreaterThan(0));
        if (selling.isEmpty()) {
            return List.of();
        }
        Table ranked = Sorted.descending(selling, "sold_value");
        String most = ranked.stringColumn("issuer_name").get(0) + ", "
                + Cells.dollars(ranked.doubleColumn("sold_value").getDouble(0));
        String at = "Insiders sold in the market at " + Cells.number(selling.rowCount()) + " of "
                + Cells.count(issuers.rowCount(), "issuer");
        return List.of(
                selling.rowCount() == 1
                        ? at + ": " + most + "."
                        : at + ", and most at " + most + " of " + Cells.dollars(Sums.orZero(issuers, "sold_value"))
                                + " in all.");
    }
}
