package org.form4.timeliness;

/** What can be said of when a transaction was reported. */
public enum Status {
    /** Reported by its due date. */
    ON_TIME,
    /** Reported after it, or late by the filer's own word. */
    LATE,
    /**
     * Reported later than two business days, under a plan or at an administrator's discretion, but within five: so
     * late a report can be in time when notice of the trade came late.
     */
    PLAN_ALLOWANCE,
    /** Not due within days of the transaction, but on Form 5. */
    NOT_DUE_YET_RULE,
    /** Left out of the original report and added by an amendment. */
    ADDED_BY_AMENDMENT,
    /** A date or the original report is not at hand. */
    UNKNOWN
}
