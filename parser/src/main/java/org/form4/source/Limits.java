package org.form4.source;

/**
 * What an archive may hold, so that a small one cannot fill the disk, the memory or the day.
 *
 * @param entries how many entries it may have
 * @param bytes how much may come out of it, nested archives included
 * @param ratio how many times its own size may come out of it, beyond the first {@value #FREE} bytes
 * @param nested the largest archive inside an archive, which is held in memory
 */
record Limits(int entries, long bytes, int ratio, int nested) {
    /** A year of submissions, one by one or by the quarter, stays far below these. */
    static final Limits USUAL = new Limits(1_000_000, 64L << 30, 200, 128 << 20);

    /** Small archives of repetitive text may pack better than any ratio that still stops a bomb. */
    static final int FREE = 16 << 20;

    /** How much may come out of an archive of this size. */
    long unpacked(long packed) {
        return Math.min(bytes, FREE + ratio * Math.min(packed, bytes));
    }
}
