package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.form4.exercise.ExerciseRows.Sold;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * Gives each sold share to one exercise at most: first to that of the same day, then to the nearest earlier one whose window
 * is still open, never more than the exercise can have supplied. What is left of a sale is kept with the nearest exercise,
 * unpaired, so that it is seen there.
 */
final class SaleAllocation {
    private final List<Exercise> exercises = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();

    /** An event that may have supplied shares, and how many it still can. */
    private static final class Exercise {
        final ExerciseRows rows;
        final Holders holders;
        final int lastDay;
        double capacity;

        Exercise(Ledger ledger, ExerciseRows rows, int saleWindowDays) {
            this.rows = rows;
            this.holders = new Holders(ledger, rows);
            this.lastDay = (int) TradingDays.after(LocalDate.ofEpochDay(rows.day()), saleWindowDays)
                    .toEpochDay();
            Shares shares = Shares.of(ledger, rows);
            double left = shares.exercised() - shares.withheldAndReturned();
            this.capacity = left > 0 ? left : 0;
        }
    }

    /** A sale, the exercises it can be of with the nearest first, and how much of it each has. */
    private static final class Sale {
        final int row;
        final int day;
        final List<Exercise> candidates = new ArrayList<>();
        final double[] paired;
        double left;

        Sale(Ledger ledger, int row, List<Exercise> exercises) {
            this.row = row;
            this.day = ledger.transactionDate(row);
            this.left = ledger.transactionShares(row);
            for (Exercise exercise : exercises) {
                if (exercise.rows.day() <= day && day <= exercise.lastDay && exercise.holders.sold(row)) {
                    candidates.add(exercise);
                }
            }
            candidates.sort(Comparator.comparingInt(exercise -> -exercise.rows.day()));
            this.paired = new double[candidates.size()];
        }

        void pair(int candidate) {
            Exercise exercise = candidates.get(candidate);
            double shares = Math.min(left, exercise.capacity);
            paired[candidate] = shares;
            exercise.capacity -= shares;
            left -= shares;
        }

        void settle() {
            for (int i = 0; i < paired.length; i++) {
                double unpaired = i == 0 ? left : 0;
                if (paired[i] + unpaired > 0) {
                    candidates.get(i).rows.sell(new Sold(row, paired[i] + unpaired, paired[i]));
                }
            }
        }
    }

    /** Adds to the events the sales among these rows, which are in the order of the ledger. */
    static void allocate(Ledger ledger, List<ExerciseRows> events, IntArrayList rows, int saleWindowDays) {
        SaleAllocation allocation = new SaleAllocation();
        for (ExerciseRows event : events) {
            if (event.day() != Filings.NO_DAY) {
                allocation.exercises.add(new Exercise(ledger, event, saleWindowDays));
            }
        }
        for (int row : rows) {
            if (ledger.hasCode(row, "S") && ledger.transactionDate(row) != Filings.NO_DAY) {
                Sale sale = new Sale(ledger, row, allocation.exercises);
                if (!sale.candidates.isEmpty() && sale.left > 0) {
                    allocation.sales.add(sale);
                }
            }
        }
        allocation.allocate();
    }

    private void allocate() {
        sales.sort(Comparator.comparingInt(sale -> sale.day));
        for (Sale sale : sales) {
            if (sale.candidates.get(0).rows.day() == sale.day) {
                sale.pair(0);
            }
        }
        for (Sale sale : sales) {
            for (int i = 0; i < sale.candidates.size(); i++) {
                if (sale.candidates.get(i).rows.day() < sale.day) {
                    sale.pair(i);
                }
            }
        }
        sales.forEach(Sale::settle);
    }
}
