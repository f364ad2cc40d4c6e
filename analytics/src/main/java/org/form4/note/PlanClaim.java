package org.form4.note;

import org.form4.note.PlanNote.State;

/**
 * What one link of a sentence says about trades and a plan. {@code from} to {@code to} are the tokens that name the trades,
 * for the reach; {@code anchor} is the citation or plan noun.
 */
record PlanClaim(State state, int from, int to, int anchor) {}
