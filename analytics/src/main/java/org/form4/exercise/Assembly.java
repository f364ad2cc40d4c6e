package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of one owner at one issuer together into events. The receiving lines open events; lines of Table II, shares
 * withheld and shares returned find theirs by day and class; what is left over opens events of its own.
 */
final class Assembly {
    /** Days after the exercise within which a withholding that is linked to it still joins it. */
    static final int LATE_DAYS = 5;

    private final Ledger ledger;
    private final LaterRows laterRows;
    private final Map<Key, ExerciseRows> exercises = new LinkedHashMap<>();
    private final Map<Key, ExerciseRows> vestings = new LinkedHashMap<>();

    /** A missing day is one only within its filing, which {@code filing} then names; else it is -1. */
    private record Key(int day, int filing, String securityClass) {}

    private Assembly(Ledger ledger) {
        this.ledger = ledger;
        this.laterRows = new LaterRows(ledger);
    }

    /** The events of one owner, whose transaction rows these are, in the order of the ledger. */
    static List<ExerciseRows> of(Ledger ledger, IntArrayList rows, int saleWindowDays) {
        Assembly assembly = new Assembly(ledger);
        assembly.assemble(rows);
        List<ExerciseRows> events = new ArrayList<>(assembly.exercises.values());
        SaleAllocation.allocate(ledger, events, rows, saleWindowDays);
        events.addAll(assembly.vestings.values());
        return events;
    }

    private void assemble(IntArrayList rows) {
        IntArrayList exercised = new IntArrayList();
        IntArrayList acquiredInTableTwo = new IntArrayList();
        IntArrayList gaveUp = new IntArrayList();
        for (int row : rows) {
            if (!isExercise(ledger, row)) {
                continue;
            }
            if (ledger.isTableII(row)) {
                (ledger.isAcquired(row) ? acquiredInTableTwo : exercised).add(row);
            } else if (ledger.isDisposed(row)) {
                gaveUp.add(row);
            } else {
                opened(key(row, ledger.securityClassName(row))).receive(row);
            }
        }
        takeAcquiredInTableTwo(acquiredInTableTwo, exercised);
        for (int row : exercised) {
            exercisedFor(row).exercise(row);
        }
        for (int row : gaveUp) {
            addGivenUp(row);
        }
        addWithheldAndReturned(rows);
        markConversions(rows);
    }

    /**
     * A class received that is itself convertible stands in Table II. It is told from an exercised line with the wrong letter
     * by another line of the day that was exercised for it.
     */
    private void takeAcquiredInTableTwo(IntArrayList acquired, IntArrayList exercised) {
        IntArrayList wrongLetter = new IntArrayList();
        for (int row : acquired) {
            Key key = key(row, ledger.securityClassName(row));
            boolean isReceived = false;
            for (int other : exercised) {
                isReceived |= key.equals(key(other, underlyingClass(other)));
            }
            if (isReceived) {
                ExerciseRows event = opened(key);
                event.receive(row);
                event.flags().add("class_in_table_two");
            } else {
                wrongLetter.add(row);
            }
        }
        for (int row : wrongLetter) {
            ExerciseRows event = exercisedFor(row);
            event.exercise(row);
            event.flags().add("direction_conflict");
        }
    }

    /** The event that a line of Table II was exercised for: of its underlying class, else the only one it can be. */
    private ExerciseRows exercisedFor(int row) {
        Key key = key(row, underlyingClass(row));
        ExerciseRows exact = exercises.get(key);
        if (exact != null) {
            return exact;
        }
        ExerciseRows only = onlyReceiver(key);
        if (only != null) {
            only.flags().add("underlying_title_differs");
            return only;
        }
        return opened(key);
    }

    private @Nullable ExerciseRows onlyReceiver(Key key) {
        ExerciseRows only = null;
        for (Map.Entry<Key, ExerciseRows> entry : exercises.entrySet()) {
            if (entry.getKey().day() == key.day()
                    && entry.getKey().filing() == key.filing()
                    && !entry.getValue().received().isEmpty()) {
                if (only != null) {
                    return null;
                }
                only = entry.getValue();
            }
        }
        return only;
    }

