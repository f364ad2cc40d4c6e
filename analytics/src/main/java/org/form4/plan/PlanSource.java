package org.form4.plan;

/** On what evidence a plan state rests. */
public enum PlanSource {
    /** A footnote that hangs on the row and speaks of it. */
    ROW_FOOTNOTE,
    /** A footnote that speaks of the sales, the exercises or all transactions of the filing. */
    FILING_FOOTNOTE,
    /** A sentence in the remarks. */
    REMARKS,
    /** The box on the form, without a note: presumed. */
    BOX,
    NONE
}
