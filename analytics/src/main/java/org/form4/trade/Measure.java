package org.form4.trade;

/** In what trades are measured. */
public enum Measure {
    /** Owner-days: what an owner traded in a day is one purchase or one sale, by the sign of its net shares. */
    COUNT,
    SHARES,
    /** US dollars, of the rows whose price can be believed. */
    DOLLARS
}
