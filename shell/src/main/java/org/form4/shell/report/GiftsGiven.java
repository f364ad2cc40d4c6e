package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.Table;

/** Shares given away and received, and shares that only changed the name they are held under. */
final class GiftsGiven implements Section {
    @Override
    public String id() {
        return "gifts";
    }

    @Override
    public String title() {
        return "Gifts";
    }

    @Override
    public List<String> metrics() {
        return List.of("gifts");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("gifts").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        Table out = result.where(result.stringColumn("gift_kind").isEqualTo("OUT"));
        List<String> findings = new ArrayList<>();
        if (!out.isEmpty()) {
            findings.add(Cells.number(Sums.orZero(out, "shares")) + " shares were given away in "
                    + Cells.count(out.rowCount(), "gift") + ".");
        }
        return new Part(
                this,
                findings,
                List.of(
                        new Says(
                                "Who received a gift is seldom said. Retitled shares only change the name they are held"
                                        + " under, as from an owner to the owner's trust."),
                        material.grid(
                                "gifts-listed",
                                "Gifts and retitled shares",
                                metric,
                                "transaction_date:Date, rpt_owner_name:Insider, security_class:Class, gift_kind:Kind,"
                                        + " shares:Shares, balance_before:Held before, share_of_holding:Of holding,"
                                        + " nature_of_ownership:From, to_nature_of_ownership:To, filing_date:Filed,"
                                        + " days_to_filing:Days to filing, filing_rule:Due by, flags:Flags")));
    }
}
