package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Quarters as results name them, {@code 2021-Q3}. */
final class Quarters {
    private static final int MOST = 200;

    private Quarters() {}

    /** All quarters from the first to the last, so that time runs evenly; only those given when that would be too many. */
    static List<String> all(SortedSet<String> given) {
        if (given.isEmpty()) {
            return List.of();
        }
        int first = number(given.first());
        int last = number(given.last());
        if (last - first > MOST) {
            return new ArrayList<>(given);
        }
        List<String> all = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            all.add(number / 4 + "-Q" + (number % 4 + 1));
        }
        return all;
    }

    private static int number(String quarter) {
        return Integer.parseInt(quarter.substring(0, 4)) * 4 + Integer.parseInt(quarter.substring(6)) - 1;
    }
}
