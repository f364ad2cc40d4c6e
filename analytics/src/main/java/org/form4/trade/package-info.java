/**
 * Market trades (codes P and S of Table I) as events: what kind of trade a row is, which owners act as one, what an owner
 * traded in a day.
 *
 * <p>Rows come from {@code org.form4.ledger}, what sentences mean from {@code org.form4.note}; the tables users see are metrics.
 */
@NullMarked
package org.form4.trade;

import org.jspecify.annotations.NullMarked;
