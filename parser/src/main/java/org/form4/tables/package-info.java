/**
 * Filings as Tablesaw tables: ten tables with the SEC's names, their builder, their loader, and their text forms.
 *
 * <p>Exact decimals end here: tables hold {@code double}. What the numbers mean together is {@code analytics}.
 */
@NullMarked
package org.form4.tables;

import org.jspecify.annotations.NullMarked;
