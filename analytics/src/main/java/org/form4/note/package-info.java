/**
 * What footnotes and remarks say: text in, typed statements with the filer's own words as evidence out. No tables, no
 * prices, no judgement about rows: which transaction a statement belongs to is decided by whoever holds the filing.
 */
@NullMarked
package org.form4.note;

import org.jspecify.annotations.NullMarked;
