package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.form4.shell.report.Report.Headline;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The few figures of a section that belong at the top of a report. */
final class SectionHeadlines {
    private SectionHeadlines() {}

    static List<Headline> of(Section section) {
        Table result = section.result();
        return switch (section.id()) {
            case "net-shares-disposed" ->
                sums(
                        result,
                        Map.of(
                                "market_purchased", "shares bought in the market",
                                "market_sold", "shares sold in the market",
                                "withheld", "shares withheld"));
            case "exercise-patterns" -> counts(result, "pattern", "exercises: ");
            case "plan-flags" -> counts(result, "plan_state", "transactions, plan state ");
            default -> List.of();
        };
    }

    private static List<Headline> sums(Table result, Map<String, String> labels) {
        List<Headline> lines = new ArrayList<>();
        new TreeMap<>(labels).forEach((column, label) -> {
            DoubleColumn numbers = result.doubleColumn(column);
            if (numbers.countMissing() < numbers.size()) {
                lines.add(new Headline(label, CellHtml.number(numbers.sum())));
            }
        });
        return lines;
    }

    private static List<Headline> counts(Table result, String column, String label) {
        Map<String, Integer> counts = new TreeMap<>();
        StringColumn names = result.stringColumn(column);
        for (int row = 0; row < result.rowCount(); row++) {
            counts.merge(names.get(row), 1, Integer::sum);
        }
        List<Headline> lines = new ArrayList<>();
        counts.forEach((name, count) ->
                lines.add(new Headline(label + name.toLowerCase(Locale.ROOT).replace('_', ' '), Report.count(count))));
        return lines;
    }
}
