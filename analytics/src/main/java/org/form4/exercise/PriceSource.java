package org.form4.exercise;

/** Where the market price of an event was taken from. */
public enum PriceSource {
    /** The shares withheld, weighted. */
    F,
    /** The shares sold after the exercise, weighted. */
    S,
    /** What any insider of the issuer sold or had withheld on the day, the same class, weighted. */
    ISSUER_SAME_DAY,
    NONE
}
