package org.form4.plan;

/** Whether a transaction was made under a Rule 10b5-1 plan. */
public enum PlanState {
    PLAN,
    NOT_PLAN,
    /** The filing does not say. That is not a no. */
    UNKNOWN
}
