/**
 * The rows of all filings, issuer by issuer in the order in which they became public, with amendments merged and everything
 * after a given day left out: what most metrics start from.
 *
 * <p>Tables in, a sequence of rows out; nothing is summed here.
 */
@NullMarked
package org.form4.ledger;

import org.jspecify.annotations.NullMarked;
