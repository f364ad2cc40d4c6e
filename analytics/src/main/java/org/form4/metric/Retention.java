package org.form4.metric;

import com.google.auto.service.AutoService;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.form4.exercise.Exercise;
import org.form4.exercise.Instrument;
import org.form4.exercise.KeptShares;
import org.form4.exercise.KeptShares.Exit;
import org.form4.exercise.KeptShares.Left;
import org.form4.exercise.KeptShares.Lot;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * How long insiders keep what they exercise: of the shares kept of each year's exercises and vestings, how many are still
 * held some days later. Not a holding-period rule, and blind to shares that leave by ways nobody must report. Disposals take
 * the shares of the oldest exercise first ({@link KeptShares}).
 *
 * <p>Unit: shares. Exercises of which the days have not passed before the issuer's last filing are censored: counted as
 * kept, and left out of the rate. Vestings whose size no row states (withholdings alone) cannot be followed.
 *
 * @param days after the exercise, calendar days, inclusive
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record Retention(
        int days, Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final int MOST_DAYS = 36_600;

    private static final String COLUMNS = ResultColumns.OWNER
            + ", str period, str security_class, int exercises, num exercised_shares, num kept_shares,"
            + " num censored_shares, num followed_shares, num sold_shares, num given_shares, num other_disposed_shares,"
            + " num held_shares, num retention_rate, date data_end, "
            + ResultColumns.OF_SUM;

    public Retention() {
        this(365, Amendments.LATEST, null);
    }

    /** @throws IllegalArgumentException when {@code days} is out of range */
    public Retention {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days is from 0 to " + MOST_DAYS + ", not " + days);
        }
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return new Years(tables).table();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Years years = new Years(tables);
        ResultRows found = new ResultRows(years.table(), 6);
        List<Year> all = List.copyOf(years.years.values());
        return row -> years.explain(all.get(found.find(result, row)));
    }

    /** An issuer, an owner, a class and a year. */
    private record Key(int issuer, int owner, String securityClass, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparingInt(Key::issuer)
                    .thenComparingInt(Key::owner)
                    .thenComparingInt(Key::year)
                    .thenComparing(Key::securityClass)
                    .compare(this, other);
        }
    }

    /** The exercises of one year, and what was kept of them. */
    private static final class Year {
        private final List<Exercise> exercises = new ArrayList<>();
        private final List<Lot> lots = new ArrayList<>();
        private boolean isIncomplete;
    }

    /** The years of one computation. */
    private final class Years {
        private final Ledger ledger;
        private final PriceChecks prices;
        private final Map<Key, Year> years = new TreeMap<>();
        private final int[] dataEnd;

        Years(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            prices = PriceChecks.of(ledger);
            Filings filings = ledger.filings();
            dataEnd = new int[filings.issuerCount()];
            Arrays.fill(dataEnd, Filings.NO_DAY);
            for (int filing = 0; filing < filings.size(); filing++) {
                int issuer = filings.issuer(filing);
                dataEnd[issuer] = Math.max(dataEnd[issuer], filings.knownAt(filing));
            }
            List<Exercise> exercises = UsualExercises.of(tables, ledger, prices);
            for (Exercise exercise : exercises) {
                boolean isDated = exercise.rows().day() != Filings.NO_DAY;
                if (exercise.rows().isExercise() && isDated && exercise.instrument() != Instrument.CONVERTIBLE) {
                    Year year = year(exercise);
                    year.exercises.add(exercise);
                    year.isIncomplete |= Double.isNaN(exercise.retainedShares());
                }
            }
            for (Lot lot : KeptShares.of(ledger, exercises)) {
                year(lot.exercise()).lots.add(lot);
            }
        }

        private Year year(Exercise exercise) {
            int first = exercise.first();
            int year = LocalDate.ofEpochDay(exercise.rows().day()).getYear();
            Key key = new Key(
                    ledger.issuer(first), ledger.owner(first), exercise.rows().securityClass(), year);
            return years.computeIfAbsent(key, k -> new Year());
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            years.forEach((key, year) -> append(result, key, year));
            return result.table();
        }

        private boolean isCensored(Lot lot, int issuer) {
            return (long) lot.exercise().rows().day() + days > dataEnd[issuer];
        }

        private double left(Lot lot, Exit exit) {
            return lot.left(ledger, exit, lot.exercise().rows().day() + days);
        }

        private void append(RowAppender result, Key key, Year year) {
            double exercised = 0;
            for (Exercise exercise : year.exercises) {
                exercised += Double.isNaN(exercise.exercisedShares()) ? 0 : exercise.exercisedShares();
            }
            double kept = 0;
            double censored = 0;
            Map<Exit, Double> left = new EnumMap<>(Exit.class);
            for (Lot lot : year.lots) {
                kept += lot.exercise().retainedShares();
                if (isCensored(lot, key.issuer())) {
                    censored += lot.exercise().retainedShares();
                } else {
                    for (Exit exit : Exit.values()) {
                        left.merge(exit, left(lot, exit), Double::sum);
                    }
                }
            }
            double followed = kept - censored;
            double sold = left.getOrDefault(Exit.SOLD, 0.0);
            double given = left.getOrDefault(Exit.GIVEN, 0.0);
            double other = left.getOrDefault(Exit.OTHER, 0.0);
            IntArrayList rows = rows(year);
            Filings filings = ledger.filings();
            int named = ledger.filing(rows.getInt(rows.size() - 1));
            double held = followed - sold - given - other;
            result.key(filings.issuerCik(named))
                    .str(filings.issuerName(named))
                    .key(filings.rptOwnerCik(named))
                    .str(filings.rptOwnerName(named))
                    .str(String.valueOf(key.year()))
                    .str(key.securityClass())
                    .integer(year.exercises.size())
                    .num(exercised)
                    .num(kept)
                    .num(censored)
                    .num(followed)
                    .num(sold)
                    .num(given)
                    .num(other)
                    .num(held)
                    .num(followed > 0 ? held / followed : Double.NaN)
                    .date(Days.date(dataEnd[key.issuer()]));
            appendSource(result, year, rows);
        }

        /** The rows of the exercises and of what left in time, in the order of the ledger. */
        private IntArrayList rows(Year year) {
            IntArrayList rows = new IntArrayList();
            year.exercises.forEach(exercise -> rows.addAll(exercise.rows().all()));
            for (Lot lot : year.lots) {
                for (Left some : lot.left()) {
                    if (ledger.transactionDate(some.row())
                            <= lot.exercise().rows().day() + days) {
                        rows.add(some.row());
                    }
                }
            }
            rows.sort(null);
            return rows;
        }

        private void appendSource(RowAppender result, Year year, IntArrayList rows) {
            Filings filings = ledger.filings();
            IntSet used = new IntOpenHashSet();
            int first = Integer.MAX_VALUE;
            int last = -1;
            int known = Filings.NO_DAY;
            int ofRows = 0;
            for (int row : rows) {
                int filing = ledger.filing(row);
                used.add(filing);
                first = Math.min(first, filing);
                last = Math.max(last, filing);
                known = Math.max(known, filings.knownAt(filing));
                ofRows |= RowFlag.of(ledger, prices, row);
            }
            Flags flags = new Flags();
            int issuer = ledger.issuer(rows.getInt(0));
            flags.add("censored", year.lots.stream().anyMatch(lot -> isCensored(lot, issuer)));
            flags.add("retained_incomplete", year.isIncomplete);
            String text = RowFlag.text(ofRows);
            flags.add(text, !text.isEmpty());
            result.integer(used.size())
                    .key(filings.accessionNumber(first))
                    .key(filings.accessionNumber(last))
                    .date(Days.date(known))
                    .str(flags.toString())
                    .end();
        }

        String explain(Year year) {
            RowLines lines = new RowLines(ledger, Retention.this);
            for (Exercise exercise : year.exercises) {
                for (int row : exercise.rows().all()) {
                    lines.row(row, "exercise of " + Days.date(exercise.rows().day()));
                }
                lines.say(
                        "  kept of the exercise of " + Days.date(exercise.rows().day()) + ": "
                                + RowLines.number(exercise.retainedShares()) + " of "
                                + RowLines.number(exercise.exercisedShares()) + ", as exercise-patterns has it");
            }
            for (Lot lot : year.lots) {
                int day = lot.exercise().rows().day();
                for (Left some : lot.left()) {
                    boolean inTime = ledger.transactionDate(some.row()) <= day + days;
                    lines.row(
                            some.row(),
                            RowLines.number(some.shares()) + " of those kept of " + Days.date(day) + " "
                                    + (inTime ? "left: " + some.exit() : "left later than counted"));
                }
                int issuer = ledger.issuer(lot.exercise().first());
                lines.say("  " + Days.date(day) + " + " + days + " days = " + LocalDate.ofEpochDay((long) day + days)
                        + (isCensored(lot, issuer)
                                ? ", after the last filing of " + Days.date(dataEnd[issuer])
                                        + ": censored, not in the rate"
                                : ": still held "
                                        + RowLines.number(lot.exercise().retainedShares()
                                                - left(lot, Exit.SOLD)
                                                - left(lot, Exit.GIVEN)
                                                - left(lot, Exit.OTHER))
                                        + " of "
                                        + RowLines.number(lot.exercise().retainedShares())));
            }
            return lines.withNotes(0);
        }
    }
}
