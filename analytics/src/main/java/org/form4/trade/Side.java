package org.form4.trade;

/** A side of the market, by the transaction code. */
public enum Side {
    /** Purchases. */
    P,
    /** Sales. */
    S
}
