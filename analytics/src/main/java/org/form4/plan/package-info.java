/**
 * Which rows of a ledger were traded under a Rule 10b5-1 plan: the statements of notes, the form's box and the dates,
 * weighed row by row.
 *
 * <p>What a sentence means is {@code org.form4.note}'s; the tables users see are metrics.
 */
@NullMarked
package org.form4.plan;

import org.jspecify.annotations.NullMarked;
