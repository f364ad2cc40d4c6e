package org.form4.shell.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.form4.metric.Metric;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What was reported late. */
final class Timeliness implements Section {
    @Override
    public String id() {
        return "timeliness";
    }

    @Override
    public String title() {
        return "Timeliness of the reports";
    }

    @Override
    public List<String> metrics() {
        return List.of("filing-timeliness");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("filing-timeliness").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        Table late =
                Sorted.descending(result.where(result.stringColumn("status").isEqualTo("LATE")), "business_days_late");
        List<String> findings = new ArrayList<>();
        Map<String, Integer> counts = Summary.count(result, "status");
        if (!late.isEmpty()) {
            IntColumn days = late.intColumn("business_days_late");
            findings.add("Of " + Cells.count(result.rowCount(), "report") + " of a transaction or first holding, "
                    + Cells.number(late.rowCount()) + (late.rowCount() == 1 ? " was" : " were") + " late"
                    + (days.countMissing() == days.size()
                            ? "."
                            : (late.rowCount() == 1 ? ", by " : ", the latest by ")
                                    + Cells.count((long) days.max(), "business day") + "."));
        } else if (counts.containsKey("ON_TIME")) {
            findings.add("No report was late where the filings say enough to tell.");
        }
        return new Part(
                this,
                findings,
                List.of(
                        new Says("Most transactions are due on Form 4 by the end of the second business day; gifts,"
                                + " small acquisitions and what stands on Form 5 have longer. Notice of a trade is"
                                + " not on the form, so a late report is no finding that somebody broke the law. "
                                + sentence(counts)),
                        material.grid(
                                "late-reports",
                                "Late reports",
                                metric,
                                late,
                                "transaction_date:Date, rpt_owner_name:Insider, document_type:Form,"
                                        + " transaction_code:Code, transaction_shares:Shares, filing_rule:Rule,"
                                        + " due_date:Due, filing_date:Filed, business_days_late:Business days late,"
                                        + " flags:Flags")));
    }

    private static String sentence(Map<String, Integer> counts) {
        String parts = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(status -> Cells.number(status.getValue()) + " " + words(status.getKey()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : "Of these rows: " + parts + ".";
    }

    private static String words(String status) {
        return switch (status) {
            case "PLAN_ALLOWANCE" -> "within the days that a plan allows";
            case "NOT_DUE_YET_RULE" -> "not due within two days";
            case "ADDED_BY_AMENDMENT" -> "added by an amendment";
            case "UNKNOWN" -> "without the days to tell";
            default -> Cells.kind(status);
        };
    }
}
