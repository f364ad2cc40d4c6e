package org.form4.shell.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The headline figures as lines for the terminal. */
final class Summary {
    private final Material material;
    private final StringBuilder lines = new StringBuilder();

    Summary(Material material) {
        this.material = material;
        Form4Tables tables = material.tables();
        count("filings", tables.submission().rowCount());
        count("issuers", material.issuers().size());
        count("reporting owners", material.owners());
        line("period of report", period(tables.submission().dateColumn("period_of_report")));
        count("Table I transactions", tables.nonderivTrans().rowCount());
        count("Table II transactions", tables.derivTrans().rowCount());
        count(
                "holdings reported",
                tables.nonderivHolding().rowCount() + tables.derivHolding().rowCount());
        sum("shares bought in the market", "market_purchased");
        sum("shares sold in the market", "market_sold");
        sum("shares withheld", "withheld");
        counts("exercises: ", "exercise-patterns", "pattern");
        counts("transactions, plan state ", "plan-flags", "plan_state");
        for (String severity : List.of("rejected", "repaired", "suspect", "ignored")) {
            if (tables.problems(severity) > 0) {
                count("problems: " + severity, tables.problems(severity));
            }
        }
    }

    String lines() {
        return lines.toString();
    }

    private static String period(DateColumn period) {
        return period.size() == period.countMissing()
                ? "not stated"
                : Cells.day(period.min()) + " to " + Cells.day(period.max());
    }

    private void sum(String label, String column) {
        material.metric("net-shares-disposed").map(material::result).ifPresent(result -> {
            DoubleColumn numbers = result.doubleColumn(column);
            if (numbers.countMissing() < numbers.size()) {
                line(label, Cells.number(numbers.sum()));
            }
        });
    }

    private void counts(String label, String metric, String column) {
        material.metric(metric)
                .map(material::result)
                .ifPresent(result ->
                        count(result, column).forEach((name, count) -> count(label + Cells.kind(name), count)));
    }

    static Map<String, Integer> count(Table result, String column) {
        Map<String, Integer> counts = new TreeMap<>();
        StringColumn names = result.stringColumn(column);
        for (int row = 0; row < result.rowCount(); row++) {
            counts.merge(names.get(row), 1, Integer::sum);
        }
        return counts;
    }

    private void count(String label, int count) {
        line(label, Cells.number(count));
    }

    private void line(String label, String figure) {
        lines.append(String.format(Locale.ROOT, "  %-34s %s%n", label, figure));
    }
}
