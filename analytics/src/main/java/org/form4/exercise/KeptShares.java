package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.form4.ledger.Filings;
import org.form4.ledger.Holdings;
import org.form4.ledger.Ledger;
import org.form4.ledger.Retitlings;

/**
 * Follows the shares kept of each exercise: which later sales, gifts and other disposals took them, first in, first out. Only
 * shares of exercises stand in the queue, the oldest exercise first; shares held otherwise are not supposed to go before.
 * A disposal takes from exercises of its own day or before, of the same class and the same holder: the owner, or one and the
 * same trust. Shares that only change the name they are held under stay held.
 */
public final class KeptShares {
    /** Shares withheld with code F leave with the exercise they belong to; the others turn into something else. */
    private static final Set<String> NO_EXITS = Set.of("F", "M", "X", "O", "C", "");

    private final Ledger ledger;
    private final Retitlings retitlings;
    private final Holdings holdings;
    private final Int2DoubleMap paired;

    /** Lines of code D that belong to exercises. */
    private final IntSet returned = new IntOpenHashSet();

    /** How shares left. */
    public enum Exit {
        SOLD,
        GIVEN,
        OTHER
    }

    /**
     * Shares that left.
     *
     * @param row the disposal's place in the ledger
     * @param exit how
     * @param shares how many of those kept
     */
    public record Left(int row, Exit exit, double shares) {}

    /** The shares kept of one exercise and what left of them, in order of time. */
    public static final class Lot {
        private final Exercise exercise;
        private final List<Left> left = new ArrayList<>();
        private double held;

        private Lot(Exercise exercise) {
            this.exercise = exercise;
            this.held = exercise.retainedShares();
        }

        public Exercise exercise() {
            return exercise;
        }

        public List<Left> left() {
            return List.copyOf(left);
        }

        /** Shares that left in one way up to a day, inclusive. */
        public double left(Ledger ledger, Exit exit, int day) {
            double sum = 0;
            for (Left some : left) {
                sum += some.exit == exit && ledger.transactionDate(some.row) <= day ? some.shares : 0;
            }
            return sum;
        }
    }

    private KeptShares(Ledger ledger, List<Exercise> exercises) {
        this.ledger = ledger;
        this.retitlings = Retitlings.of(ledger);
        this.holdings = Holdings.of(ledger, false);
        this.paired = Exercises.pairedShares(exercises);
        exercises.forEach(exercise -> returned.addAll(exercise.rows().returned()));
    }

    /**
     * The lots of all exercises that kept something, in the order of the exercises. Conversions of share classes are none.
     *
     * @param exercises of the ledger, all of them, since each sale counts once
     */
    public static List<Lot> of(Ledger ledger, List<Exercise> exercises) {
        return new KeptShares(ledger, exercises).follow(exercises);
    }

    private List<Lot> follow(List<Exercise> exercises) {
        Map<Long, List<Lot>> lots = new LinkedHashMap<>();
        List<Lot> all = new ArrayList<>();
        for (Exercise exercise : exercises) {
            boolean isDated = exercise.rows().day() != Filings.NO_DAY;
            boolean isConversion = exercise.instrument() == Instrument.CONVERTIBLE;
            if (exercise.rows().isExercise() && isDated && !isConversion && exercise.retainedShares() > 0) {
                Lot lot = new Lot(exercise);
                all.add(lot);
                lots.computeIfAbsent(owner(exercise.first()), key -> new ArrayList<>())
                        .add(lot);
            }
        }
        lots.values()
                .forEach(ofOwner -> ofOwner.sort(
                        Comparator.comparingInt(lot -> lot.exercise.rows().day())));
        for (int row : disposals()) {
            take(row, lots.getOrDefault(owner(row), List.of()));
        }
        return all;
    }

    /** The disposals that may be of shares kept, by date. */
    private List<Integer> disposals() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTrade(row)
                    && ledger.isDisposed(row)
                    && ledger.transactionDate(row) != Filings.NO_DAY
                    && !NO_EXITS.contains(ledger.transactionCode(row))
                    && !returned.contains(row)
                    && !retitlings.isRetitled(row)
                    && ledger.transactionShares(row) > 0) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingInt(ledger::transactionDate));
        return rows;
    }

    private void take(int row, List<Lot> lots) {
        double shares = ledger.transactionShares(row) - paired.get(row);
        for (Lot lot : lots) {
            boolean isEarlier = lot.exercise.rows().day() <= ledger.transactionDate(row);
            if (shares > 0 && lot.held > 0 && isEarlier && isOfHolder(lot, row)) {
                double taken = Math.min(shares, lot.held);
                lot.held -= taken;
                shares -= taken;
                lot.left.add(new Left(row, exit(row), taken));
            }
        }
    }

    private boolean isOfHolder(Lot lot, int disposal) {
        IntList received = lot.exercise.rows().received();
        return received.isEmpty()
                ? new Holders(ledger, lot.exercise.rows()).sold(disposal)
                : received.intStream().anyMatch(row -> holdings.of(row) == holdings.of(disposal));
    }

    private Exit exit(int row) {
        return ledger.hasCode(row, "S") ? Exit.SOLD : ledger.hasCode(row, "G") ? Exit.GIVEN : Exit.OTHER;
    }

    private long owner(int row) {
        return ((long) ledger.issuer(row) << 32) | ledger.owner(row);
    }
}
