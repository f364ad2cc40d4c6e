package org.form4.source.edgar;

import java.time.Duration;

/**
 * How long to wait for a server, and how often.
 *
 * @param silence so long may pass without a byte before an attempt is given up
 * @param attempts so often a request is made before it has failed
 * @param firstPause between the first two attempts, where the server names no time; doubles from then on
 * @param longestPause the most that is waited, whatever the server says
 * @param perSecond the most requests in a second, over all threads
 */
public record Patience(Duration silence, int attempts, Duration firstPause, Duration longestPause, int perSecond) {
    /** EDGAR's rule of fair access. */
    public static final int MOST_PER_SECOND = 10;

    /** One less than EDGAR allows, because requests do not arrive as evenly as they are sent. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), 6, Duration.ofSeconds(2), Duration.ofMinutes(11), 9);

    public Patience {
        if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
            throw new IllegalArgumentException("EDGAR allows at most " + MOST_PER_SECOND
                    + " requests a second, and at least 1 is needed, not " + perSecond);
        }
    }

    /** The same at another rate. */
    public Patience at(int requestsPerSecond) {
        return new Patience(silence, attempts, firstPause, longestPause, requestsPerSecond);
    }

    /** How long to wait after a failed attempt, counted from 1. */
    Duration pause(int attempt) {
        return shorter(firstPause.multipliedBy(1L << Math.min(attempt - 1, 20)));
    }

    Duration shorter(Duration asked) {
        return asked.compareTo(longestPause) > 0 ? longestPause : asked;
    }
}
