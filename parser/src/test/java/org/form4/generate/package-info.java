/**
 * Invented filings: a curated story for the samples folder, and any number of random ones for properties and
 * benchmarks, both with the truth about them.
 *
 * <p>Nothing here reads or measures; who compares a metric with the truth does so elsewhere.
 */
@NullMarked
package org.form4.generate;

import org.jspecify.annotations.NullMarked;
