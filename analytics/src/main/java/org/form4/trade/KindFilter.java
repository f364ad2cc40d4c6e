package org.form4.trade;

/** Which kinds of trades a metric takes in. */
public enum KindFilter {
    /** Every kind. */
    ALL,
    /** All but those whose notes tell of an offering, a private trade or a plan purchase. */
    NOT_EXCLUDED,
    /** Only those whose notes say so. */
    OPEN_MARKET,
    OFFERING,
    PRIVATE,
    PLAN_PURCHASE,
    UNKNOWN;

    public boolean admits(KindOfTrade kind) {
        return switch (this) {
            case ALL -> true;
            case NOT_EXCLUDED -> kind == KindOfTrade.OPEN_MARKET || kind == KindOfTrade.UNKNOWN;
            case OPEN_MARKET, OFFERING, PRIVATE, PLAN_PURCHASE, UNKNOWN -> name().equals(kind.name());
        };
    }
}
