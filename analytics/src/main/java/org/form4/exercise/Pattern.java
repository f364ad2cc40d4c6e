package org.form4.exercise;

/**
 * How an exercise or a vesting was paid for. The constants stand in the order in which their tests are tried; the first that
 * fits is the pattern. Tests compare shares within {@link Case#TOLERANCE}.
 */
public enum Pattern {
    /** Shares withheld that belong to no exercise at hand: units or restricted stock reported earlier have vested. */
    VEST_WITHHOLD {
        @Override
        boolean fits(Case c) {
            return !c.isExercise();
        }
    },
    /** All shares went back to the issuer for cash. */
    CASH_SETTLED {
        @Override
        boolean fits(Case c) {
            return c.shares().withheld() == 0
                    && c.shares().sold() == 0
                    && c.shares().returned() > 0
                    && c.shares().returned()
                            >= (1 - Case.TOLERANCE) * c.shares().exercised()
                    && c.isWithinExercised()
                    && (Double.isNaN(c.terms().exercisePrice())
                            || c.statements().cashSettled());
        }
    },
    /** Everything received was kept, so that cost and tax were paid in cash. */
    HOLD {
        @Override
        boolean fits(Case c) {
            return c.hasLegs()
                    && c.shares().withheldAndReturned() == 0
                    && c.shares().sold() == 0;
        }
    },
    /** The exercise price was paid with shares, and usually tax too. */
    NET_EXERCISE {
        @Override
        boolean fits(Case c) {
            return c.isWithheldOnly()
                    && c.terms().exercisePrice() > 0
                    && (c.statements().netExercise()
                            || (c.coversCost() && !c.statements().paidInCash()));
        }
    },
    /** Shares were withheld or handed over for tax. */
    WITHHOLD {
        @Override
        boolean fits(Case c) {
            return c.isWithheldOnly();
        }
    },
    /** Everything received was sold. */
    SAME_DAY_SALE {
        @Override
        boolean fits(Case c) {
            return c.isSoldOnly()
                    && c.shares().paired() >= (1 - Case.TOLERANCE) * c.shares().exercised();
        }
    },
    /** As much was sold as cost and tax came to. */
    SELL_TO_COVER {
        @Override
        boolean fits(Case c) {
            return c.isSoldOnly() && (c.statements().sellToCover() || c.looksLikeCover());
        }
    },
    /** Part was sold, and more or less of it than cost and tax came to. */
    PARTIAL_SALE {
        @Override
        boolean fits(Case c) {
            return c.isSoldOnly();
        }
    },
    /** Shares were withheld, and others sold. */
    WITHHOLD_AND_SELL {
        @Override
        boolean fits(Case c) {
            return c.shares().withheldAndReturned() > 0 && c.shares().paired() > 0 && c.isWithinExercised();
        }
    },
    /** Nothing fits: more given up than received, contradicting letters, no share counts. */
    UNKNOWN {
        @Override
        boolean fits(Case c) {
            return true;
        }
    };

    abstract boolean fits(Case c);

    /** The first pattern that fits. */
    static Pattern of(Case c) {
        for (Pattern pattern : values()) {
            if (pattern.fits(c)) {
                return pattern;
            }
        }
        return UNKNOWN;
    }
}
