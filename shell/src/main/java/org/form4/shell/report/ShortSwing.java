package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.Table;

/** The estimate of profits that Section 16(b) would give to the issuer, with its caveat. */
final class ShortSwing implements Section {
    @Override
    public String id() {
        return "short-swing";
    }

    @Override
    public String title() {
        return "Short-swing profit, an estimate";
    }

    @Override
    public List<String> metrics() {
        return List.of("short-swing-profit");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("short-swing-profit").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        Table matched = result.where(result.doubleColumn("max_profit").isGreaterThan(0));
        List<String> findings = new ArrayList<>();
        if (!matched.isEmpty()) {
            findings.add("Purchases and sales less than six months apart would make a profit of up to "
                    + Cells.dollars(Sums.orZero(matched, "max_profit")) + " for "
                    + Cells.count(matched.rowCount(), "insider") + "; an estimate, not a finding of law.");
        }
        return new Part(
                this,
                findings,
                List.of(
                        new Says("Under Section 16(b) the issuer can claim profits from purchases and sales within less"
                                + " than six months. This is an estimate from Table I alone and not legal advice:"
                                + " exemptions, derivatives and what an insider knew are not weighed."),
                        material.grid(
                                "short-swing-matches",
                                "Insiders with matching purchases and sales",
                                metric,
                                matched,
                                "rpt_owner_name:Insider, security_class:Class, liho_profit:Lowest in highest out ($),"
                                        + " max_profit:Most ($), matched_shares:Shares matched, flags:Flags")));
    }
}
