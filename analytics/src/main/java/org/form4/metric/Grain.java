package org.form4.metric;

/** The key within which a metric needs no other rows: tables split by it and measured apart give the same rows. */
public enum Grain {
    /** Each filing can be measured by itself. */
    FILING,
    /** All filings of an owner at an issuer are needed together. */
    OWNER,
    /** All filings about an issuer are needed together. */
    ISSUER
}
