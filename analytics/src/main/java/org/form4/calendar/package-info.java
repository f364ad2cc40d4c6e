/**
 * Which days count: EDGAR's business days and the federal holidays behind them. Not the days on which shares are traded
 * ({@link org.form4.exercise.TradingDays}).
 */
@NullMarked
package org.form4.calendar;

import org.jspecify.annotations.NullMarked;
