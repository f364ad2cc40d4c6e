package org.form4.metric;

import com.google.auto.service.AutoService;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.form4.exercise.Exercise;
import org.form4.exercise.Exercises;
import org.form4.exercise.Limits;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.plan.PlanRows;
import org.form4.plan.PlanState;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * How each exercise of options and each vesting of units was paid for: held, withheld, net exercised, sold to cover, sold.
 * One row per exercise event (issuer, lead owner, class received, day), and one per withholding that belongs to no exercise
 * at hand. Not a reading of motives, and not the tax really paid.
 *
 * <p>Shares are counts, money is US dollars, rates are fractions. What no row states is missing, never zero; counts of shares
 * are zero only where the filings report no such row. The sale window and both cover rates are inclusive.
 *
 * <p>Sources: Form 4, General Instruction 8 (codes); Cicero 2009, Journal of Finance 64(6); Aboody, Hughes, Liu and Su 2008,
 * Review of Accounting Studies 13(4) (sales after exercises); Bettis, Bizjak and Lemmon 2005, Journal of Financial Economics
 * 76; Carpenter 1998, Journal of Financial Economics 48; Huddart and Lang 1996, Journal of Accounting and Economics 21.
 *
 * @param saleWindowDays trading days after the exercise in which a sale can be of its shares; 0 for the same day only
 * @param coverMinRate lowest implied tax rate from which a sale to cover is inferred where no note speaks of one
 * @param coverMaxRate highest such rate
 * @param amendments whether amended lines take the place of those they correct
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record ExercisePatterns(
        int saleWindowDays,
        double coverMinRate,
        double coverMaxRate,
        Amendments amendments,
        @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.OWNER
            + ", date exercise_date, str security_class, str instrument, str pattern, num exercised_shares,"
            + " num exercise_price, num exercise_cost, num withheld_shares, num returned_shares, num sold_shares,"
            + " num sold_shares_paired, num retained_shares, num market_price, str market_price_source,"
            + " num withheld_value, num intrinsic_value, num withholding_rate, num implied_tax_rate,"
            + " num implied_tax_rate_if_cash, num moneyness, date expiration_date, num years_to_expiration,"
            + " int tranches";
    private static final String SOURCE = "str plan_state, str evidence, " + ResultColumns.OF_EVENT;

    /** One trading day after the exercise, cover rates from 20 to 57 percent, amendments merged, no last day. */
    public ExercisePatterns() {
        this(1, 0.20, 0.57, Amendments.LATEST, null);
    }

    public ExercisePatterns {
        new Limits(saleWindowDays, coverMinRate, coverMaxRate);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        PlanRows plans = PlanRows.of(ledger);
        List<Exercise> exercises = exercises(tables, ledger);
        return new ResultParts(name())
                .add(COLUMNS, (result, i) -> append(result, ledger, exercises.get(i)))
                .add(SOURCE, (result, i) -> appendSource(result, ledger, plans, exercises.get(i)))
                .table(exercises.size());
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        PlanRows plans = PlanRows.of(ledger);
        Map<String, Exercise> found = new HashMap<>();
        for (Exercise exercise : exercises(tables, ledger)) {
            found.putIfAbsent(
                    exercise.pattern().name() + " "
                            + references(ledger, exercise.rows().all()),
                    exercise);
        }
        return row -> {
            Objects.checkIndex(row, result.rowCount());
            String rows = result.stringColumn("rows").get(row);
            Exercise exercise = found.get(result.stringColumn("pattern").get(row) + " " + rows);
            if (exercise == null) {
                throw new IllegalArgumentException(
                        "row " + row + " is no result of " + this + " on these tables: " + rows);
            }
            return exercise.explain(ledger) + planLine(ledger, plans, exercise);
        };
    }

    private Limits limits() {
        return new Limits(saleWindowDays, coverMinRate, coverMaxRate);
    }

    /** The events in the order of the result, which does not depend on what else the tables hold. */
    private List<Exercise> exercises(Form4Tables tables, Ledger ledger) {
        List<Exercise> exercises = Exercises.of(tables, ledger, limits(), PriceChecks.of(ledger)::isPriceImplausible);
        Filings filings = ledger.filings();
        exercises.sort(Comparator.<Exercise>comparingLong(e -> filings.issuerCik(filing(ledger, e)))
                .thenComparing(e -> filings.issuerName(filing(ledger, e)))
                .thenComparingLong(e -> filings.rptOwnerCik(filing(ledger, e)))
                .thenComparing(e -> filings.rptOwnerName(filing(ledger, e)))
                .thenComparingInt(e -> e.rows().day())
                .thenComparing(e -> e.rows().securityClass())
                .thenComparing(Exercise::pattern)
                .thenComparing(e -> references(ledger, e.rows().all())));
        return exercises;
    }

    private static int filing(Ledger ledger, Exercise exercise) {
        return ledger.filing(exercise.first());
    }

    private static void append(RowAppender result, Ledger ledger, Exercise e) {
        Filings filings = ledger.filings();
        int filing = filing(ledger, e);
        result.key(filings.issuerCik(filing))
                .str(filings.issuerName(filing))
                .key(filings.rptOwnerCik(filing))
                .str(filings.rptOwnerName(filing))
                .date(Days.date(e.rows().day()))
                .str(e.rows().securityClass())
                .str(e.instrument().name())
                .str(e.pattern().name())
                .num(e.exercisedShares())
                .num(e.exercisePrice())
                .num(e.exerciseCost())
                .num(e.withheldShares())
                .num(e.returnedShares())
                .num(e.soldShares())
                .num(e.soldSharesPaired())
                .num(e.retainedShares())
                .num(e.marketPrice())
                .str(e.marketPriceSource().name())
                .num(e.withheldValue())
                .num(e.intrinsicValue())
                .num(e.withholdingRate())
                .num(e.impliedTaxRate())
                .num(e.impliedTaxRateIfCash())
                .num(e.moneyness())
                .date(Days.date(e.expirationDay()))
                .num(e.yearsToExpiration())
                .integer(e.tranches());
    }

    private static void appendSource(RowAppender result, Ledger ledger, PlanRows plans, Exercise e) {
        SortedSet<String> flags = new TreeSet<>(e.flags());
        PlanState plan = planState(states(plans, e), flags);
        result.str(plan.name())
                .str(String.join(" | ", e.evidence()))
                .str(accessionNumbers(ledger, e.rows().all()))
                .str(references(ledger, e.rows().all()))
                .date(Days.date(knownAt(ledger, e)))
                .str(String.join(" ", flags));
    }

    private static String accessionNumbers(Ledger ledger, IntList rows) {
        Set<String> numbers = new LinkedHashSet<>();
        for (int row : rows) {
            numbers.add(AccessionNumber.format(ledger.accessionNumber(row)));
        }
        return String.join(" ", numbers);
    }

    private static String references(Ledger ledger, IntList rows) {
        StringBuilder references = new StringBuilder();
        for (int row : rows) {
            references.append(references.length() == 0 ? "" : " ").append(ledger.reference(row));
        }
        return references.toString();
    }

    /** The latest day on which a filing used became known, that of a borrowed price too. */
    private static int knownAt(Ledger ledger, Exercise exercise) {
        IntArrayList used = new IntArrayList(exercise.rows().all());
        used.addAll(exercise.marketPriceRows());
        int known = Filings.NO_DAY;
        for (int row : used) {
            known = Math.max(known, ledger.filings().knownAt(ledger.filing(row)));
        }
        return known;
    }

    private static List<PlanState> states(PlanRows plans, Exercise exercise) {
        List<PlanState> states = new ArrayList<>();
        for (int row : exercise.rows().all()) {
            states.add(plans.state(row));
        }
        return states;
    }

    /** What is known of the event's rows; rows that contradict each other make it unknown. */
    private static PlanState planState(List<PlanState> states, Set<String> flags) {
        boolean plan = states.contains(PlanState.PLAN);
        boolean noPlan = states.contains(PlanState.NOT_PLAN);
        if (plan && noPlan) {
            flags.add("plan_mixed");
            return PlanState.UNKNOWN;
        }
        return plan ? PlanState.PLAN : noPlan ? PlanState.NOT_PLAN : PlanState.UNKNOWN;
    }

    /** Whether an event was under a plan, as the column {@code plan_state} says. */
    static PlanState planState(PlanRows plans, Exercise exercise) {
        return planState(states(plans, exercise), new TreeSet<>());
    }

    private static String planLine(Ledger ledger, PlanRows plans, Exercise exercise) {
        List<String> told = new ArrayList<>();
        for (int row : exercise.rows().all()) {
            told.add(ledger.reference(row) + " " + plans.state(row));
        }
        return "Rule 10b5-1 plan\n  " + planState(plans, exercise) + ": " + String.join(", ", told) + "\n";
    }
}
