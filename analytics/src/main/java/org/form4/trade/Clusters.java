package org.form4.trade;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.form4.group.Numbering;

/**
 * Finds the runs of days in which enough different owners traded. A window is any stretch of days whose first and last lie at
 * most so many days apart; windows with enough owners that share a trade are one run.
 */
public final class Clusters {
    private Clusters() {}

    /** A trade by its day and its owner's number. */
    public record Trade(int day, int owner, int row) {}

    /**
     * The maximal runs, in order of time.
     *
     * @param trades of one issuer, in order of their days
     * @param windowDays the most days from the first to the last of a window, inclusive
     * @param minOwners the fewest different owners in a window
     */
    public static List<List<Trade>> of(List<Trade> trades, int windowDays, int minOwners) {
        List<List<Trade>> runs = new ArrayList<>();
        Counts counts = new Counts();
        int to = 0;
        int runFrom = -1;
        int runTo = -1;
        for (int from = 0; from < trades.size(); from++) {
            while (to < trades.size() && (long) trades.get(to).day - trades.get(from).day <= windowDays) {
                counts.add(trades.get(to++).owner);
            }
            boolean startsDay = from == 0 || trades.get(from - 1).day != trades.get(from).day;
            if (startsDay && counts.distinct >= minOwners) {
                if (runFrom >= 0 && from >= runTo) {
                    runs.add(trades.subList(runFrom, runTo));
                    runFrom = -1;
                }
                runFrom = runFrom < 0 ? from : runFrom;
                runTo = to;
            }
            counts.remove(trades.get(from).owner);
        }
        if (runFrom >= 0) {
            runs.add(trades.subList(runFrom, runTo));
        }
        return runs;
    }

    /** How many trades each owner has in the window. */
    private static final class Counts {
        private final Numbering owners = new Numbering();
        private final IntArrayList counts = new IntArrayList();
        private int distinct;

        void add(int owner) {
            int at = owners.of((long) owner);
            if (at == counts.size()) {
                counts.add(0);
            }
            distinct += counts.getInt(at) == 0 ? 1 : 0;
            counts.set(at, counts.getInt(at) + 1);
        }

        void remove(int owner) {
            int at = owners.of((long) owner);
            counts.set(at, counts.getInt(at) - 1);
            distinct -= counts.getInt(at) == 0 ? 1 : 0;
        }
    }
}
