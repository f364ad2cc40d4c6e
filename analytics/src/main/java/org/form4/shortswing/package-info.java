/**
 * Pairs of a purchase and a sale within six months, the profit in which belongs to the issuer (Section 16(b)): which
 * days count, and the two usual ways of pairing. Trades in, matches out; no table is made here.
 */
@NullMarked
package org.form4.shortswing;

import org.jspecify.annotations.NullMarked;
