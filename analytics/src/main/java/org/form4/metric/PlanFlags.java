package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.plan.CoolingOff;
import org.form4.plan.PlanRow;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanSource;
import org.form4.plan.PlanState;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Whether each transaction of both tables was made under a Rule 10b5-1 plan, and on what evidence. Not a judgement
 * whether the plan was valid. One row per transaction; what a filing does not say is UNKNOWN, never "no"; days are
 * calendar days from adoption (or last modification) to the trade, and missing when either day is.
 *
 * <p>Sources: 17 CFR 240.10b5-1(c), in particular (c)(1)(ii)(B) on cooling off and (c)(1)(iv) on modification; Form 4,
 * General Instruction 10; Exchange Act Rules C&amp;DI 120.31.
 *
 * @param amendments whether amended lines replace what they correct
 * @param asOf the last filing date that counts, inclusive; null for all
 */
@AutoService(Metric.class)
public record PlanFlags(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS =
            "str plan_state, str plan_source, bool box, bool conflict, str evidence, str footnote_ids,"
                    + " date adoption_date, date modification_date, str adopter, bool termination_mentioned,"
                    + " int days_from_adoption, str cooling_off, " + ResultColumns.OF_ROW;

    public PlanFlags() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        PlanRows plans = PlanRows.of(ledger);
        CoolingOff coolingOff = new CoolingOff(ledger, plans);
        int[] rows =
                IntStream.range(0, ledger.size()).filter(ledger::isTransaction).toArray();
        return new ResultParts(name())
                .add(ResultColumns.TRANSACTION, (result, i) -> ResultColumns.transaction(result, ledger, rows[i]))
                .add(COLUMNS, (result, i) -> append(result, ledger, rows[i], plans.row(rows[i]), coolingOff))
                .table(rows.length);
    }

    private static void append(RowAppender result, Ledger ledger, int row, PlanRow plan, CoolingOff coolingOff) {
        boolean isPlan = plan.state() == PlanState.PLAN;
        LocalDate from = plan.effectiveDate();
        LocalDate traded = Days.date(ledger.transactionDate(row));
        result.str(plan.state().name())
                .str(plan.source().name())
                .bool(plan.box())
                .bool(plan.conflict())
                .str(plan.evidence())
                .names(plan.footnoteIds())
                .date(plan.adoptionDate())
                .date(plan.modificationDate())
                .str(plan.adopter())
                .bool(plan.terminationMentioned())
                .integer(
                        isPlan && from != null && traded != null
                                ? Math.toIntExact(ChronoUnit.DAYS.between(from, traded))
                                : null)
                .str(isPlan ? coolingOff.of(row, plan).name() : null)
                .date(Days.date(ledger.filings().knownAt(ledger.filing(row))))
                .str(flags(ledger, row, plan));
    }

    private static String flags(Ledger ledger, int row, PlanRow plan) {
        Flags flags = new Flags();
        flags.add("presumed", plan.source() == PlanSource.BOX);
        flags.add("several_plans", plan.severalPlans());
        flags.add("amendment_added", ledger.isAmendmentAdded(row));
        flags.add("amendment_unmatched", ledger.isAmendmentUnmatched(row));
        return flags.toString();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Filings filings = Ledger.of(tables, amendments, asOf).filings();
        return row -> explain(filings, result, row);
    }

    private static String explain(Filings filings, Table result, int row) {
        long accession = result.longColumn("accession_number").getLong(row);
        int filing = filings.find(accession);
        Explanation text = new Explanation();
        text.line(
                "%s:%s:%s  %s  %s  %s shares of %s",
                AccessionNumber.format(accession),
                result.getString(row, "table_name"),
                result.getString(row, "row_number"),
                result.getString(row, "transaction_date"),
                result.getString(row, "transaction_code"),
                Explanation.number(result.doubleColumn("transaction_shares").get(row)),
                result.getString(row, "security_title"));
        text.line("state %s, source %s", result.getString(row, "plan_state"), result.getString(row, "plan_source"));
        String evidence = result.getString(row, "evidence");
        String ids = result.getString(row, "footnote_ids");
        if (!evidence.isEmpty()) {
            text.line("%s: \"%s\"", ids.isEmpty() ? "remarks" : "footnote " + ids, evidence);
        }
        text.line(box(result.booleanColumn("box").get(row), filing, filings));
        if (Boolean.TRUE.equals(result.booleanColumn("conflict").get(row))) {
            text.line("the box and the notes contradict each other");
        }
        if (!result.column("days_from_adoption").isMissing(row)) {
            text.line(
                    "%s days from %s (adopted or last changed) to the trade: cooling-off %s",
                    result.getString(row, "days_from_adoption"),
                    result.column("modification_date").isMissing(row)
                            ? result.getString(row, "adoption_date")
                            : result.getString(row, "modification_date"),
                    result.getString(row, "cooling_off"));
        }
        String flags = result.getString(row, "flags");
        if (!flags.isEmpty()) {
            text.line("flags: %s", flags);
        }
        return text.toString();
    }

    private static String box(@Nullable Boolean box, int filing, Filings filings) {
        if (box == null) {
            return "the form has no Rule 10b5-1 box" + (filing < 0 ? "" : " (filed " + filed(filings, filing) + ")");
        }
        return box ? "the Rule 10b5-1 box is ticked" : "the Rule 10b5-1 box is not ticked";
    }

    private static String filed(Filings filings, int filing) {
        LocalDate day = Days.date(filings.knownAt(filing));
        return day == null ? "on a day not known" : day.toString();
    }
}
