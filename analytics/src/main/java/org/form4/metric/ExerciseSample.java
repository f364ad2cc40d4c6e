package org.form4.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.form4.exercise.Exercise;
import org.form4.exercise.Instrument;
import org.form4.exercise.Pattern;
import org.form4.metric.StatisticRow.Basis;
import org.form4.plan.PlanState;
import org.form4.statistic.BlackScholes;
import org.form4.statistic.Bootstrap;
import org.form4.statistic.Interval;
import org.form4.statistic.Quantiles;
import org.form4.statistic.RankTest;
import org.jspecify.annotations.Nullable;

/** The exercises of one group and the numbers that describe them. Conversions of share classes must not be among them. */
final class ExerciseSample {
    private static final double[] PROBABILITIES = {0.10, 0.25, 0.50, 0.75, 0.90};

    private final List<Event> events;
    private final String key;
    private final Bootstrap bootstrap;
    private final boolean unknownIsNoPlan;
    private final @Nullable BlackScholes model;
    private final List<StatisticRow> rows = new ArrayList<>();

    /** An exercise, and whether it was under a plan. */
    record Event(Exercise exercise, PlanState plan) {}

    /**
     * @param events in order of time
     * @param key of the group, from which random numbers begin
     * @param unknownIsNoPlan whether events that say nothing of a plan count as made without one
     * @param model for the value of options; null for none
     */
    ExerciseSample(
            List<Event> events,
            String key,
            Bootstrap bootstrap,
            boolean unknownIsNoPlan,
            @Nullable BlackScholes model) {
        this.events = events;
        this.key = key;
        this.bootstrap = bootstrap;
        this.unknownIsNoPlan = unknownIsNoPlan;
        this.model = model;
    }

    /** The statistics, always the same ones in the same order. */
    List<StatisticRow> rows() {
        rows.clear();
        addCounts();
        addShares();
        addDistribution("withholding_rate", "fraction", Basis.WITHHOLDING_RATE, e -> e.withholdingRate());
        addDistribution("withholding_rate_if_withheld", "fraction", Basis.WITHHELD, e -> e.withholdingRate());
        addDistribution("moneyness", "ratio", Basis.MONEYNESS, e -> e.moneyness());
        addPlanTest("moneyness_plan_against_no_plan", Basis.PLAN_MONEYNESS, e -> e.moneyness());
        addPlanTest("years_to_expiration_plan_against_no_plan", Basis.PLAN_LIFE, e -> e.yearsToExpiration());
        addRegression();
        addOptionValue();
        return rows;
    }

    /** Whether a statistic with this basis counts the event. */
    boolean counts(Basis basis, Event event) {
        Exercise e = event.exercise();
        return switch (basis) {
            case ANY -> true;
            case NO_PRICE -> Double.isNaN(e.marketPrice());
            case WITHHOLDING_RATE -> e.rows().isExercise() && !Double.isNaN(e.withholdingRate());
            case WITHHELD -> e.rows().isExercise() && e.withholdingRate() > 0;
            case MONEYNESS -> !Double.isNaN(e.moneyness());
            case PLAN_MONEYNESS -> !Double.isNaN(e.moneyness()) && isPlanKnown(event);
            case PLAN_LIFE -> e.exercisePrice() > 0 && !Double.isNaN(e.yearsToExpiration()) && isPlanKnown(event);
            case LIFE -> !Double.isNaN(e.moneyness()) && !Double.isNaN(e.yearsToExpiration());
            case OPTION ->
                e.instrument() == Instrument.OPTION
                        && e.moneyness() > 0
                        && e.exercisedShares() > 0
                        && !Double.isNaN(e.yearsToExpiration());
        };
    }

    /** The events that could count if they stated everything; those of them that do not are missing. */
    private boolean couldCount(Basis basis, Event event) {
        Exercise e = event.exercise();
        return switch (basis) {
            case ANY, NO_PRICE -> true;
            case WITHHOLDING_RATE, WITHHELD -> e.rows().isExercise();
            case MONEYNESS, PLAN_MONEYNESS, PLAN_LIFE, LIFE ->
                e.rows().isExercise() && e.instrument() != Instrument.UNIT;
            case OPTION -> e.rows().isExercise() && e.instrument() == Instrument.OPTION;
        };
    }

    private int missing(Basis basis) {
        int missing = 0;
        for (Event event : events) {
            boolean isMissing = basis == Basis.WITHHELD
                    ? couldCount(basis, event) && !counts(Basis.WITHHOLDING_RATE, event)
                    : couldCount(basis, event) && !counts(basis, event);
            missing += isMissing ? 1 : 0;
        }
        return missing;
    }

    private boolean isPlanKnown(Event event) {
        return unknownIsNoPlan || event.plan() != PlanState.UNKNOWN;
    }

    private void addCounts() {
        rows.add(new StatisticRow("events", "events", events.size(), Interval.NONE, events.size(), 0, Basis.ANY));
        int unpriced = (int)
                events.stream().filter(event -> counts(Basis.NO_PRICE, event)).count();
        rows.add(new StatisticRow(
                "events_without_price", "events", unpriced, Interval.NONE, events.size(), 0, Basis.NO_PRICE));
    }

