package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * The rows of one owner at one issuer in stretches of days such that no exercise has anything to do with a row of another
 * stretch, and of these only those in which an exercise and a sale meet. Rows without a date never meet any.
 */
final class Encounters {
    /** The reach of exercises on usual days is remembered; that of others is reckoned each time. */
    private static final int FIRST_USUAL_DAY = (int) LocalDate.of(1990, 1, 1).toEpochDay();

    private static final int USUAL_DAYS = 60 * 366;

    private final Ledger ledger;
    private final int saleWindowDays;
    private final int[] start;
    private final int[] rows;

    /** For usual days, how many days an exercise reaches; 0 where not asked for yet. */
    private final int[] reaches = new int[USUAL_DAYS];

    Encounters(Ledger ledger, int saleWindowDays) {
        this.ledger = ledger;
        this.saleWindowDays = saleWindowDays;
        int parties = ledger.filings().partyCount();
        boolean[] exercised = new boolean[parties];
        boolean[] sold = new boolean[parties];
        int[] count = new int[parties];
        for (int row = 0; row < ledger.size(); row++) {
            if (matters(row)) {
                int party = ledger.party(row);
                count[party]++;
                sold[party] |= ledger.hasCode(row, "S");
                exercised[party] |= Assembly.isExercise(ledger, row);
            }
        }
        start = new int[parties + 1];
        for (int party = 0; party < parties; party++) {
            start[party + 1] = start[party] + (exercised[party] && sold[party] ? count[party] : 0);
        }
        rows = new int[start[parties]];
        int[] next = start.clone();
        for (int row = 0; row < ledger.size(); row++) {
            int party = ledger.party(row);
            if (exercised[party] && sold[party] && matters(row)) {
                rows[next[party]++] = row;
            }
        }
    }

    /**
     * Hands over the rows of each stretch in the order of the ledger; several threads may do so at a time, but no row comes
     * twice.
     */
    void forEach(Consumer<IntArrayList> taker) {
        IntStream.range(0, start.length - 1)
                .parallel()
                .forEach(party -> ofParty(start[party], start[party + 1], taker));
    }

    private void ofParty(int from, int to, Consumer<IntArrayList> taker) {
        long[] byDay = new long[to - from];
        for (int i = 0; i < byDay.length; i++) {
            byDay[i] = ((long) ledger.transactionDate(rows[from + i]) << 32) | rows[from + i];
        }
        Arrays.sort(byDay);
        for (int first = 0; first < byDay.length; ) {
            int last = first;
            int reach = Integer.MIN_VALUE;
            boolean exercised = false;
            boolean sold = false;
            while (last < byDay.length && (last == first || day(byDay[last]) <= reach)) {
                int row = (int) byDay[last];
                boolean isExercise = Assembly.isExercise(ledger, row);
                exercised |= isExercise;
                sold |= ledger.hasCode(row, "S");
                int day = day(byDay[last]);
                reach = Math.max(reach, isExercise ? reach(day) : day);
                last++;
            }
            if (exercised && sold) {
                taker.accept(inOrderOfLedger(byDay, first, last));
            }
            first = last;
        }
    }

    private static IntArrayList inOrderOfLedger(long[] byDay, int from, int to) {
        int[] stretch = new int[to - from];
        Arrays.setAll(stretch, i -> (int) byDay[from + i]);
        Arrays.sort(stretch);
        return IntArrayList.wrap(stretch);
    }

    private static int day(long ofDay) {
        return (int) (ofDay >> 32);
    }

    /** The last day on which a row can belong to an exercise: as a sale, or as shares withheld late. */
    private int reach(int day) {
        int usual = day - FIRST_USUAL_DAY;
        if (usual < 0 || usual >= USUAL_DAYS) {
            return day + daysReached(day);
        }
        if (reaches[usual] == 0) {
            reaches[usual] = daysReached(day);
        }
        return day + reaches[usual];
    }

    private int daysReached(int day) {
        long lastSale =
                TradingDays.after(LocalDate.ofEpochDay(day), saleWindowDays).toEpochDay();
        return Math.max((int) lastSale - day, Assembly.LATE_DAYS);
    }

    private boolean matters(int row) {
        return switch (ledger.transactionLetter(row)) {
            case 'M', 'X', 'O', 'F', 'D', 'S' -> ledger.transactionDate(row) != Filings.NO_DAY;
            default -> false;
        };
    }
}
