package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.metric.Metric;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Sales under Rule 10b5-1 plans: the plans, their cooling-off, and the box against the footnotes. */
final class PlanSales implements Section {
    private static final String PLANS = "rpt_owner_name:Insider, adoption_date:Adopted, modification_date:Changed,"
            + " adopter:Adopted by, first_trade_date:First trade, last_trade_date:Last trade,"
            + " days_to_first_trade:Days to first, cooling_off:Cooling-off, trades:Trades,"
            + " sold_shares:Sold, sold_value:Sold ($), purchased_shares:Bought, single_trade:Single trade,"
            + " traded_in_quarter_of_adoption:In quarter of adoption,"
            + " termination_mentioned:Said to end, flags:Flags";

    private static final String ROWS = "transaction_date:Date, rpt_owner_name:Insider, transaction_code:Code,"
            + " transaction_shares:Shares, plan_state:Plan, plan_source:Known from, box:Box ticked,"
            + " evidence:What the filing says, adoption_date:Adopted, flags:Flags";

    @Override
    public String id() {
        return "plans";
    }

    @Override
    public String title() {
        return "Sales under Rule 10b5-1 plans";
    }

    @Override
    public List<String> metrics() {
        return List.of("plan-flags", "plan-ledger");
    }

    @Override
    public Optional<Part> of(Material material) {
        return material.metric("plan-flags").map(metric -> part(material, metric));
    }

    private Part part(Material material, Metric metric) {
        Table result = material.result(metric);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Says("A plan under Rule 10b5-1 fixes trades beforehand. For plans adopted since 27 February 2023"
                + " directors and officers must wait 90 to 120 days before the first trade. What a filing does not say"
                + " is unknown, never no."));
        Table dated = result.where(result.stringColumn("plan_state")
                .isEqualTo("PLAN")
                .and(result.dateColumn("adoption_date").isNotMissing()));
        for (Scene scene : Scene.of(material, dated)) {
            blocks.add(PlanTimeline.chart(material, scene, ROWS));
        }
        material.metric("plan-ledger")
                .ifPresent(ledger -> blocks.add(material.grid("plans-known", "Plans", ledger, PLANS)));
        blocks.add(material.grid(
                "plan-conflicts",
                "Rows on which the box and the footnotes disagree",
                metric,
                result.where(result.booleanColumn("conflict").isTrue()),
                ROWS));
        return new Part(this, findings(result), blocks);
    }

    private static List<String> findings(Table result) {
        StringColumn code = result.stringColumn("transaction_code");
        Table sales = result.where(
                code.isEqualTo("S").and(result.stringColumn("table_name").isEqualTo("I")));
        if (sales.isEmpty()) {
            return List.of();
        }
        double all = Sums.orZero(sales, "transaction_shares");
        double planned = ofState(sales, "PLAN");
        double not = ofState(sales, "NOT_PLAN");
        List<String> findings = new ArrayList<>();
        if (all > 0) {
            findings.add("Of " + Cells.number(all) + " shares sold, " + Cells.percent(planned / all)
                    + " were sold under a Rule 10b5-1 plan, " + Cells.percent(not / all) + " outside of one; for "
                    + Cells.percent((all - planned - not) / all) + " the filings do not say.");
        }
        int conflicts = sales.booleanColumn("conflict").isTrue().size();
        if (conflicts > 0) {
            findings.add("On " + Cells.count(conflicts, "sale") + " the box on the form and the footnotes disagree.");
        }
        int early = sales.stringColumn("cooling_off").isEqualTo("SHORT").size();
        if (early > 0) {
            findings.add(Cells.count(early, "sale") + " began a plan sooner than the cooling-off period allows.");
        }
        return findings;
    }

    private static double ofState(Table sales, String state) {
        return Sums.orZero(sales.where(sales.stringColumn("plan_state").isEqualTo(state)), "transaction_shares");
    }
}
