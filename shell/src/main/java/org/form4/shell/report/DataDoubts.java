package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.Table;

/** What is odd as filed. */
final class DataDoubts implements Section {
    @Override
    public String id() {
        return "data-quality";
    }

    @Override
    public String title() {
        return "Data quality";
    }

    @Override
    public List<String> metrics() {
        return List.of("data-quality");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("data-quality").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        List<String> kinds = new ArrayList<>();
        Summary.count(result, "fact").forEach((fact, count) -> kinds.add(Cells.kind(fact) + " " + Cells.number(count)));
        Map<String, Integer> weights = Summary.count(result, "weight");
        int suspect = weights.getOrDefault("SUSPECT", 0);
        List<String> findings = new ArrayList<>();
        if (suspect > 0) {
            findings.add(Cells.count(suspect, "fact") + (suspect == 1 ? " looks" : " look")
                    + " wrong as filed; nothing was corrected, and sums of money leave implausible prices out.");
        }
        return new Part(
                this,
                findings,
                List.of(
                        new Says("Facts that are odd as filed stay as filed and are flagged."
                                + (kinds.isEmpty() ? "" : " By kind: " + String.join(", ", kinds) + ".")),
                        material.grid(
                                "odd-facts",
                                "Odd facts",
                                metric,
                                "fact:What is odd, weight:Weight, detail:Detail, transaction_date:Date,"
                                        + " rpt_owner_name:Insider, security_title:Security, transaction_code:Code,"
                                        + " transaction_shares:Shares, transaction_price_per_share:Price ($)")));
    }
}
