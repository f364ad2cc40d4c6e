/**
 * Statistics of plain numbers, mostly by Commons Math: quantiles, resampling, rank tests, option values.
 *
 * <p>Nothing here knows of filings; which numbers are compared is decided in {@code org.form4.metric}.
 */
@NullMarked
package org.form4.statistic;

import org.jspecify.annotations.NullMarked;
