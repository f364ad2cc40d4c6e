package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;

/** The figures at the top of a report, each with the section that has its rows. */
final class Figures {
    private final Material material;
    private final List<String> sections;
    private final List<Figure> figures = new ArrayList<>();

    private Figures(Material material, List<Part> parts) {
        this.material = material;
        this.sections = parts.stream().map(part -> part.section().id()).toList();
    }

    /**
     * A figure with the words that say what it is.
     *
     * @param section the anchor of the section that has its rows
     */
    record Figure(String label, String figure, String section) {}

    static List<Figure> of(Material material, List<Part> parts) {
        Figures figures = new Figures(material, parts);
        figures.gather();
        return figures.figures;
    }

    private void gather() {
        Form4Tables tables = material.tables();
        add("filings", Cells.number(tables.submission().rowCount()), "what-was-read");
        if (material.issuers().size() > 1) {
            add("issuers", Cells.number(material.issuers().size()), "overview");
        }
        add("insiders", Cells.number(material.owners()), "insiders");
        add(
                "transactions",
                Cells.number(
                        tables.nonderivTrans().rowCount() + tables.derivTrans().rowCount()),
                "trades");
        shares("shares bought in the market", "market_purchased");
        shares("shares sold in the market", "market_sold");
        rows("exercises and vestings", "exercise-patterns", "exercises");
        rowsOf("late reports", "filing-timeliness", "status", "LATE", "timeliness");
        rowsOf("balances that do not follow", "holdings-reconciliation", "status", "BREAK", "holdings");
        rowsOf("gifts", "gifts", "gift_kind", "OUT", "gifts");
    }

    private void add(String label, String figure, String section) {
        if (sections.contains(section)) {
            figures.add(new Figure(label, figure, section));
        }
    }

    private Optional<Table> result(String metric) {
        return material.metric(metric).map(material::result);
    }

    private void shares(String label, String column) {
        result("net-shares-disposed").ifPresent(result -> {
            double sum = Sums.of(result, column);
            if (!Double.isNaN(sum)) {
                add(label, Cells.number(sum), "insiders");
            }
        });
    }

    private void rows(String label, String metric, String section) {
        result(metric).ifPresent(result -> add(label, Cells.number(result.rowCount()), section));
    }

    private void rowsOf(String label, String metric, String column, String value, String section) {
        result(metric)
                .ifPresent(result -> add(
                        label,
                        Cells.number(
                                result.stringColumn(column).isEqualTo(value).size()),
                        section));
    }
}
