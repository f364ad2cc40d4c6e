/**
 * Exercises and vestings put together from rows: what was received, what it cost, and how cost and tax were paid.
 *
 * <p>Here are the events and their arithmetic; tables of results are made in {@code org.form4.metric}.
 */
@NullMarked
package org.form4.exercise;

import org.jspecify.annotations.NullMarked;
