package org.form4.exercise;

/** How an exercise or a vesting was paid for. What each asks for is in {@link PatternTable}. */
public enum Pattern {
    /** All shares went back to the issuer for cash. */
    CASH_SETTLED,
    /** Everything received was kept, so that cost and tax were paid in cash. */
    HOLD,
    /** The exercise price was paid with shares, and usually tax too. */
    NET_EXERCISE,
    /** Shares were withheld or handed over for tax. */
    WITHHOLD,
    /** Everything received was sold. */
    SAME_DAY_SALE,
    /** As much was sold as cost and tax came to. */
    SELL_TO_COVER,
    /** Part was sold, and more or less of it than cost and tax came to. */
    PARTIAL_SALE,
    /** Shares were withheld, and others sold. */
    WITHHOLD_AND_SELL,
    /** Shares withheld that belong to no exercise at hand: units or restricted stock reported earlier have vested. */
    VEST_WITHHOLD,
    /** Nothing fits: more given up than received, contradicting letters, no share counts. */
    UNKNOWN
}
