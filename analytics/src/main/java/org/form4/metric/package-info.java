/**
 * The metrics: each is a record in a file of its own whose components are its parameters, registered as a service.
 *
 * <p>Tables in, one table out, no state. The rows they share are ordered and merged in {@code org.form4.ledger}; what
 * footnotes mean is {@code org.form4.note}; how results are shown is the shell's.
 */
@NullMarked
package org.form4.metric;

import org.jspecify.annotations.NullMarked;