    private void addShares() {
        Pattern[] patterns = Pattern.values();
        int[] categories = events.stream()
                .mapToInt(event -> List.of(patterns).indexOf(event.exercise().pattern()))
                .toArray();
        List<Interval> intervals = bootstrap.ofShares(categories, patterns.length, seed("patterns"));
        for (int pattern = 0; pattern < patterns.length; pattern++) {
            int count = 0;
            for (int category : categories) {
                count += category == pattern ? 1 : 0;
            }
            rows.add(new StatisticRow(
                    "share_of_" + patterns[pattern].name().toLowerCase(Locale.ROOT),
                    "fraction",
                    (double) count / categories.length,
                    intervals.get(pattern),
                    events.size(),
                    0,
                    Basis.ANY));
        }
    }

    private void addDistribution(String name, String unit, Basis basis, ToDoubleFunction<Exercise> number) {
        double[] values = values(basis, number);
        int missing = missing(basis);
        List<Interval> intervals = bootstrap.ofQuantilesAndMean(values, PROBABILITIES, seed(name));
        for (int i = 0; i < PROBABILITIES.length; i++) {
            rows.add(new StatisticRow(
                    name + "_p" + Math.round(100 * PROBABILITIES[i]),
                    unit,
                    Quantiles.of(values, PROBABILITIES[i]),
                    intervals.get(i),
                    values.length,
                    missing,
                    basis));
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = values.length == 0 ? Double.NaN : sum / values.length;
        rows.add(new StatisticRow(
                name + "_mean", unit, mean, intervals.get(PROBABILITIES.length), values.length, missing, basis));
    }

    private void addPlanTest(String name, Basis basis, ToDoubleFunction<Exercise> number) {
        double[] plan = events.stream()
                .filter(event -> counts(basis, event) && event.plan() == PlanState.PLAN)
                .mapToDouble(event -> number.applyAsDouble(event.exercise()))
                .toArray();
        double[] noPlan = events.stream()
                .filter(event -> counts(basis, event) && event.plan() != PlanState.PLAN)
                .mapToDouble(event -> number.applyAsDouble(event.exercise()))
                .toArray();
        RankTest test = RankTest.of(plan, noPlan);
        rows.add(new StatisticRow(
                name,
                "probability",
                test.probability(),
                Interval.NONE,
                test.pValue(),
                plan.length + noPlan.length,
                missing(basis),
                basis));
    }

    private void addRegression() {
        double[] years = values(Basis.LIFE, e -> e.yearsToExpiration());
        double[] moneyness = values(Basis.LIFE, e -> e.moneyness());
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < years.length; i++) {
            line.addData(years[i], moneyness[i]);
        }
        boolean isDetermined = years.length > 2 && line.getXSumSquares() > 0;
        double slope = isDetermined ? line.getSlope() : Double.NaN;
        double within = isDetermined ? line.getSlopeConfidenceInterval(1 - bootstrap.confidence()) : Double.NaN;
        double scale = isDetermined ? within / line.getSlopeStdErr() : Double.NaN;
        double intercept = isDetermined ? line.getIntercept() : Double.NaN;
        double interceptWithin = isDetermined ? scale * line.getInterceptStdErr() : Double.NaN;
        int missing = missing(Basis.LIFE);
        rows.add(new StatisticRow(
                "moneyness_slope_per_year",
                "ratio per year",
                slope,
                new Interval(slope - within, slope + within),
                isDetermined ? line.getSignificance() : Double.NaN,
                years.length,
                missing,
                Basis.LIFE));
        rows.add(new StatisticRow(
                "moneyness_intercept",
                "ratio",
                intercept,
                new Interval(intercept - interceptWithin, intercept + interceptWithin),
                years.length,
                missing,
                Basis.LIFE));
        rows.add(new StatisticRow(
                "moneyness_r_squared",
                "fraction",
                isDetermined ? line.getRSquare() : Double.NaN,
                Interval.NONE,
                years.length,
                missing,
                Basis.LIFE));
    }

    private void addOptionValue() {
        double givenUp = Double.NaN;
        double whole = Double.NaN;
        int counted = 0;
        for (Event event : events) {
            if (counts(Basis.OPTION, event)) {
                double value = optionValue(event);
                givenUp = plus(givenUp, value - intrinsicValue(event));
                whole = plus(whole, value);
                counted++;
            }
        }
        int missing = missing(Basis.OPTION);
        rows.add(new StatisticRow(
                "option_value_given_up", "US dollars", givenUp, Interval.NONE, counted, missing, Basis.OPTION));
        rows.add(new StatisticRow(
                "option_value_given_up_share",
                "fraction",
                givenUp / whole,
                Interval.NONE,
                counted,
                missing,
                Basis.OPTION));
    }

    /** What the options of an event were worth by the model; NaN without a model. */
    double optionValue(Event event) {
        Exercise e = event.exercise();
        return model == null
                ? Double.NaN
                : e.exercisedShares() * model.call(e.marketPrice(), e.exercisePrice(), e.yearsToExpiration());
    }

    static double intrinsicValue(Event event) {
        Exercise e = event.exercise();
        return e.exercisedShares() * Math.max(0, e.marketPrice() - e.exercisePrice());
    }

    private static double plus(double sum, double addend) {
        return Double.isNaN(sum) ? addend : sum + addend;
    }

    private double[] values(Basis basis, ToDoubleFunction<Exercise> number) {
        return events.stream()
                .filter(event -> counts(basis, event))
                .mapToDouble(event -> number.applyAsDouble(event.exercise()))
                .toArray();
    }

    private long seed(String family) {
        return Bootstrap.seed(key + '|' + family);
    }
}
