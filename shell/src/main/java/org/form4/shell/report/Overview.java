package org.form4.shell.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.form4.ledger.Amendments;
import org.form4.metric.Grain;
import org.form4.metric.NetSharesDisposed;
import org.form4.metric.Period;
import org.form4.tables.ColumnKind;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import tech.tablesaw.api.Table;

/** One row for each issuer, where there are several. */
final class Overview implements Section {
    private static final List<String> SUMS = List.of(
            "market_purchased",
            "market_sold",
            "exercised",
            "withheld",
            "gifted_out",
            "net_shares_disposed",
            "net_value");

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
        return List.of("net-shares-disposed");
    }

    @Override
    public Optional<Part> of(Material material) {
        if (material.issuers().size() < 2) {
            return Optional.empty();
        }
        Table issuers = issuers(material);
        Grid grid = new Grid(
                "issuers",
                "Issuers",
                issuers,
                Shown.list("issuer_name:Issuer, filings:Filings, insiders:Insiders, last_period:Last period,"
                        + " market_purchased:Bought, market_sold:Sold, exercised:Exercised, withheld:Withheld,"
                        + " gifted_out:Given away, net_shares_disposed:Net disposed, net_value:Net value ($)"),
                null);
        return Optional.of(new Part(
                this,
                List.of(),
                List.of(
                        new Says("Shares, all classes together. Net disposed is what left the insiders' hands less what"
                                + " came into them; a negative number is a gain. Net value counts rows that state a"
                                + " price."),
                        grid)));
    }

    private static Table issuers(Material material) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Table result = material.result(new NetSharesDisposed(Grain.ISSUER, Period.ALL, false, Amendments.LATEST, null));
        for (int row = 0; row < result.rowCount(); row++) {
            double[] of = sums.computeIfAbsent(IssuerTables.key(result, row), key -> nothing());
            for (int i = 0; i < of.length; i++) {
                of[i] = Sums.add(of[i], result.doubleColumn(SUMS.get(i)).getDouble(row));
            }
        }
        IssuerTables issuers = material.byIssuer();
        RowAppender rows = new RowAppender(ColumnKind.table(
                "issuers",
                ColumnKind.columns("cik issuer_cik, str issuer_name, int filings, int insiders, date last_period, num "
                        + String.join(", num ", SUMS))));
        for (int issuer = 0; issuer < issuers.size(); issuer++) {
            append(rows, issuers.of(issuer), sums);
        }
        return rows.table().sortDescendingOn("filings");
    }

    private static void append(RowAppender rows, Form4Tables issuer, Map<String, double[]> sums) {
        Table filings = issuer.submission();
        rows.key(filings.longColumn("issuer_cik").getLong(0))
                .str(filings.stringColumn("issuer_name").get(0))
                .integer(filings.rowCount())
                .integer(Material.distinct(issuer.reportingOwner(), "rpt_owner_name")
                        .size())
                .date(filings.dateColumn("period_of_report").max());
        for (double sum : sums.getOrDefault(IssuerTables.key(filings, 0), nothing())) {
            rows.num(sum);
        }
        rows.end();
    }

    private static double[] nothing() {
        double[] sums = new double[SUMS.size()];
        Arrays.fill(sums, Double.NaN);
        return sums;
    }
}
