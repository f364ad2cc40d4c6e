package org.form4.source.edgar;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of it.
 *
 * @param fetched files that are new
 * @param held files that were here already and were not fetched
 * @param failed files that could not be had; asked for again, they are tried again
 * @param reasons the first few failures, a line each
 */
public record Fetched(int fetched, int held, int failed, List<String> reasons) {
    /** Nothing was there to fetch. */
    public static final Fetched NOTHING = new Fetched(0, 0, 0, List.of());

    static final int REASONS = 5;

    public Fetched {
        reasons = List.copyOf(reasons);
    }

    /** Both together. */
    public Fetched and(Fetched other) {
        List<String> both = new ArrayList<>(reasons);
        both.addAll(other.reasons);
        return new Fetched(
                fetched + other.fetched,
                held + other.held,
                failed + other.failed,
                both.subList(0, Math.min(REASONS, both.size())));
    }
}
