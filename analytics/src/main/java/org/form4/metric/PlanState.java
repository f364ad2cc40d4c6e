package org.form4.metric;

/** Whether a trade was made under a Rule 10b5-1 plan. */
enum PlanState {
    PLAN,
    NOT_PLAN,
    UNKNOWN
}
