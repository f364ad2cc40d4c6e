package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Who did what: one row for each insider. */
final class Insiders implements Section {
    private static final String COLUMNS = "rpt_owner_name:Insider, role:Role, officer_title:Title, bought:Bought,"
            + " sold:Sold, sold_value:Sold ($), plan_share_of_sales:Sold under plans,"
            + " exercised:Exercised, withheld:Withheld, retained:Kept of exercises, net_shares_disposed:Net disposed,"
            + " share_of_holdings:Of holdings, closing_holdings:Held at the end, late_filings:Late filings,"
            + " filings:Filings, last_transaction_date:Last trade, flags:Flags";

    @Override
    public String id() {
        return "insiders";
    }

    @Override
    public String title() {
        return "Who did what";
    }

    @Override
    public List<String> metrics() {
        return List.of("insider-summary");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("insider-summary").map(metric -> part(material, metric));
    }

    static List<Shown> columns(boolean withIssuer) {
        return Shown.list((withIssuer ? "issuer_name:Issuer, " : "") + COLUMNS);
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        Grid grid = material.grid(
                "insiders-summary",
                "Insiders",
                metric,
                Sorted.descending(result, "sold_value", "sold", "bought", "exercised", "filings"),
                (material.issuers().size() > 1 ? "issuer_name:Issuer, " : "") + COLUMNS);
        return new Part(
                this,
                findings(result),
                List.of(
                        new Says("Shares, all classes together. Net disposed is what left the insider's hands less"
                                + " what came into them, so a negative number is a gain; gifts, grants and withholding"
                                + " count. Dollars count rows that state a price." + joint(material, result)),
                        grid));
    }

    /** Why the report may speak of more insiders than this table has. */
    private static String joint(Material material, Table result) {
        int listed = material.owners();
        int first = Material.distinct(result, "rpt_owner_name").size();
        return first < listed
                ? " A joint filing counts for the insider listed first; " + (listed - first)
                        + (listed - first == 1 ? " insider is" : " insiders are") + " only listed behind others."
                : "";
    }

    private static List<String> findings(Table result) {
        double bought = Sums.orZero(result, "bought");
        double sold = Sums.orZero(result, "sold");
        if (bought + sold <= 0) {
            return List.of();
        }
        List<String> findings = new ArrayList<>();
        findings.add("Insiders sold " + Cells.number(sold) + " shares in the market"
                + money(Sums.orZero(result, "sold_value")) + " and bought " + Cells.number(bought)
                + money(Sums.orZero(result, "bought_value")) + ".");
        int most = largest(result.doubleColumn("sold"));
        if (most >= 0 && sold > 0) {
            double of = result.doubleColumn("sold").getDouble(most);
            String role = Cells.text(result.column("role"), most);
            findings.add(result.stringColumn("rpt_owner_name").get(most) + (role.isEmpty() ? "" : " (" + role + ")")
                    + " sold most: " + Cells.number(of) + " shares, " + Cells.percent(of / sold) + " of all sold.");
        }
        return findings;
    }

    private static String money(double dollars) {
        return dollars > 0 ? " for " + Cells.dollars(dollars) : "";
    }

    /** The row with the largest number, or -1 when none is above zero. */
    private static int largest(DoubleColumn numbers) {
        int largest = -1;
        for (int row = 0; row < numbers.size(); row++) {
            double number = numbers.getDouble(row);
            if (number > 0 && (largest < 0 || number > numbers.getDouble(largest))) {
                largest = row;
            }
        }
        return largest;
    }
}
