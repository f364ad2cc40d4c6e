/**
 * Filings as bytes again: the ownership XML and the submission text file that EDGAR would take.
 *
 * <p>Here is no reading and no judging; what a filing says is written as it stands.
 */
@NullMarked
package org.form4.write;

import org.jspecify.annotations.NullMarked;
