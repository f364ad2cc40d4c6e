package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Balances through time, and where they do not follow from the trades. */
final class Reconciliation implements Section {
    private static final String COLUMNS = "transaction_date:Date, rpt_owner_name:Insider, security_title:Security,"
            + " direct_or_indirect_ownership:Held, nature_of_ownership:Held how, transaction_code:Code,"
            + " transaction_shares:Shares, transaction_acquired_disposed_code:Acquired or disposed,"
            + " previous_balance:Before, expected_balance:Expected, reported_balance:Reported, difference:Difference,"
            + " status:Status, flags:Flags";

    @Override
    public String id() {
        return "holdings";
    }

    @Override
    public String title() {
        return "Holdings, and where they do not add up";
    }

    @Override
    public List<String> metrics() {
        return List.of("holdings-reconciliation");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("holdings-reconciliation").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        StringColumn status = result.stringColumn("status");
        Table breaks = result.where(status.isEqualTo("BREAK"));
        int checked = breaks.rowCount()
                + status.isEqualTo("OK")
                        .or(status.isEqualTo("END_BALANCE_REPEATED"))
                        .size();
        List<String> findings = new ArrayList<>();
        if (checked > 0) {
            findings.add(
                    breaks.isEmpty()
                            ? "All " + Cells.count(checked, "balance")
                                    + " that could be checked follow from the trades."
                            : "Of " + Cells.count(checked, "balance") + " that could be checked, "
                                    + Cells.number(breaks.rowCount())
                                    + (breaks.rowCount() == 1 ? " does" : " do") + " not follow from the trades.");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Says("Each row states the shares held after it, so the next one can be checked. A break is a"
                + " missing filing, an unreported trade, a plan purchase that need not be reported, a split, or a slip of"
                + " the pen; the filings alone do not say which."));
        for (Scene scene : Scene.of(material, result)) {
            HoldingsThroughTime.chart(material, metric, scene, COLUMNS).ifPresent(blocks::add);
        }
        blocks.add(material.grid("balance-breaks", "Balances that do not follow", metric, breaks, COLUMNS));
        return new Part(this, findings, blocks);
    }
}
