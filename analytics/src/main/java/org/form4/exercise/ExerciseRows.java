package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows of one exercise event by what they do: one issuer, lead owner, class received and day. Rows are places in the
 * ledger. Shares withheld that no exercise has taken make an event too: a vesting.
 */
public final class ExerciseRows {
    private final int day;
    private final String securityClass;
    private final boolean isExercise;
    private final IntArrayList received = new IntArrayList();
    private final IntArrayList exercised = new IntArrayList();
    private final IntArrayList withheld = new IntArrayList();
    private final IntArrayList returned = new IntArrayList();
    private final IntArrayList uncounted = new IntArrayList();
    private final List<Sold> sold = new ArrayList<>();
    private final Map<Integer, String> joined = new TreeMap<>();
    private final SortedSet<String> flags = new TreeSet<>();

    /**
     * Shares of a sale that belong to an event.
     *
     * @param row the sale's place in the ledger
     * @param shares those of its shares that no other event has
     * @param paired how many of these the exercise can have supplied
     */
    public record Sold(int row, double shares, double paired) {}

    ExerciseRows(int day, String securityClass, boolean isExercise) {
        this.day = day;
        this.securityClass = securityClass;
        this.isExercise = isExercise;
    }

    /** The day of the exercise, counted from 1970-01-01; {@code Filings.NO_DAY} when the filing has none. */
    public int day() {
        return day;
    }

    /** The class received. */
    public String securityClass() {
        return securityClass;
    }

    /** Lines that received shares with M, X or O. */
    public IntList received() {
        return IntLists.unmodifiable(received);
    }

    /** Lines of what was given up for them: options, units, warrants, a convertible class. */
    public IntList exercised() {
        return IntLists.unmodifiable(exercised);
    }

    /** Lines of code F. */
    public IntList withheld() {
        return IntLists.unmodifiable(withheld);
    }

    /** Lines of code D. */
    public IntList returned() {
        return IntLists.unmodifiable(returned);
    }

    /** Lines that belong to the event but whose letters contradict each other, so that no sum takes them in. */
    public IntList uncounted() {
        return IntLists.unmodifiable(uncounted);
    }

    /** Sales after the exercise, each share in one event only. */
    public List<Sold> sold() {
        return Collections.unmodifiableList(sold);
    }

    /** Why lines of a later day belong to this event, by line. */
    public Map<Integer, String> joined() {
        return Collections.unmodifiableMap(joined);
    }

    /** Whether a line of code M, X or O opened the event; if not, shares were withheld at a vesting. */
    public boolean isExercise() {
        return isExercise;
    }

    /** Whether a line tells what was received or given up. */
    boolean hasLegs() {
        return !received.isEmpty() || !exercised.isEmpty();
    }

    /** Lines of code F and D. */
    IntList withheldAndReturned() {
        IntArrayList both = new IntArrayList(withheld);
        both.addAll(returned);
        return both;
    }

    /** All lines in the order of the ledger. */
    public IntList all() {
        IntArrayList all = new IntArrayList();
        all.addAll(received);
        all.addAll(exercised);
        all.addAll(withheld);
        all.addAll(returned);
        all.addAll(uncounted);
        sold.forEach(sale -> all.add(sale.row()));
        all.sort(null);
        return all;
    }

    /** The first line in the order of the ledger. */
    int first() {
        int first = Integer.MAX_VALUE;
        for (IntArrayList lines : List.of(received, exercised, withheld, returned, uncounted)) {
            for (int i = 0; i < lines.size(); i++) {
                first = Math.min(first, lines.getInt(i));
            }
        }
        for (Sold sale : sold) {
            first = Math.min(first, sale.row());
        }
        return first;
    }

    SortedSet<String> flags() {
        return flags;
    }

    void receive(int row) {
        received.add(row);
    }

    void exercise(int row) {
        exercised.add(row);
    }

    void withhold(int row) {
        withheld.add(row);
    }

    void giveBack(int row) {
        returned.add(row);
    }

    void leaveUncounted(int row) {
        uncounted.add(row);
        flags.add("direction_conflict");
    }

    void sell(Sold sale) {
        sold.add(sale);
    }

    void join(int row, String because) {
        joined.put(row, because);
    }
}
