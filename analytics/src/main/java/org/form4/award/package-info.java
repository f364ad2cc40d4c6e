/**
 * Options, units and other derivatives followed from grant to end: the rows of Table II put together by award.
 *
 * <p>How an exercise was paid for is {@code org.form4.exercise}'s; tables of results are made in {@code org.form4.metric}.
 */
@NullMarked
package org.form4.award;

import org.jspecify.annotations.NullMarked;
