package org.form4.metric;

import com.google.auto.service.AutoService;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.form4.exercise.Exercise;
import org.form4.exercise.Exercises;
import org.form4.exercise.Instrument;
import org.form4.exercise.Limits;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.metric.ExerciseSample.Event;
import org.form4.plan.PlanRows;
import org.form4.statistic.BlackScholes;
import org.form4.statistic.Bootstrap;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * What the exercises of an issuer, or of each of its insiders, have in common: how often each pattern occurs, how much was
 * withheld, how deep in the money and how long before their end options were exercised, and whether plans make a difference.
 * A description of what was reported, not an estimate for those who did not report; the events are those of
 * {@link ExercisePatterns} without conversions of share classes.
 *
 * <p>One row per group and statistic. Each says on how many events it rests and how many it leaves out for want of a number;
 * an estimate of nothing is missing. Random numbers begin from the group's key, so that a result does not depend on what
 * else is measured. Sources stand with the computations ({@link Bootstrap}, {@link BlackScholes} and beside them).
 *
 * @param grain ISSUER or OWNER
 * @param period the calendar period of the exercise date
 * @param resamples how often the bootstrap draws; 0 for no intervals of quantiles and shares
 * @param confidence of the intervals, between 0 and 1
 * @param unknownIsNoPlan whether events of which the filings do not say count as made without a plan
 * @param volatility of the share per year, a fraction; null to leave the values of options out
 * @param rate riskless, continuously compounded, per year, a fraction; null to leave the values of options out
 * @param dividendYield continuously compounded, per year, a fraction
 * @param saleWindowDays as of {@link ExercisePatterns}
 * @param amendments whether amended lines take the place of those they correct
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record ExerciseStatistics(
        Grain grain,
        Period period,
        int resamples,
        double confidence,
        boolean unknownIsNoPlan,
        @Nullable Double volatility,
        @Nullable Double rate,
        double dividendYield,
        int saleWindowDays,
        Amendments amendments,
        @Nullable LocalDate asOf)
        implements ExplainedTogether {
    private static final int FEW = 10;

    private static final String COLUMNS = ", str statistic, str unit, num estimate, num lower, num upper, num p_value,"
            + " int events, int events_missing, " + ResultColumns.OF_SUM;

    public ExerciseStatistics() {
        this(Grain.ISSUER, Period.ALL, 1000, 0.95, false, null, null, 0, 1, Amendments.LATEST, null);
    }

    /** @throws IllegalArgumentException when a parameter is out of range */
    public ExerciseStatistics {
        if (grain == Grain.FILING) {
            throw new IllegalArgumentException("grain is ISSUER or OWNER: one filing is no sample");
        }
        new Bootstrap(resamples, confidence);
        model(volatility, rate, dividendYield);
        limits(saleWindowDays);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return new Groups(tables).table();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Groups groups = new Groups(tables);
        ResultRows found = new ResultRows(groups.table(), keys() + 1);
        return row -> groups.explain(found.find(result, row));
    }

    private int keys() {
        return (grain == Grain.ISSUER ? 2 : 4) + (period == Period.ALL ? 0 : 1);
    }

    private static @Nullable BlackScholes model(
            @Nullable Double volatility, @Nullable Double rate, double dividendYield) {
        return volatility == null || rate == null ? null : new BlackScholes(volatility, rate, dividendYield);
    }

    private static Limits limits(int saleWindowDays) {
        ExercisePatterns usual = new ExercisePatterns();
        return new Limits(saleWindowDays, usual.coverMinRate(), usual.coverMaxRate());
    }

    /** The groups of one computation. */
    private final class Groups {
        private final Ledger ledger;
        private final Map<Key, List<Event>> events = new TreeMap<>();

        /** Which rows of results belong to which group, in order. */
        private final List<Key> keyOf = new ArrayList<>();

        private final List<StatisticRow> rows = new ArrayList<>();

        Groups(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            PlanRows plans = PlanRows.of(ledger);
            for (Exercise exercise :
                    Exercises.of(tables, ledger, limits(saleWindowDays), PriceChecks.of(ledger)::isPriceImplausible)) {
                if (exercise.instrument() != Instrument.CONVERTIBLE) {
                    int first = exercise.first();
                    events.computeIfAbsent(key(first, exercise), key -> new ArrayList<>())
                            .add(new Event(exercise, ExercisePatterns.planState(plans, exercise)));
                }
            }
            for (List<Event> ofKey : events.values()) {
                ofKey.sort(Comparator.comparingInt(event -> event.exercise().first()));
            }
            // each group draws by its own seed, so that they can be worked out at once
            List<Key> keys = List.copyOf(events.keySet());
            List<List<StatisticRow>> ofKeys = keys.parallelStream()
                    .map(key -> sample(key, eventsOf(key)).rows())
                    .toList();
            for (int i = 0; i < keys.size(); i++) {
                keyOf.addAll(Collections.nCopies(ofKeys.get(i).size(), keys.get(i)));
                rows.addAll(ofKeys.get(i));
            }
        }

        private Key key(int row, Exercise exercise) {
            return new Key(
                    ledger.issuer(row),
                    grain == Grain.OWNER ? ledger.owner(row) : -1,
                    period.of(exercise.rows().day()));
        }

        private ExerciseSample sample(Key key, List<Event> ofKey) {
            Filings filings = ledger.filings();
            int filing = ledger.filing(ofKey.get(0).exercise().first());
            String name = party(filings.issuerCik(filing), filings.issuerName(filing))
                    + '|'
                    + (grain == Grain.OWNER ? party(filings.rptOwnerCik(filing), filings.rptOwnerName(filing)) : "")
                    + '|'
                    + period.text(key.period());
            return new ExerciseSample(
                    ofKey,
                    name,
                    new Bootstrap(resamples, confidence),
                    unknownIsNoPlan,
                    model(volatility, rate, dividendYield));
        }

        private static String party(long cik, String name) {
            return cik < 0 ? name : String.valueOf(cik);
        }

        Table table() {
            String parties = grain == Grain.ISSUER ? ResultColumns.ISSUER : ResultColumns.OWNER;
            String columns = parties + (period == Period.ALL ? "" : ", str period") + COLUMNS;
            RowAppender result = ResultColumns.table(name(), columns);
            Map<Key, Source> sources = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                Key key = keyOf.get(i);
                append(result, key, sources.computeIfAbsent(key, this::source), rows.get(i));
            }
            return result.table();
        }

        private void append(RowAppender result, Key key, Source source, StatisticRow row) {
            Filings filings = ledger.filings();
            int last = source.last();
            result.key(filings.issuerCik(last)).str(filings.issuerName(last));
            if (grain == Grain.OWNER) {
                result.key(filings.rptOwnerCik(last)).str(filings.rptOwnerName(last));
            }
            if (period != Period.ALL) {
                result.str(period.text(key.period()));
            }
            Flags flags = new Flags();
            flags.add("few_events", row.events() < FEW);
            flags.add("events_left_out", row.missing() > 0);
            result.str(row.name())
                    .str(row.unit())
                    .num(row.estimate())
                    .num(row.interval().lower())
                    .num(row.interval().upper())
                    .num(row.pValue())
                    .integer(row.events())
                    .integer(row.missing())
                    .integer(source.filings())
                    .key(filings.accessionNumber(source.first()))
                    .key(filings.accessionNumber(last))
                    .date(Days.date(source.knownAt()))
                    .str(flags.toString())
                    .end();
        }

        private Source source(Key key) {
            Filings filings = ledger.filings();
            IntSet used = new IntOpenHashSet();
            int first = Integer.MAX_VALUE;
            int last = -1;
            int known = Filings.NO_DAY;
            for (Event event : eventsOf(key)) {
                for (int line : event.exercise().rows().all()) {
                    int filing = ledger.filing(line);
                    used.add(filing);
                    first = Math.min(first, filing);
                    last = Math.max(last, filing);
                    known = Math.max(known, filings.knownAt(filing));
                }
                for (int line : event.exercise().marketPriceRows()) {
                    known = Math.max(known, filings.knownAt(ledger.filing(line)));
                }
            }
            return new Source(used.size(), first, last, known);
        }

        private List<Event> eventsOf(Key key) {
            return events.getOrDefault(key, List.of());
        }

        String explain(int at) {
            return new SampleText(ledger, ExerciseStatistics.this, eventsOf(keyOf.get(at)), rows.get(at))
                    .text(sample(keyOf.get(at), eventsOf(keyOf.get(at))));
        }
    }

    /** The filings of a group: how many, the first and the last, and when all could be known. */
    private record Source(int filings, int first, int last, int knownAt) {}

    /** A group: issuer, owner (or -1) and period as numbers. */
    private record Key(int issuer, int owner, int period) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparingInt(Key::issuer)
                    .thenComparingInt(Key::owner)
                    .thenComparingInt(Key::period)
                    .compare(this, other);
        }
    }
}
