/**
 * Fuzz targets: one for each reader, seeded with real filings where they are at hand and with invented ones where not.
 * What a reader does with sound input is tested beside it.
 */
@NullMarked
package org.form4.fuzz;

import org.jspecify.annotations.NullMarked;
