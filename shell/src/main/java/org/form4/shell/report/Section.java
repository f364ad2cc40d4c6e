package org.form4.shell.report;

import java.util.List;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;

/**
 * A part of a report that shows one metric.
 *
 * @param metric what it shows, with the parameters it is computed with
 * @param title the heading
 * @param lead one sentence that says how to read it
 * @param columns which columns are shown, in order; the others are in {@code form4 metric NAME}
 * @param result the metric's result on the report's tables
 */
record Section(Metric metric, String title, String lead, List<String> columns, Table result) {

    /** What a section is about before it is computed. */
    private record Plan(String metric, String title, String lead, String columns) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "net-shares-disposed",
                    "Who gave up how many shares",
                    "Shares disposed less shares acquired, by owner and class of security; a negative number is a"
                            + " gain. The balances are the owner's own reports, and a tick says that they agree with"
                            + " the trades.",
                    "rpt_owner_name security_class direct_or_indirect_ownership acquired_shares disposed_shares"
                            + " net_shares_disposed market_purchased market_sold exercised withheld opening_balance"
                            + " closing_balance reconciled net_value filings flags"),
            new Plan(
                    "exercise-patterns",
                    "Exercises, and what was kept of them",
                    "One row for each exercise or vesting: how it was paid, how many shares went to the issuer or the"
                            + " market, how many stayed.",
                    "exercise_date rpt_owner_name instrument pattern exercised_shares exercise_price withheld_shares"
                            + " sold_shares_paired retained_shares withholding_rate market_price implied_tax_rate"
                            + " plan_state flags"),
            new Plan(
                    "plan-flags",
                    "Trades under Rule 10b5-1 plans",
                    "One row for each transaction: whether it was made under a plan, and on what"
                            + " evidence; unfold a row to read the filer's own sentence.",
                    "transaction_date rpt_owner_name transaction_code transaction_shares plan_state plan_source box"
                            + " conflict adoption_date days_from_adoption cooling_off flags"));

    Section {
        columns = List.copyOf(columns);
    }

    /** The sections of a report on these tables, in order. */
    static List<Section> of(Form4Tables tables) {
        Metrics catalogue = Metrics.all();
        return PLANS.stream()
                .flatMap(plan -> catalogue.find(plan.metric()).stream().map(metric -> section(plan, metric, tables)))
                .toList();
    }

    private static Section section(Plan plan, Metric metric, Form4Tables tables) {
        return new Section(
                metric, plan.title(), plan.lead(), List.of(plan.columns().split(" ", -1)), metric.compute(tables));
    }

    /** The anchor in the page, and the metric's name. */
    String id() {
        return metric.name();
    }
}
