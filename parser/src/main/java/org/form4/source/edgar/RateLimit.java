package org.form4.source.edgar;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets threads through one by one, never closer together than a given time, and none at all during a pause. */
final class RateLimit {
    private final long interval;
    private long next = System.nanoTime();

    RateLimit(int perSecond) {
        // Rounded up, so that the count of any second stays below the limit.
        interval = (1_000_000_000L + perSecond - 1) / perSecond;
    }

    /** Waits for this thread's turn. */
    void await() throws InterruptedException {
        long turn = turn();
        for (long wait = turn - System.nanoTime(); wait > 0; wait = turn - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(wait);
        }
    }

    private synchronized long turn() {
        long now = System.nanoTime();
        long turn = next - now > 0 ? next : now;
        next = turn + interval;
        return turn;
    }

    /** Holds everybody back who has not got a turn yet: a server that asks one thread to wait means all. */
    synchronized void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        if (end - next > 0) {
            next = end;
        }
    }
}
