package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.ledger.Amendments;
import org.form4.metric.Grain;
import org.form4.metric.NetSharesDisposed;
import org.form4.metric.Period;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Who did what: one row for each insider and class of security. */
final class Insiders implements Section {
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
        return List.of("net-shares-disposed");
    }

    @Override
    public Optional<Part> of(Material material) {
        NetSharesDisposed metric = new NetSharesDisposed(Grain.OWNER, Period.ALL, false, Amendments.LATEST, null);
        Table result = material.result(metric);
        List<String> findings = new ArrayList<>();
        double bought = Sums.orZero(result, "market_purchased");
        double sold = Sums.orZero(result, "market_sold");
        if (bought + sold > 0) {
            findings.add("Insiders sold " + Cells.number(sold) + " shares in the market and bought "
                    + Cells.number(bought) + most(result, "market_sold", sold, "sold"));
        }
        Grid grid = material.grid(
                "insiders-and-classes",
                "Insiders, by class of security",
                metric,
                (material.issuers().size() > 1 ? "issuer_name:Issuer, " : "")
                        + "rpt_owner_name:Insider, security_class:Class, market_purchased:Bought, market_sold:Sold,"
                        + " exercised:Exercised, granted:Granted, withheld:Withheld, gifted_out:Given away,"
                        + " net_shares_disposed:Net disposed, percent_of_opening:Of holding, opening_balance:Held"
                        + " before, closing_balance:Held after, reconciled:Adds up, net_value:Net value ($),"
                        + " filings:Filings");
        return Optional.of(new Part(
                this,
                findings,
                List.of(
                        new Says("Shares. Net disposed is what left the insider's hands less what came into them, so a"
                                + " negative number is a gain; gifts, grants and withholding count. 'Adds up' says"
                                + " whether the trades explain the balances that the insider reported."),
                        grid)));
    }

    /** Names the insider with the largest number, where several share it. */
    private static String most(Table result, String column, double sum, String did) {
        DoubleColumn numbers = result.doubleColumn(column);
        int largest = -1;
        for (int row = 0; row < result.rowCount(); row++) {
            if (!numbers.isMissing(row) && (largest < 0 || numbers.getDouble(row) > numbers.getDouble(largest))) {
                largest = row;
            }
        }
        if (largest < 0 || numbers.getDouble(largest) <= 0) {
            return ".";
        }
        double number = numbers.getDouble(largest);
        return "; " + result.stringColumn("rpt_owner_name").get(largest) + " " + did + " most, " + Cells.number(number)
                + " (" + Cells.percent(number / sum) + ").";
    }
}