    /**
     * A line of Table I that gives something up with M, X or O: units reported there. Of the class received itself it
     * contradicts its code.
     */
    private void addGivenUp(int row) {
        Key key = key(row, ledger.securityClassName(row));
        ExerciseRows sameClass = exercises.get(key);
        ExerciseRows receiver = sameClass == null ? onlyReceiver(key) : null;
        if (receiver == null) {
            opened(key).leaveUncounted(row);
        } else {
            receiver.exercise(row);
        }
    }

    private void addWithheldAndReturned(IntArrayList rows) {
        List<Integer> late = new ArrayList<>();
        for (int row : rows) {
            boolean isWithheld = ledger.hasCode(row, "F");
            if (!isWithheld && !ledger.hasCode(row, "D")) {
                continue;
            }
            ExerciseRows event = exercises.get(key(row, ledger.securityClassName(row)));
            if (event != null && (!ledger.isTableII(row) || event.flags().contains("class_in_table_two"))) {
                add(event, row);
            } else if (!ledger.isTableII(row)) {
                late.add(row);
            }
        }
        for (int row : late) {
            if (!joinEarlier(row) && ledger.hasCode(row, "F")) {
                addVesting(row);
            }
        }
        markAwards(rows);
    }

    private boolean joinEarlier(int row) {
        int day = ledger.transactionDate(row);
        if (day == Filings.NO_DAY) {
            return false;
        }
        for (int before = 1; before <= LATE_DAYS; before++) {
            ExerciseRows event = exercises.get(new Key(day - before, -1, ledger.securityClassName(row)));
            String because = event == null ? null : laterRows.link(event, row);
            if (event != null && because != null) {
                event.join(row, because);
                add(event, row);
                return true;
            }
        }
        return false;
    }

    private void addVesting(int row) {
        Key key = key(row, ledger.securityClassName(row));
        ExerciseRows vesting = vestings.computeIfAbsent(key, k -> new ExerciseRows(k.day(), k.securityClass(), false));
        add(vesting, row);
        for (int before = 1; before <= LATE_DAYS && key.day() != Filings.NO_DAY; before++) {
            if (exercises.containsKey(new Key(key.day() - before, -1, key.securityClass()))) {
                vesting.flags().add("near_exercise");
            }
        }
    }

    /** Marks vestings of what was granted the very day, as units whose goals were met that day are reported. */
    private void markAwards(IntArrayList rows) {
        for (int row : rows) {
            if (ledger.hasCode(row, "A") && !ledger.isTableII(row)) {
                ExerciseRows vesting = vestings.get(key(row, ledger.securityClassName(row)));
                if (vesting != null) {
                    vesting.flags().add("award_same_day");
                }
            }
        }
    }

    /** Marks shares of a class of Table II that were turned into another class on the day they were received. */
    private void markConversions(IntArrayList rows) {
        for (int row : rows) {
            if (ledger.isTableII(row) && ledger.hasCode(row, "C") && ledger.isDisposed(row)) {
                ExerciseRows event = exercises.get(key(row, ledger.securityClassName(row)));
                if (event != null && event.flags().contains("class_in_table_two")) {
                    event.flags().add("converted_same_day");
                }
            }
        }
    }

    private void add(ExerciseRows event, int row) {
        if (ledger.isAcquired(row)) {
            event.leaveUncounted(row);
        } else if (ledger.hasCode(row, "F")) {
            event.withhold(row);
        } else {
            event.giveBack(row);
        }
    }

    private ExerciseRows opened(Key key) {
        return exercises.computeIfAbsent(key, k -> new ExerciseRows(k.day(), k.securityClass(), true));
    }

    private Key key(int row, String securityClass) {
        int day = ledger.transactionDate(row);
        return new Key(day, day == Filings.NO_DAY ? ledger.filing(row) : -1, securityClass);
    }

    private String underlyingClass(int row) {
        return ledger.underlyingSecurityClassName(row);
    }

    static boolean isExercise(Ledger ledger, int row) {
        return ledger.hasCode(row, "M") || ledger.hasCode(row, "X") || ledger.hasCode(row, "O");
    }
}
