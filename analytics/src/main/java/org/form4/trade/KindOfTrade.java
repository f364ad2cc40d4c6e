package org.form4.trade;

/** What kind of market trade a P or S row is, by the words of its notes. */
public enum KindOfTrade {
    /** On the open market: on an exchange, through brokers. */
    OPEN_MARKET,
    /** Bought in, or sold through the underwriters of, a public, registered or rights offering. */
    OFFERING,
    /** Negotiated with a named or unnamed party, a private placement, a purchase agreement, the issuer itself. */
    PRIVATE,
    /** Bought through a dividend reinvestment, employee stock purchase or savings plan. */
    PLAN_PURCHASE,
    /** No note says, or notes say several things. That is not an open-market trade. */
    UNKNOWN
}
